"""What a facilitator may ask for, to lead the meeting and to look after people."""

from dataclasses import dataclass
from typing import Any, Literal

from board.domain.commands.base import UNSET, Command, Unset
from board.domain.vocabulary import (
    Id,
    Prompt,
    Ref,
    Revealed,
    Rule,
    ScreenName,
    SmallId,
    Trade,
)


@dataclass(frozen=True, slots=True)
class GoTo(Command):
    step: SmallId


@dataclass(frozen=True, slots=True)
class UndoStep(Command):
    """`step` is the one that was come to; where the meeting has gone on since, it stays."""

    step: SmallId


@dataclass(frozen=True, slots=True)
class EditStep(Command):
    """How this meeting takes a step: `minutes` with which its clock starts, or passed over."""

    step: SmallId
    minutes: int | Literal[Unset.UNSET] = UNSET
    skipped: bool | Literal[Unset.UNSET] = UNSET


@dataclass(frozen=True, slots=True)
class MoveStep(Command):
    """Before another step of the path, or (null) the last one before the end."""

    step: SmallId
    before: SmallId | None = None


@dataclass(frozen=True, slots=True)
class RestorePlan(Command):
    """Order, minutes and steps as the method has them."""


@dataclass(frozen=True, slots=True)
class SetClock(Command):
    """The clock of the step, or of a topic: it runs (`ends_at`), waits (`left`), or goes."""

    ends_at: int | None
    left: int | None = None
    topic: Ref | None = None


@dataclass(frozen=True, slots=True)
class SetPrompt(Command):
    text: Prompt


@dataclass(frozen=True, slots=True)
class Reveal(Command):
    what: Revealed
    shown: bool


@dataclass(frozen=True, slots=True)
class TurnPage(Command):
    """A page of what the walls show, by view and page from 0; each stops at its own last one."""

    of: ScreenName
    view: int
    page: int


@dataclass(frozen=True, slots=True)
class SetAside(Command):
    """Exactly one of the three is named."""

    card: Id | None = None
    note: Id | None = None
    entry: Id | None = None


@dataclass(frozen=True, slots=True)
class BringBack(Command):
    """Exactly one of the three is named."""

    card: Id | None = None
    note: Id | None = None
    entry: Id | None = None


@dataclass(frozen=True, slots=True)
class PostFor(Command):
    """A participant's command, for a person without a phone; `person` tells them apart."""

    command: Any
    person: SmallId = "paper"


@dataclass(frozen=True, slots=True)
class SeatPerson(Command):
    """A place for a person without a phone, known to all who lead before anything is written."""

    person: SmallId


@dataclass(frozen=True, slots=True)
class AcceptVolunteer(Command):
    offer: SmallId


@dataclass(frozen=True, slots=True)
class ReleaseVolunteer(Command):
    offer: SmallId


@dataclass(frozen=True, slots=True)
class Project(Command):
    item: Ref | None = None
    text: Prompt | None = None


@dataclass(frozen=True, slots=True)
class LockEntrance(Command):
    locked: bool


@dataclass(frozen=True, slots=True)
class ChangeCode(Command):
    """`join` is the SHA-256 of the next join key; without it, entering takes the code."""

    once: Id | None = None
    join: str | None = None


@dataclass(frozen=True, slots=True)
class RemoveSeat(Command):
    device: SmallId


@dataclass(frozen=True, slots=True)
class DeclareTrade(Command):
    """What one says of oneself, to those who lead alone; None takes it back."""

    trade: Trade | None


@dataclass(frozen=True, slots=True)
class WithdrawInvitation(Command):
    invitation: SmallId


@dataclass(frozen=True, slots=True)
class SetRules(Command):
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class BuildRules(Command):
    """Whether the group is making its rules, or changing them together."""

    building: bool


@dataclass(frozen=True, slots=True)
class EndMeeting(Command):
    pass


@dataclass(frozen=True, slots=True)
class Erase(Command):
    code: SmallId
