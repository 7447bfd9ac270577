"""Restoring a cycle from a file, for no longer than it was to be kept [O2]."""

from dataclasses import dataclass, replace

from board.domain.board import ref
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.closing.carried_titles import KEPT_AT_MOST as THEMES_AT_MOST
from board.domain.decide.cycle.cycling import within_reason
from board.domain.decide.writing.ruling import RULES_AT_MOST
from board.domain.durations import DAY
from board.domain.records.cycle import (
    KEPT_AT_MOST,
    Cycle,
    CycleKey,
    CycleSession,
    KeptTheme,
    KeptThemes,
    RestoredSession,
    erasure,
)
from board.domain.records.plan import Plan
from board.domain.vocabulary import CycleTitle, Language, RoomAddress, Rule, Title


@dataclass(frozen=True, slots=True)
class RestoreCycle(Command):
    """A cycle from a file, with a new first link (`key` is the SHA-256 of its key)."""

    key: str
    title: CycleTitle
    method: str
    language: Language
    number: int
    opened_at: int
    erase_at: int
    dates: tuple[int | None, ...]
    rules: tuple[Rule, ...]
    plan: Plan
    led_by: int
    sessions: tuple[RestoredSession, ...]
    addresses: tuple[RoomAddress, ...] = ()


def restore_cycle(context: Context, command: RestoreCycle) -> Change:
    """The cycle with its sessions and one link.

    It is erased at the time in its file, or at that computed from its dates if it is earlier.
    `closed` where there is a cycle already, or where this one is over.
    """
    now, moment = context.moment.now, context.moment
    cycle = _cycle(command)
    within_reason(cycle, now)
    _check_consistency(command, now)
    sessions = {
        ref(CycleSession, str(held.number)): _session(held, now) for held in command.sessions
    }
    until = min(command.erase_at, erasure(cycle, sessions.values()))
    if context.board.find(Cycle) is not None or until <= now:
        raise Rejected("closed")
    keeper = ref(CycleKey, moment.id("keeper"))
    restored = replace(cycle, erase_at=until)
    return Change({**sessions, keeper: CycleKey(command.key, order=1), Cycle.name: restored})


def _cycle(command: RestoreCycle) -> Cycle:
    return Cycle(
        title=command.title,
        method=command.method,
        language=command.language,
        number=command.number,
        opened_at=command.opened_at,
        erase_at=command.erase_at,
        dates=command.dates,
        rules=command.rules,
        plan=command.plan,
        led_by=command.led_by,
        addresses=command.addresses,
    )


def _session(held: RestoredSession, now: int) -> CycleSession:
    """A session without a code, because its board is not in the file."""
    return CycleSession(held.number, held.date, until=now, code=None, ended=held.ended)


def _check_consistency(command: RestoreCycle, now: int) -> None:
    """Meetings must be numbered from 1 without a gap, and none may be in the future."""
    opened = sorted(held.number for held in command.sessions)
    past = max([command.opened_at, *(held.date for held in command.sessions)])
    if opened != list(range(1, len(opened) + 1)) or len(opened) > command.number:
        raise Rejected("bad_request")
    if command.led_by > len(opened) or past > now + DAY:
        raise Rejected("bad_request")
    if len(command.rules) > RULES_AT_MOST:
        raise Rejected("too_many")


@dataclass(frozen=True, slots=True)
class RestoreThemes(Command):
    """The titles that the group keeps for its next meeting, and when they are erased."""

    number: int
    titles: tuple[Title, ...]
    erase_at: int


def restore_themes(context: Context, command: RestoreThemes) -> Change:
    """Store the titles under new ids; none when their time is over."""
    now = context.moment.now
    until = min(command.erase_at, now + KEPT_AT_MOST)
    if not command.titles or until <= now:
        return Change(drop={KeptThemes.name} & context.board.ids())
    if len(command.titles) > THEMES_AT_MOST:
        raise Rejected("too_many")
    named = [context.moment.id(f"theme {index}")[:22] for index in range(len(command.titles))]
    themes = tuple(map(KeptTheme, named, command.titles))
    return Change({KeptThemes.name: KeptThemes(command.number, themes, until)})
