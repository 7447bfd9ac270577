"""What a board is made of, as every screen may come to see it.

Each record lives under a stable id: its name alone when there is one of it (`meeting`), or
`name:bare id` (`card:…`). Which audience sees which of them is decided in `views` alone.
"""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from board.domain.vocabulary import (
    CardKind,
    Column,
    Language,
    LinkLabel,
    Nature,
    Stage,
)


class Record:
    """A small immutable thing on the board; `name` is the first part of its id."""

    __slots__ = ()
    name: ClassVar[str]


@dataclass(frozen=True, slots=True)
class Step:
    """A stop on the meeting's path; `minutes` are advisory, `phase` is its heading on the path.

    One that is `skipped` is passed over by those who go on or back; one may still go there.
    """

    id: str
    kind: str
    title: str
    minutes: int
    phase: str
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where this meeting stands in its cycle."""

    number: int
    of: int


@dataclass(frozen=True, slots=True)
class Meeting(Record):
    """The meeting itself. Times are milliseconds since the epoch; `projected` is a record's id.

    A clock runs (`clock_ends_at`), waits (`clock_left`, in milliseconds), or is not there. `topic`
    is the record id of the topic in the room, once one was turned to. `cycle_ends_at` is when its
    cycle is over, as that stood when the meeting was opened.
    """

    name: ClassVar[str] = "meeting"
    title: str
    method: str
    language: Language
    step: str
    steps: tuple[Step, ...]
    prompt: str
    erase_at: int
    clock_ends_at: int | None = None
    clock_left: int | None = None
    topic: str | None = None
    cards_shown: bool = False
    words_shown: bool = False
    words_frozen: bool = False
    locked: bool = False
    rules: tuple[str, ...] = ()
    rules_open: bool = False
    rules_agreed: bool = False
    cycle: Place | None = None
    cycle_ends_at: int | None = None
    projected: str | None = None
    projected_text: str | None = None


@dataclass(frozen=True, slots=True)
class Turned(Record):
    """The page to which the walls were turned: of what they show, which view, which page from 0."""

    name: ClassVar[str] = "turned"
    of: str
    view: int
    page: int


@dataclass(frozen=True, slots=True)
class Card(Record):
    """What a person gave to the group. No author and no time; `theme` is a theme's bare id.

    Set aside, then `rephrased`, it waits for the facilitator to show it again. `reformulation` is
    what the facilitator heard in it: it stands below, and the card as it is.
    """

    name: ClassVar[str] = "card"
    kind: CardKind
    nature: Nature | None
    title: str
    text: str
    order: int
    theme: str | None = None
    facilitator: bool = False
    elsewhere: bool = False
    set_aside: bool = False
    rephrased: bool = False
    reformulation: str = ""


@dataclass(frozen=True, slots=True)
class Theme(Record):
    """Cards that the group brought together, under a name."""

    name: ClassVar[str] = "theme"
    title: str
    order: int


@dataclass(frozen=True, slots=True)
class Suggestion(Record):
    """Cards (bare ids) that share `words` and might make a theme; the closest have `order` 1."""

    name: ClassVar[str] = "suggestion"
    title: str
    words: tuple[str, ...]
    cards: tuple[str, ...]
    order: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How many gave each answer on an item; `reservations` is None when fewer than 3."""

    keen: int
    fine: int
    with_group: int
    reservations: int | None


@dataclass(frozen=True, slots=True)
class Choice(Record):
    """How the group is choosing. Nothing of the answers but their number while a round is open.

    `statuses`, `order`, `proposed` and `possible` come at the closing of a check, `counts` only
    when 11 or more answered; `few` says that fewer were in when the round opened. `later` are for
    another day: the next proposal follows in their place. All items are record ids.
    """

    name: ClassVar[str] = "choice"
    round: int = 0
    stage: Stage = "idle"
    items: tuple[str, ...] = ()
    answers: int = 0
    few: bool = False
    shortlist: tuple[str, ...] = ()
    rescued: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    statuses: dict[str, str] = field(default_factory=dict)
    proposed: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()
    agreed: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    own_choice: bool = False
    counts: dict[str, Counts] | None = None


@dataclass(frozen=True, slots=True)
class Topic(Record):
    """An agreed item under exploration; `cards` are record ids. Its clock is like the meeting's."""

    name: ClassVar[str] = "topic"
    title: str
    cards: tuple[str, ...]
    order: int
    clock_ends_at: int | None = None
    clock_left: int | None = None


@dataclass(frozen=True, slots=True)
class Note(Record):
    """What is said while exploring; `topic` is a topic's record id."""

    name: ClassVar[str] = "note"
    topic: str
    column: Column
    text: str
    order: int
    facilitator: bool = False
    elsewhere: bool = False
    set_aside: bool = False
    rephrased: bool = False


@dataclass(frozen=True, slots=True)
class Link(Record):
    """A thread between two cards or notes, by their record ids."""

    name: ClassVar[str] = "link"
    from_: str
    to: str
    label: LinkLabel | None


@dataclass(frozen=True, slots=True)
class Synthesis(Record):
    """The light synthesis; `volunteers` counts standing offers, `pen` says who may write."""

    name: ClassVar[str] = "synthesis"
    key_points: str = ""
    connections: str = ""
    open: str = ""
    volunteers: int = 0
    pen: Literal["facilitator", "volunteer"] = "facilitator"


@dataclass(frozen=True, slots=True)
class Offer(Record):
    """Someone offers to write the synthesis; nothing here says who."""

    name: ClassVar[str] = "offer"
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class Device(Record):
    """A phone that came in, tied to nothing that was written."""

    name: ClassVar[str] = "device"
    connected: bool = False


@dataclass(frozen=True, slots=True)
class Entrance(Record):
    """For wall and console: the code of now, and how often it was changed."""

    name: ClassVar[str] = "entrance"
    code: str
    epoch: int
