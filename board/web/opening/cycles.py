"""The requests that concern a cycle: opening it, entering, its settings and links, its meetings."""

from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from board.domain.change import Rejected
from board.domain.command import UNSET, Command
from board.domain.decide.cycle.cycle_links import GiveLink, TakeLink
from board.domain.decide.cycle.cycling import EditCycle, OpenCycle
from board.web.access import cookies, cycle_access, keys
from board.web.access.cycle_access import CycleAccess
from board.web.http.language import language_of
from board.web.http.site import site_of
from board.web.opening import next_meeting, open_meeting
from board.web.opening.cycle_bodies import (
    EditCycleBody,
    EmptyBody,
    ForgetClosingBody,
    GiveLinkBody,
    OpenCycleBody,
    TakeLinkBody,
    check_addresses,
    read_body,
)
from board.web.opening.cycle_page import cycle_page
from board.web.opening.may_open import check_may_open
from board.web.opening.new_meeting import chosen_method
from board.web.opening.next_meeting import NextMeetingBody


async def open_cycle(request: Request) -> Response:
    """`POST /cycles`."""
    body = await open_meeting.read_body(request, OpenCycleBody)
    method = chosen_method(body.method)
    await check_may_open(request, body.open_key)
    check_addresses(body.addresses)
    language = body.language or language_of(request)
    cycle, key = keys.draw_cycle()
    command = OpenCycle(
        key=keys.digest(key),
        title=body.title or method.title.of(language),
        method=method.id,
        language=language,
        number=method.sessions if body.number is None else body.number,
        dates=body.dates,
        addresses=body.addresses,
    )
    try:
        await site_of(request).rooms.cycles.create(cycle, command)
    except Rejected as rejected:
        raise cycle_access.refused(rejected) from rejected
    return JSONResponse(_link(request, key), 201)


async def open_next(request: Request) -> Response:
    """`POST /cycles/next`."""
    access, body = await read_body(request, NextMeetingBody)
    return await next_meeting.open_next(request, access, body)


async def enter_cycle(request: Request) -> Response:
    """`POST /cycles/enter`: exchange the key of a link for a cookie of this browser."""
    access, _ = await read_body(request, EmptyBody)
    return _with_cookie(request, JSONResponse({"cycle": access.cycle}), access.key)


async def look(request: Request) -> Response:
    """`POST /cycles/look`: what the cycle's page shows."""
    access, _ = await read_body(request, EmptyBody)
    return JSONResponse(await cycle_page(request, access))


async def edit_cycle(request: Request) -> Response:
    """`POST /cycles/edit`: change the title, the number of meetings, dates or addresses."""
    access, body = await read_body(request, EditCycleBody)
    check_addresses(body.addresses)
    given = {
        name: UNSET if value is msgspec.UNSET else value
        for name, value in msgspec.structs.asdict(body).items()
    }
    return await _changed_page(request, access, EditCycle(**given))


async def take_link(request: Request) -> Response:
    """`POST /cycles/unlink`: revoke a link [K1]."""
    access, body = await read_body(request, TakeLinkBody)
    return await _changed_page(request, access, TakeLink(body.link))


async def forget_closing(request: Request) -> Response:
    """`POST /cycles/forget`: delete a meeting's closing; `closed` while the meeting exists [T5]."""
    access, body = await read_body(request, ForgetClosingBody)
    cycles = site_of(request).rooms.cycles
    try:
        await cycles.forget_closing(access.cycle, body.number, access.actor)
    except Rejected as rejected:
        raise cycle_access.refused(rejected) from rejected
    return JSONResponse(await cycle_page(request, access))


async def give_link(request: Request) -> Response:
    """`POST /cycles/link`: make a link, with `renew` in place of the one in use."""
    access, body = await read_body(request, GiveLinkBody)
    key = keys.draw_link(access.cycle)
    await cycle_access.carried_out(request, access, GiveLink(keys.digest(key), body.renew))
    answer = JSONResponse(_link(request, key), 201)
    return _with_cookie(request, answer, key) if body.renew else answer


async def _changed_page(request: Request, access: CycleAccess, command: Command) -> Response:
    changed = await cycle_access.carried_out(request, access, command)
    return JSONResponse(await cycle_page(request, changed))


def _link(request: Request, key: str) -> dict[str, Any]:
    base = site_of(request).base(request)
    return {"key": key, "links": {"cycle": f"{base}/cycle#{key}"}}


def _with_cookie(request: Request, response: Response, key: str) -> Response:
    name = cookies.cycle_cookie(keys.cycle_of(key) or "")
    cookies.give(request, response, name, key)
    return response
