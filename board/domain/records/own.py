"""What a person is sent of their own, and the answers of an open round."""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from board.domain.records.record import Record, Told
from board.domain.vocabulary import (
    Answer,
    GroupingCommand,
    Role,
)


class OwnRecord(Record):
    """A record that is sent to one seat alone [V7]."""

    __slots__ = ()
    told: ClassVar[Told] = "seat"


@dataclass(frozen=True, slots=True)
class OwnSeat(OwnRecord):
    """A person's own seat.

    `facilitator` is the bare id of their `facilitator` record; `not_today` are the items they would
    rather not explore today, `reservations` the bare ids of what they wrote in a round of consent.
    """

    name: ClassVar[str] = "seat"
    stored: ClassVar[bool] = False
    role: Role
    pen: bool
    offer: Literal["none", "waiting", "accepted"]
    facilitator: str | None = None
    not_today: tuple[str, ...] = ()
    reservations: tuple[str, ...] = ()


Wished = Literal["none", "waiting", "heard"]
"""The state of a wish to take an item up elsewhere."""


@dataclass(frozen=True, slots=True)
class OwnCard(OwnRecord):
    """A person's own card, shown or not; `rephrased` if it was reworded since it was set aside."""

    name: ClassVar[str] = "mine"
    stored: ClassVar[bool] = False
    what: Literal["card"]
    kind: str
    nature: str | None
    title: str
    text: str
    set_aside: bool
    rephrased: bool = False
    wish: Wished = "none"
    step: str = ""


@dataclass(frozen=True, slots=True)
class OwnNote(OwnRecord):
    """A person's own note."""

    name: ClassVar[str] = "mine"
    stored: ClassVar[bool] = False
    what: Literal["note"]
    topic: str
    column: str
    text: str
    set_aside: bool
    rephrased: bool = False
    wish: Wished = "none"
    other_view: bool = False


@dataclass(frozen=True, slots=True)
class OwnEntry(OwnRecord):
    """A person's own closing word."""

    name: ClassVar[str] = "entry"
    stored: ClassVar[bool] = False
    entry: str
    kind: str
    text: str
    set_aside: bool
    rephrased: bool = False


@dataclass(frozen=True, slots=True)
class OwnStep:
    """A grouping action to undo or redo: its id (`step`) and the name of its command (`what`).

    `title` is the card's or the theme's, empty for several cards; `count` is the number of cards.
    `own` is false for another facilitator's action.
    """

    step: str
    what: GroupingCommand
    title: str
    count: int
    own: bool


@dataclass(frozen=True, slots=True)
class OwnSteps(OwnRecord):
    """The grouping actions that this facilitator would undo and redo next [G6]."""

    name: ClassVar[str] = "steps"
    stored: ClassVar[bool] = False
    undo: OwnStep | None = None
    redo: OwnStep | None = None


@dataclass(frozen=True, slots=True)
class Ballot(OwnRecord):
    """The items that resonate for one person; erased when the round closes [C3]."""

    name: ClassVar[str] = "ballot"
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grades(OwnRecord):
    """One person's answers to a check, None for no opinion; erased when the round closes [C3].

    `words` are those given with a concern or an objection, by item [C10].
    """

    name: ClassVar[str] = "grades"
    grades: dict[str, Answer | None]
    words: dict[str, str] = field(default_factory=dict)
