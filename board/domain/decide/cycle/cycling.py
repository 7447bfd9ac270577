"""A cycle: opening it, its dates, and its meetings, one after the other."""

from dataclasses import dataclass, replace
from typing import Any, Literal

from board.domain.board import Board, bare, ref
from board.domain.change import Change, Rejected
from board.domain.command import UNSET, Command, Unset
from board.domain.context import Context
from board.domain.durations import DAY
from board.domain.erasure_hour import before_it_begins
from board.domain.records.cycle import Cycle, CycleKey, CycleSession, date_of, erasure
from board.domain.room_address import is_room_address
from board.domain.vocabulary import CycleTitle, Language, RoomAddress

SESSIONS_AT_MOST = 40
FARTHEST = 3 * 366 * DAY
"""A cycle is kept until its end, so no date may be further away than three years."""


@dataclass(frozen=True, slots=True)
class OpenCycle(Command):
    """`key` is the SHA-256 (hex) of the first link's key."""

    key: str
    title: CycleTitle
    method: str
    language: Language
    number: int
    dates: tuple[int | None, ...] = ()
    addresses: tuple[RoomAddress, ...] = ()


def open_cycle(context: Context, command: OpenCycle) -> Change:
    """The first records of a cycle's board."""
    now = context.moment.now
    cycle = Cycle(
        title=command.title,
        method=command.method,
        language=command.language,
        number=command.number,
        opened_at=now,
        erase_at=0,
        dates=command.dates,
        addresses=command.addresses,
    )
    within_reason(cycle, now)
    first = CycleKey(command.key, order=1)
    change = Change({ref(CycleKey, context.moment.id("keeper")): first})
    return with_cycle(context.board, change, cycle)


@dataclass(frozen=True, slots=True)
class EditCycle(Command):
    title: CycleTitle | Literal[Unset.UNSET] = UNSET
    number: int | Literal[Unset.UNSET] = UNSET
    dates: tuple[int | None, ...] | Literal[Unset.UNSET] = UNSET
    addresses: tuple[RoomAddress, ...] | Literal[Unset.UNSET] = UNSET


def edit_cycle(context: Context, command: EditCycle) -> Change:
    """Set its title, its number of meetings, or their dates and addresses.

    `closed` for fewer meetings than were opened.
    """
    names = ("title", "number", "dates", "addresses")
    given = {name: getattr(command, name) for name in names}
    fields: dict[str, Any] = {name: value for name, value in given.items() if value is not UNSET}
    cycle = replace(context.board.need(Cycle), **fields)
    within_reason(cycle, context.moment.now)
    if cycle.number < last_opened(context.board):
        raise Rejected("closed")
    return with_cycle(context.board, Change(), cycle)


def within_reason(cycle: Cycle, now: int) -> None:
    """Raise `bad_request` for a number of meetings, a date or an address out of bounds."""
    if not 1 <= cycle.number <= SESSIONS_AT_MOST:
        raise Rejected("bad_request")
    if max(len(cycle.dates), len(cycle.addresses)) > cycle.number:
        raise Rejected("bad_request")
    if not all(map(is_room_address, cycle.addresses)):
        raise Rejected("bad_request")
    if any(date is not None and abs(date - now) > FARTHEST for date in cycle.dates):
        raise Rejected("bad_request")


@dataclass(frozen=True, slots=True)
class OpenSession(Command):
    """Open the next meeting, or another one in place of the meeting of this number.

    Its board is stored under `code` and erased at `until`.
    """

    code: str
    number: int | None = None


def open_session(context: Context, command: OpenSession) -> Change:
    """The session of the new meeting; it replaces one of the same number."""
    board, cycle = context.board, context.board.need(Cycle)
    number = command.number or last_opened(board) + 1
    if not 1 <= number <= last_opened(board) + 1:
        raise Rejected("bad_request")
    if number > cycle.number:
        raise Rejected("closed")
    now = context.moment.now
    until = before_it_begins(now, date_of(cycle, number))
    session = CycleSession(number, now, until, command.code)
    change = _without_dead_codes(context)
    change.put[ref(CycleSession, str(number))] = session
    return with_cycle(board, change, cycle)


def last_opened(board: Board) -> int:
    """The number of the latest meeting that was opened; 0 if none was."""
    return max(numbers(board), default=0)


def numbers(board: Board) -> list[int]:
    """The numbers of the meetings that were opened, also where a record cannot be read [P15]."""
    sessions = (bare(key) for key in board.ids() if key.startswith(f"{CycleSession.name}:"))
    return sorted(int(number) for number in sessions if number.isdecimal())


def _without_dead_codes(context: Context) -> Change:
    """Sessions whose board is gone lose their code."""
    past = {
        key: session
        for key, session in context.board.of(CycleSession).items()
        if session.code is not None and not session.lives(context.moment.now)
    }
    return Change({key: replace(session, code=None) for key, session in past.items()})


def with_cycle(board: Board, change: Change, cycle: Cycle) -> Change:
    """The change with this cycle added, and with the time of its erasure computed anew."""
    sessions = {
        **board.of(CycleSession),
        **{key: record for key, record in change.put.items() if isinstance(record, CycleSession)},
    }
    timed = replace(cycle, erase_at=erasure(cycle, sessions.values()))
    if timed != board.find(Cycle):
        change.put[Cycle.name] = timed
    return change
