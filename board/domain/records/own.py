"""What one person is told of what is theirs, and the answers of a round while it is open."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from board.domain.records.record import Record, Told
from board.domain.vocabulary import CardKind, ClosingKind, Column, Grade, Nature, Role


class OwnRecord(Record):
    """Told to one person alone."""

    __slots__ = ()
    told: ClassVar[Told] = "seat"


@dataclass(frozen=True, slots=True)
class OwnSeat(OwnRecord):
    """What a person is told of their own seat.

    `facilitator` is their own line among those who lead, `not_today` what they said it of.
    """

    name: ClassVar[str] = "seat"
    stored: ClassVar[bool] = False
    role: Role
    pen: bool
    offer: Literal["none", "waiting", "accepted"]
    facilitator: str | None = None
    not_today: tuple[str, ...] = ()


Wished = Literal["none", "waiting", "heard"]
"""What became of the wish to take a thing up elsewhere."""


@dataclass(frozen=True, slots=True)
class OwnCard(OwnRecord):
    """A person's own card, shown or not; set aside and `rephrased`, it waits to be shown again."""

    name: ClassVar[str] = "mine"
    stored: ClassVar[bool] = False
    what: Literal["card"]
    kind: CardKind
    nature: Nature | None
    title: str
    text: str
    set_aside: bool
    rephrased: bool = False
    wish: Wished = "none"


@dataclass(frozen=True, slots=True)
class OwnNote(OwnRecord):
    """A person's own note."""

    name: ClassVar[str] = "mine"
    stored: ClassVar[bool] = False
    what: Literal["note"]
    topic: str
    column: Column
    text: str
    set_aside: bool
    rephrased: bool = False
    wish: Wished = "none"


@dataclass(frozen=True, slots=True)
class OwnEntry(OwnRecord):
    """A person's own closing word."""

    name: ClassVar[str] = "entry"
    stored: ClassVar[bool] = False
    entry: str
    kind: ClosingKind
    text: str
    set_aside: bool
    rephrased: bool = False


@dataclass(frozen=True, slots=True)
class OwnStep:
    """A grouping step to take back or do again: its id, its command's name, and what it was about.

    `title` is the card's or the theme's; of several cards it is empty, and `count` tells. `own` is
    false when the other facilitator took it.
    """

    step: str
    what: str
    title: str
    count: int
    own: bool


@dataclass(frozen=True, slots=True)
class OwnSteps(OwnRecord):
    """What this facilitator would undo and redo next."""

    name: ClassVar[str] = "steps"
    stored: ClassVar[bool] = False
    undo: OwnStep | None = None
    redo: OwnStep | None = None


@dataclass(frozen=True, slots=True)
class Ballot(OwnRecord):
    """What resonates for one person, for the time of the round."""

    name: ClassVar[str] = "ballot"
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grades(OwnRecord):
    """One person's grades, for the time of the round; None is no opinion."""

    name: ClassVar[str] = "grades"
    grades: dict[str, Grade | None]
