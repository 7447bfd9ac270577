"""The next meeting of a cycle: its number is taken first, then its board is made."""

import asyncio
import secrets

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from board import methods
from board.domain.board import Board
from board.domain.code import code_from
from board.domain.decide.cycling import OpenSession
from board.domain.decide.opening import UNSTARTED_HOURS
from board.domain.durations import HOUR
from board.domain.records.cycle import Cycle, KeptThemes, Session, ends
from board.domain.records.meeting import Place
from board.domain.vocabulary import Language
from board.live.rooms import CodeTaken
from board.methods.method import Method
from board.store.store import Unavailable
from board.web.access import keys
from board.web.access.cycle_access import CycleAccess, carried_out
from board.web.http.answers import Refused
from board.web.http.site import site_of
from board.web.opening.new_meeting import FromCycle, Wish, opened, opening

TRIES = 5
PATIENCE_SECONDS = 3.0
"""How long an earlier meeting is given to hand on what it still holds."""


class NextMeetingBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is asked for besides what the cycle says; a `number` opens that meeting again."""

    method: str | None = None
    title: str | None = None
    language: Language | None = None
    number: int | None = None


async def open_next(request: Request, keeper: CycleAccess, wished: NextMeetingBody) -> Response:
    """Opens it with all that the earlier ones handed on; answers as `POST /meetings`."""
    site = site_of(request)
    try:
        await _settled(request, keeper.board)
        number = wished.number
        for _ in range(TRIES):
            code = await _free_code(request)
            until = site.now() + UNSTARTED_HOURS * HOUR
            keeper = await carried_out(request, keeper, OpenSession(code, until, number))
            number = _number(keeper.board, code)
            drawn = keys.in_cycle(keeper.key, code)
            from_cycle = await _from_cycle(request, keeper, number, wished)
            wish = _wish(keeper.board.need(Cycle), wished)
            try:
                await site.rooms.create(
                    opening(code, drawn, wish, site.settings.keep_hours, from_cycle)
                )
            except CodeTaken:
                continue
            return opened(request, code, drawn)
    except Unavailable as fault:
        raise Refused(503, "unavailable") from fault
    raise Refused(503, "unavailable")


async def _settled(request: Request, cycle: Board) -> None:
    """Whatever a fall kept an earlier meeting from handing on, it hands on now."""
    now = site_of(request).now()
    for session in cycle.of(Session).values():
        if session.code is None or not session.lives(now):
            continue
        room = await site_of(request).rooms.find(session.code)
        if room is not None:
            try:
                await asyncio.wait_for(room.handover.complete(), PATIENCE_SECONDS)
            except TimeoutError as slow:
                raise Refused(503, "unavailable") from slow


async def _free_code(request: Request) -> str:
    """Taken before its board is made, so that two who ask at once do not share a number."""
    while True:
        code = code_from(secrets.token_hex(16))
        if not await site_of(request).store.exists(code):
            return code


def _number(cycle: Board, code: str) -> int:
    return next(one.number for one in cycle.of(Session).values() if one.code == code)


async def _from_cycle(
    request: Request, keeper: CycleAccess, number: int, wished: NextMeetingBody
) -> FromCycle:
    cycle = keeper.board.need(Cycle)
    kept = (await site_of(request).rooms.cycles.kept(keeper.cycle)).find(KeptThemes)
    same = _method(cycle, wished).id == cycle.method
    return FromCycle(
        cycle=keeper.cycle,
        place=Place(number, cycle.number),
        ends_at=ends(cycle, keeper.board.of(Session).values()),
        rules=cycle.rules,
        plan=cycle.plan if same else (),
        kept=kept.themes if kept is not None and kept.number < number else (),
    )


def _wish(cycle: Cycle, wished: NextMeetingBody) -> Wish:
    title = wished.title or cycle.title
    return Wish(_method(cycle, wished), title, wished.language or cycle.language)


def _method(cycle: Cycle, wished: NextMeetingBody) -> Method:
    try:
        return methods.load(wished.method or cycle.method)
    except KeyError as missing:
        raise Refused(400, "bad_request") from missing
