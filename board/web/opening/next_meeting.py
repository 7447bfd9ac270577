"""The next meeting of a cycle: first its number is stored in the cycle, then its board is made."""

import asyncio
import secrets

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from board.domain.board import Board
from board.domain.change import Rejected
from board.domain.code import code_from
from board.domain.decide.cycle.cycling import OpenSession
from board.domain.from_cycle import FromCycle, from_cycle
from board.domain.records.cycle import Cycle, CycleSession
from board.domain.vocabulary import Language
from board.live.rooms import CodeTaken
from board.store.store import Unavailable
from board.web.access import keys
from board.web.access.cycle_access import CycleAccess, carried_out, refused
from board.web.access.openings import check_room
from board.web.http.answers import RequestRefused
from board.web.http.site import site_of
from board.web.opening.new_meeting import (
    MeetingOptions,
    chosen_method,
    cleaned_title,
    opened,
    opening,
)

TRIES = 5
HANDOVER_SECONDS = 3.0
"""How long opening waits for an earlier meeting to hand over what its cycle lacks."""


class NextMeetingBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What to change of the cycle's own settings. With `number`, that meeting is opened again."""

    method: str | None = None
    title: str | None = None
    language: Language | None = None
    number: int | None = None


async def open_next(request: Request, access: CycleAccess, body: NextMeetingBody) -> Response:
    """Open the meeting with what the earlier ones handed over [K3]; answers as `POST /meetings`."""
    options = _options(access.board.need(Cycle), body)
    number = body.number
    await check_room(request)
    try:
        await _complete_handovers(request, access.board)
        for _ in range(TRIES):
            code = await _free_code(request)
            access = await carried_out(request, access, OpenSession(code, number))
            number = _number(access.board, code)
            if await _create(request, access, number, code, options):
                await _settle_closings(request, access, number, code, options)
                return opened(request, code, keys.in_cycle(access.key, code))
    except Unavailable as fault:
        raise RequestRefused(503, "unavailable") from fault
    raise RequestRefused(503, "unavailable")


def _options(cycle: Cycle, body: NextMeetingBody) -> MeetingOptions:
    title = cleaned_title(body.title) or cycle.title
    method = chosen_method(body.method, cycle.method)
    return MeetingOptions(method, title, body.language or cycle.language)


async def _complete_handovers(request: Request, cycle: Board) -> None:
    """Open the rooms of earlier meetings, so that each hands over what a crash left unsent [K3]."""
    now = site_of(request).now()
    for session in cycle.of(CycleSession).values():
        if session.code is None or not session.lives(now):
            continue
        room = await site_of(request).rooms.find(session.code)
        if room is not None:
            try:
                await asyncio.wait_for(room.handover.complete(), HANDOVER_SECONDS)
            except TimeoutError as slow:
                raise RequestRefused(503, "unavailable") from slow


async def _free_code(request: Request) -> str:
    while True:
        code = code_from(secrets.token_hex(16))
        if not await site_of(request).store.exists(code):
            return code


def _number(cycle: Board, code: str) -> int:
    return next(one.number for one in cycle.of(CycleSession).values() if one.code == code)


async def _create(
    request: Request, access: CycleAccess, number: int, code: str, options: MeetingOptions
) -> bool:
    """Whether the board was made; False if another meeting got this code meanwhile."""
    site = site_of(request)
    taken = await _taken_from_cycle(request, access, number, options)
    drawn = keys.in_cycle(access.key, code)
    try:
        await site.rooms.create(opening(code, drawn, options, site.settings, taken))
    except CodeTaken:
        return False
    except Rejected as rejected:
        raise refused(rejected) from rejected
    return True


async def _settle_closings(
    request: Request, access: CycleAccess, number: int, code: str, options: MeetingOptions
) -> None:
    """What was deleted between reading the closings and opening the meeting is not in it [K12]."""
    if not options.method.looks_back:
        return
    try:
        await site_of(request).rooms.cycles.closings.give(access.cycle, number, code)
    except Rejected as rejected:
        raise refused(rejected) from rejected


async def _taken_from_cycle(
    request: Request, access: CycleAccess, number: int, options: MeetingOptions
) -> FromCycle:
    cycles = site_of(request).rooms.cycles
    kept = await cycles.kept(access.cycle)
    closings = await cycles.closings.kept(access.cycle) if options.method.looks_back else ()
    return from_cycle(access.cycle, access.board, kept, number, options.method.id, closings)
