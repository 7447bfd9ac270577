"""What a meeting hands on to its cycle, and how that is erased again [K3] [K4] [T5]."""

from dataclasses import dataclass, replace

from board.domain.board import ref
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.cycle.cycling import with_cycle
from board.domain.records.cycle import (
    KEPT_AT_MOST,
    ClosingTexts,
    Cycle,
    CycleSession,
    KeptClosing,
    KeptTheme,
    KeptThemes,
)
from board.domain.records.plan import Plan


@dataclass(frozen=True, slots=True)
class CarryOver(Command):
    """What a meeting hands on to its cycle. It may be sent again, with more, at any time.

    `kept` and `closed` go to boards of their own, which are kept for less time than the cycle's.
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
    """The cycle takes the rules and the plan of its latest meeting, and the state of each meeting.

    A meeting that another one has replaced changes nothing.
    """
    cycle, session = _cycle(context), context.board.find(CycleSession, str(command.number))
    if session is None or session.code != command.code:
        return Change()
    date = context.moment.now if command.ended and not session.ended else session.date
    current = replace(session, until=command.until, ended=command.ended, date=date)
    change = Change()
    if current != session:
        change.put[ref(CycleSession, str(command.number))] = current
    return with_cycle(context.board, change, _with_latest(cycle, command))


def _with_latest(cycle: Cycle, command: CarryOver) -> Cycle:
    if command.number < cycle.led_by:
        return cycle
    plan = command.plan if command.method == cycle.method else cycle.plan
    return replace(cycle, rules=command.rules, plan=plan, led_by=command.number)


def _cycle(context: Context) -> Cycle:
    """The cycle; `unknown` when it is over."""
    cycle = context.board.find(Cycle)
    if cycle is None:
        raise Rejected("unknown")
    return cycle


@dataclass(frozen=True, slots=True)
class KeepThemes(Command):
    """The titles that the meeting of this number keeps, in place of an earlier meeting's."""

    number: int
    themes: tuple[KeptTheme, ...]
    ended: bool


def keep_themes(context: Context, command: KeepThemes) -> Change:
    """Store the titles of the latest meeting that keeps any.

    An earlier meeting's titles go once a later one keeps titles or has ended.
    """
    kept = context.board.find(KeptThemes)
    if kept is not None and (kept.number > command.number or _is_too_early(kept, command)):
        return Change()
    if kept is not None and kept.number == command.number and kept.themes == command.themes:
        return Change()
    if not command.themes:
        return Change(drop={KeptThemes.name} if kept else set())
    erase_at = context.moment.now + KEPT_AT_MOST
    return Change({KeptThemes.name: KeptThemes(command.number, command.themes, erase_at)})


def _is_too_early(kept: KeptThemes, command: KeepThemes) -> bool:
    return kept.number < command.number and not (command.themes or command.ended)


@dataclass(frozen=True, slots=True)
class KeepClosing(Command):
    """The closing texts of the meeting of this number (None: none any more).

    `ends_at` is the end of the cycle: they are kept no longer than that.
    """

    number: int
    closed: ClosingTexts | None
    ends_at: int


def keep_closing(context: Context, command: KeepClosing) -> Change:
    """Keep them until the date that the group agreed to, or the cycle's end if it is earlier."""
    kept, closed = context.board.find(KeptClosing), command.closed
    until = min(closed.until, command.ends_at) if closed else 0
    if closed is None or until <= context.moment.now or closed.is_empty:
        return Change(drop={KeptClosing.name} if kept else set())
    keeping = KeptClosing(command.number, closed, until)
    return Change() if keeping == kept else Change({KeptClosing.name: keeping})


@dataclass(frozen=True, slots=True)
class ShortenClosing(Command):
    """The cycle ends at `ends_at`, which may be earlier than before."""

    ends_at: int


def shorten_closing(context: Context, command: ShortenClosing) -> Change:
    """Keep what is there now no longer than that: what was withdrawn just before stays away."""
    kept = context.board.find(KeptClosing)
    if kept is None or kept.erase_at <= command.ends_at:
        return Change()
    return keep_closing(context, KeepClosing(kept.number, kept.closed, command.ends_at))


@dataclass(frozen=True, slots=True)
class ForgetClosing(Command):
    """A link holder erases the closing texts of the meeting of this number."""

    number: int


def forget_closing(context: Context, command: ForgetClosing) -> Change:
    """Check whether they may be erased; `closed` while the meeting's own board exists.

    Nothing changes on the cycle's board, because the closing texts have a board of their own.
    """
    session = context.board.find(CycleSession, str(command.number))
    if session is not None and session.lives(context.moment.now):
        raise Rejected("closed")
    return Change()


@dataclass(frozen=True, slots=True)
class EraseAll(Command):
    """Erase a board of a cycle: its own, or one of those for kept titles and closing texts."""


def erase_all(context: Context, command: EraseAll) -> Change:
    """Every record goes."""
    return Change(drop=context.board.ids())


@dataclass(frozen=True, slots=True)
class ForgetSession(Command):
    """The board of this meeting was erased."""

    number: int
    code: str


def forget_session(context: Context, command: ForgetSession) -> Change:
    """The cycle still knows that the meeting was held, but not its code."""
    session = context.board.find(CycleSession, str(command.number))
    if session is None or session.code != command.code:
        return Change()
    gone = replace(session, code=None, ended=True, until=context.moment.now)
    return Change({ref(CycleSession, str(command.number)): gone})
