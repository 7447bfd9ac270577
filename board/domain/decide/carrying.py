"""What goes from one meeting of a cycle to the next: handed on, said again, taken back."""

from dataclasses import dataclass, replace

from board.domain.board import ref
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.cycling import with_cycle
from board.domain.plan import Plan
from board.domain.records.cycle import (
    KEPT_AT_MOST,
    ClosingTexts,
    Cycle,
    KeptClosing,
    KeptTheme,
    KeptThemes,
    Session,
)


@dataclass(frozen=True, slots=True)
class CarryOver(Command):
    """What a meeting hands to its cycle; said again, or later with more, it is the same meeting.

    `kept` and `closed` are for boards of their own, which live shorter than the cycle's.
    """

    number: int
    code: str
    method: str
    rules: tuple[str, ...]
    plan: Plan
    kept: tuple[KeptTheme, ...]
    until: int
    ended: bool
    closed: ClosingTexts | None = None


def carry_over(context: Context, command: CarryOver) -> Change:
    """Rules and plan of the latest meeting that has any to hand on; each says where it stands.

    A meeting in whose place another was opened has nothing more to say.
    """
    cycle, session = _cycle(context), context.board.find(Session, str(command.number))
    if session is None or session.code != command.code:
        return Change()
    date = context.moment.now if command.ended and not session.ended else session.date
    stands = replace(session, until=command.until, ended=command.ended, date=date)
    change = Change()
    if stands != session:
        change.put[ref(Session, str(command.number))] = stands
    return with_cycle(context.board, change, _handed(cycle, command))


def _handed(cycle: Cycle, command: CarryOver) -> Cycle:
    if command.number < cycle.led_by:
        return cycle
    plan = command.plan if command.method == cycle.method else cycle.plan
    return replace(cycle, rules=command.rules, plan=plan, led_by=command.number)


def _cycle(context: Context) -> Cycle:
    """`unknown` for a cycle that is over: nothing is carried into the void."""
    cycle = context.board.find(Cycle)
    if cycle is None:
        raise Rejected("unknown")
    return cycle


@dataclass(frozen=True, slots=True)
class KeepThemes(Command):
    """What the meeting of this number keeps, in place of what an earlier one did."""

    number: int
    themes: tuple[KeptTheme, ...]
    ended: bool


def keep_themes(context: Context, command: KeepThemes) -> Change:
    """The latest meeting's own; what an earlier one kept goes once the next has ended, or keeps."""
    kept = context.board.find(KeptThemes)
    if kept is not None and (kept.number > command.number or _waits(kept, command)):
        return Change()
    if kept is not None and kept.number == command.number and kept.themes == command.themes:
        return Change()
    if not command.themes:
        return Change(drop={KeptThemes.name} if kept else set())
    erase_at = context.moment.now + KEPT_AT_MOST
    return Change({KeptThemes.name: KeptThemes(command.number, command.themes, erase_at)})


def _waits(kept: KeptThemes, command: KeepThemes) -> bool:
    return kept.number < command.number and not (command.themes or command.ended)


@dataclass(frozen=True, slots=True)
class KeepClosing(Command):
    """What the meeting of this number leaves (None: nothing any more); no longer than its cycle."""

    number: int
    closed: ClosingTexts | None
    ends_at: int


def keep_closing(context: Context, command: KeepClosing) -> Change:
    """Until the date that the group agreed to, or the cycle's end where that comes first."""
    kept, closed = context.board.find(KeptClosing), command.closed
    until = min(closed.until, command.ends_at) if closed else 0
    if closed is None or until <= context.moment.now or closed.is_empty:
        return Change(drop={KeptClosing.name} if kept else set())
    keeping = KeptClosing(command.number, closed, until)
    return Change() if keeping == kept else Change({KeptClosing.name: keeping})


@dataclass(frozen=True, slots=True)
class ForgetClosing(Command):
    """What the meeting of this number left is to be erased, by somebody with a link."""

    number: int


def forget_closing(context: Context, command: ForgetClosing) -> Change:
    """May it go? `closed` while the meeting lives: until its board is gone, its group decides.

    The closing has a board of its own, so nothing changes on the cycle's.
    """
    session = context.board.find(Session, str(command.number))
    if session is not None and session.lives(context.moment.now):
        raise Rejected("closed")
    return Change()


@dataclass(frozen=True, slots=True)
class EraseAll(Command):
    """Everything of a board that belongs to a cycle: the cycle's own, or one of those beside it."""


def erase_all(context: Context, command: EraseAll) -> Change:
    """The board is gone."""
    return Change(drop=context.board.ids())


@dataclass(frozen=True, slots=True)
class ForgetSession(Command):
    """The meeting was erased."""

    number: int
    code: str


def forget_session(context: Context, command: ForgetSession) -> Change:
    """The meeting was erased: that it was held stays, its code does not."""
    session = context.board.find(Session, str(command.number))
    if session is None or session.code != command.code:
        return Change()
    gone = replace(session, code=None, ended=True, until=context.moment.now)
    return Change({ref(Session, str(command.number)): gone})
