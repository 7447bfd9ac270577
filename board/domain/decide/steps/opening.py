"""Opening a meeting: the first records of its board."""

from dataclasses import dataclass

from board.domain.board import ref
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.durations import HOURS_AT_MOST, REHEARSAL
from board.domain.erasure_hour import before_it_begins
from board.domain.plan import collecting_at, opens_at, planned
from board.domain.records.carried import CarriedTitle, EarlierClosing
from board.domain.records.choosing import Choice
from board.domain.records.closing import Synthesis
from board.domain.records.cycle import KeptTheme
from board.domain.records.meeting import USUAL, Meeting, Place, Step, Vocabulary
from board.domain.records.plan import Plan
from board.domain.records.private import Keys, Shipped
from board.domain.vocabulary import Language, MeetingTitle, Prompt


@dataclass(frozen=True, slots=True)
class OpenMeeting(Command):
    """Keys are SHA-256, in hex; `steps` come from the method, the hours from the settings.

    `sealed` is the entrance secret, encrypted with the wall's key.

    A meeting of a cycle has all fields from `cycle` on, as the earlier meetings left them; `date`
    is its planned one, in milliseconds, or None.
    """

    code: str
    join: str
    wall: str
    facilitator: str
    title: MeetingTitle
    method: str
    language: Language
    steps: tuple[Step, ...]
    prompt: Prompt
    keep_hours: int
    sealed: str = ""
    topics_at_most: int = 2
    vocabulary: Vocabulary = USUAL
    rehearsal: bool = False
    for_management: bool = False
    looks_back: bool = False
    keep_hours_at_most: int = HOURS_AT_MOST
    cycle: Place | None = None
    cycle_ends_at: int | None = None
    cycle_id: str | None = None
    date: int | None = None
    rules: tuple[str, ...] = ()
    plan: Plan = ()
    kept: tuple[KeptTheme, ...] = ()
    closings: tuple[EarlierClosing, ...] = ()


def open_meeting(context: Context, command: OpenMeeting) -> Change:
    """The first records of a board; `closed` where there is one already."""
    if context.board.ids():
        raise Rejected("closed")
    keys = Keys(
        code=command.code,
        join=command.join,
        wall=command.wall,
        facilitator=command.facilitator,
        keep_hours=command.keep_hours,
        keep_hours_at_most=command.keep_hours_at_most,
        sealed=command.sealed,
        home=command.code,
        cycle=command.cycle_id,
    )
    shipped = Shipped({step.id: step.minutes for step in command.steps})
    first = (keys, _meeting(context, command), shipped, Choice(), Synthesis())
    change = Change({record.name: record for record in first})
    change.put |= {ref(CarriedTitle, theme.id): CarriedTitle(theme.title) for theme in command.kept}
    change.put |= {ref(EarlierClosing, str(one.number)): one for one in command.closings}
    return change


def _meeting(context: Context, command: OpenMeeting) -> Meeting:
    """The meeting record. The first meeting of a cycle, or one outside any, builds its rules."""
    steps = planned(command.steps, command.plan)
    first = opens_at(steps).id
    return Meeting(
        title=command.title,
        method=command.method,
        language=command.language,
        step=first,
        steps=steps,
        prompt=command.prompt,
        rules=command.rules,
        rules_open=command.cycle is None or command.cycle.number == 1,
        rules_agreed=bool(command.rules),
        cycle=command.cycle,
        cycle_ends_at=command.cycle_ends_at,
        erase_at=_erased_first(context.moment.now, command),
        topics_at_most=command.topics_at_most,
        collecting=collecting_at(steps, first),
        vocabulary=command.vocabulary,
        rehearsal=command.rehearsal,
        for_management=command.for_management,
        looks_back=command.looks_back,
    )


def _erased_first(now: int, command: OpenMeeting) -> int:
    return now + REHEARSAL if command.rehearsal else before_it_begins(now, command.date)
