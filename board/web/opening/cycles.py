"""A cycle over HTTP: opening it, coming in by a link, its dates, its links, its next meeting."""

from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from board import methods
from board.domain.change import Rejected
from board.domain.command import UNSET, Command
from board.domain.decide.cycling import EditCycle, GiveLink, OpenCycle, TakeLink
from board.web.access import cookies, cycle_access, keys
from board.web.access.cycle_access import CycleAccess
from board.web.http.answers import Refused
from board.web.http.json_body import json_object
from board.web.http.language import language_of
from board.web.http.site import secure, site_of
from board.web.opening import next_meeting
from board.web.opening.cycle_page import cycle_page
from board.web.opening.next_meeting import NextMeetingBody
from board.web.opening.open_meeting import Openable, admit, read

Dates = tuple[int | None, ...]


class OpenCycleBody(Openable, forbid_unknown_fields=True):
    """The body of `POST /cycles`, every field optional."""

    number: int | None = None
    dates: Dates = ()


class Edited(msgspec.Struct, forbid_unknown_fields=True):
    """What is to change; what is left out stays."""

    title: str | msgspec.UnsetType = msgspec.UNSET
    number: int | msgspec.UnsetType = msgspec.UNSET
    dates: Dates | msgspec.UnsetType = msgspec.UNSET


class Renewed(msgspec.Struct, forbid_unknown_fields=True):
    """Whether the link asked with goes."""

    renew: bool = False


class Taken(msgspec.Struct, forbid_unknown_fields=True):
    """The link that goes, by its id."""

    link: str


class Forgotten(msgspec.Struct, forbid_unknown_fields=True):
    """The number of the meeting whose closing goes."""

    number: int


class Nothing(msgspec.Struct, forbid_unknown_fields=True):
    """Nothing more is said."""


async def open_cycle(request: Request) -> Response:
    """`POST /cycles`."""
    asked = await read(request, OpenCycleBody)
    admit(request, asked.open_key)
    method = methods.load(asked.method or methods.DEFAULT)
    language = asked.language or language_of(request)
    cycle, key = keys.draw_cycle()
    command = OpenCycle(
        key=keys.digest(key),
        title=(asked.title or "").strip() or method.title.of(language),
        method=method.id,
        language=language,
        number=method.sessions if asked.number is None else asked.number,
        dates=asked.dates,
    )
    try:
        await site_of(request).rooms.cycles.create(cycle, command)
    except Rejected as rejected:
        raise Refused(cycle_access.STATUSES.get(rejected.code, 400), rejected.code) from rejected
    return JSONResponse(_link(request, key), 201)


async def open_next(request: Request) -> Response:
    """`POST /cycles/next`."""
    keeper, wished = await _asked(request, NextMeetingBody)
    if wished.method not in (None, *methods.names()):
        raise Refused(400, "bad_request")
    return await next_meeting.open_next(request, keeper, wished)


async def enter_cycle(request: Request) -> Response:
    """`POST /cycles/enter`: the key of a link is exchanged for this browser's cookie."""
    keeper, _ = await _asked(request, Nothing)
    return _with_cookie(request, JSONResponse({"cycle": keeper.cycle}), keeper.key)


async def look(request: Request) -> Response:
    """`POST /cycles/look`: what the cycle's page shows."""
    keeper, _ = await _asked(request, Nothing)
    return JSONResponse(await cycle_page(request, keeper))


async def edit_cycle(request: Request) -> Response:
    """`POST /cycles/edit`: its title, its number, its dates."""
    keeper, edited = await _asked(request, Edited)
    given = {
        name: UNSET if value is msgspec.UNSET else value
        for name, value in msgspec.structs.asdict(edited).items()
    }
    return await _changed(request, keeper, EditCycle(**given))


async def take_link(request: Request) -> Response:
    """`POST /cycles/unlink`: a link opens nothing any more."""
    keeper, taken = await _asked(request, Taken)
    return await _changed(request, keeper, TakeLink(taken.link))


async def forget_closing(request: Request) -> Response:
    """`POST /cycles/forget`: what a meeting left is erased; while that lives, it decides."""
    keeper, said = await _asked(request, Forgotten)
    cycles = site_of(request).rooms.cycles
    try:
        await cycles.forget_closing(keeper.cycle, said.number, keeper.actor)
    except Rejected as rejected:
        raise Refused(cycle_access.STATUSES.get(rejected.code, 400), rejected.code) from rejected
    return JSONResponse(await cycle_page(request, keeper))


async def give_link(request: Request) -> Response:
    """`POST /cycles/link`: a new link, in place of the one asked with if it is to be renewed."""
    keeper, renewed = await _asked(request, Renewed)
    key = keys.draw_link(keeper.cycle)
    await cycle_access.carried_out(request, keeper, GiveLink(keys.digest(key), renewed.renew))
    answer = JSONResponse(_link(request, key), 201)
    return _with_cookie(request, answer, key) if renewed.renew else answer


async def _changed(request: Request, keeper: CycleAccess, command: Command) -> Response:
    changed = await cycle_access.carried_out(request, keeper, command)
    return JSONResponse(await cycle_page(request, changed))


async def _asked(request: Request, kind: Any) -> tuple[CycleAccess, Any]:
    """Who asks, and the rest of the body in its shape."""
    body = await json_object(request)
    keeper = await cycle_access.of_body(request, body)
    try:
        return keeper, msgspec.convert(body, kind, strict=True)
    except msgspec.ValidationError as error:
        raise Refused(400, "bad_request") from error


def _link(request: Request, key: str) -> dict[str, Any]:
    base = site_of(request).base(request)
    return {"key": key, "links": {"cycle": f"{base}/cycle#{key}"}}


def _with_cookie(request: Request, response: Response, key: str) -> Response:
    name = cookies.cycle_cookie(keys.cycle_of(key) or "")
    cookies.give(response, name, key, secure=secure(request))
    return response
