"""What a meeting takes from its cycle when it opens; `handover` is the way back."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from board.domain.board import Board
from board.domain.records.carried import EarlierClosing
from board.domain.records.cycle import (
    Cycle,
    CycleSession,
    KeptClosing,
    KeptTheme,
    KeptThemes,
    date_of,
    ends,
)
from board.domain.records.meeting import Place
from board.domain.records.plan import Plan


@dataclass(frozen=True, slots=True)
class FromCycle:
    """The fields that a meeting has from its cycle; times are in milliseconds.

    `ends_at` is the end of the cycle, `date` the planned date of the meeting or None.
    """

    cycle: str
    place: Place
    ends_at: int
    date: int | None
    rules: tuple[str, ...]
    plan: Plan
    kept: tuple[KeptTheme, ...]
    closings: tuple[EarlierClosing, ...] = ()


def from_cycle(
    cycle_id: str,
    board: Board,
    kept: Board,
    number: int,
    method: str,
    closings: Iterable[KeptClosing] = (),
) -> FromCycle:
    """What the meeting of this number takes, from the cycle's board and the board of kept titles.

    It takes the rules [B4], the group's plan unless it has another method [K6], and the titles that
    an earlier meeting keeps [K10]: a meeting that is opened again takes none of its own [K2]. A
    meeting that looks back is given the `closings` that the cycle keeps, and takes the earlier
    ones [K12].
    """
    cycle, themes = board.need(Cycle), kept.find(KeptThemes)
    return FromCycle(
        cycle=cycle_id,
        place=Place(number, cycle.number),
        ends_at=ends(cycle, board.of(CycleSession).values()),
        date=date_of(cycle, number),
        rules=cycle.rules,
        plan=cycle.plan if method == cycle.method else (),
        kept=themes.themes if themes is not None and themes.number < number else (),
        closings=tuple(earlier(board, one) for one in closings if one.number < number),
    )


def earlier(board: Board, kept: KeptClosing) -> EarlierClosing:
    """A closing as a later meeting of the cycle shows it, for as long as the cycle keeps it."""
    session = board.find(CycleSession, str(kept.number))
    date = session.date if session is not None and session.ended else None
    until = min(kept.closed.until, kept.erase_at)
    return EarlierClosing(kept.number, date, replace(kept.closed, until=until))
