"""What people give to the group, and what the group makes of it."""

from dataclasses import dataclass
from typing import ClassVar

from board.domain.records.record import Record
from board.domain.vocabulary import CardKind, Column, LinkLabel, Nature


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
