"""Opening a meeting that stands alone."""

import secrets
from typing import TypeVar

import msgspec
import structlog
from starlette.requests import Request
from starlette.responses import Response

from board.domain.change import Rejected
from board.domain.code import code_from
from board.domain.vocabulary import Language
from board.live.rooms import CodeTaken
from board.rehearsal import NoPlace, Rehearsal
from board.store.store import Unavailable
from board.web.access import cycle_access, keys
from board.web.http.answers import RequestRefused
from board.web.http.json_body import json_object
from board.web.http.language import language_of
from board.web.http.networks import neighbourhood
from board.web.http.site import address_of, site_of
from board.web.opening.may_open import check_may_open
from board.web.opening.new_meeting import (
    MeetingOptions,
    chosen_method,
    cleaned_title,
    opened,
    opening,
)
from board.web.opening.next_meeting import NextMeetingBody, open_next

log = structlog.get_logger()

TRIES = 5
RETRY_SECONDS = 300

Body = TypeVar("Body", bound="OpenBody")


class OpenBody(msgspec.Struct, forbid_unknown_fields=True):
    """The fields for opening a meeting or a cycle, all of them optional."""

    method: str | None = None
    title: str | None = None
    language: Language | None = None
    open_key: str | None = None


class OpenMeetingBody(OpenBody, forbid_unknown_fields=True):
    """The body of `POST /meetings`; `cycle` is the key of a link to a cycle."""

    cycle: str | None = None
    rehearsal: bool = False


async def open_meeting(request: Request) -> Response:
    """`POST /meetings`."""
    body = await read_body(request, OpenMeetingBody)
    if body.cycle is not None:
        if body.rehearsal:
            raise RequestRefused(400, "bad_request")
        access = await cycle_access.of_key(request, body.cycle)
        following = NextMeetingBody(method=body.method, title=body.title, language=body.language)
        return await open_next(request, access, following)
    return await (_open_rehearsal if body.rehearsal else _open)(request, body)


async def _open(request: Request, body: OpenMeetingBody) -> Response:
    options, drawn = _options(request, body), keys.draw()
    await check_may_open(request, body.open_key)
    return opened(request, await _create(request, options, drawn), drawn)


async def _open_rehearsal(request: Request, body: OpenMeetingBody) -> Response:
    """Open it, and have its people come [Z1].

    What is refused for want of a place uses up none of the meetings that an address may open.
    """
    rehearsals, options, drawn = site_of(request).rehearsals, _options(request, body), keys.draw()
    network = _take_place(request)
    try:
        await check_may_open(request, body.open_key)
        code = await _create(request, options, drawn)
    except BaseException:
        rehearsals.give_place_back(network)
        raise
    base = site_of(request).base(request)
    rehearsals.begin(Rehearsal(code, drawn.join, base, network, options.method, options.language))
    return opened(request, code, drawn)


def _take_place(request: Request) -> str:
    """Whose place was taken; refused while too many are played here, in all or of theirs [Z3]."""
    network = neighbourhood(address_of(request))
    try:
        site_of(request).rehearsals.take_place(network)
    except NoPlace as none:
        log.warning("opening.refused", reason=f"no place: {none}")
        raise RequestRefused(429, "slow_down", str(none), retry_seconds=RETRY_SECONDS) from none
    return network


def _options(request: Request, body: OpenMeetingBody) -> MeetingOptions:
    method = chosen_method(body.method)
    language = body.language or language_of(request)
    return MeetingOptions(method, body.title or "", language, body.rehearsal)


async def read_body(request: Request, kind: type[Body]) -> Body:
    """The body of a request that opens something; raises `RequestRefused`."""
    try:
        body = msgspec.convert(await json_object(request), kind)
    except msgspec.ValidationError as error:
        raise RequestRefused(400, "bad_request") from error
    body.title = cleaned_title(body.title)
    return body


async def _create(request: Request, options: MeetingOptions, drawn: keys.MeetingKeys) -> str:
    """Make the board; answers its code."""
    site = site_of(request)
    for _ in range(TRIES):
        code = code_from(secrets.token_hex(16))
        try:
            await site.rooms.create(opening(code, drawn, options, site.settings))
        except CodeTaken:
            continue
        except Unavailable as fault:
            raise RequestRefused(503, "unavailable") from fault
        except Rejected as rejected:
            raise RequestRefused(400, rejected.code) from rejected
        return code
    raise RequestRefused(503, "unavailable")
