"""Cards and notes, and what the group makes of them: themes, topics and links."""

from dataclasses import dataclass
from typing import ClassVar

from board.domain.records.record import Record


@dataclass(frozen=True, slots=True)
class Card(Record):
    """A card, without author and time [V1]. `theme` is a theme's bare id.

    A card that is set aside and `rephrased` waits for a facilitator to show it again.
    `reformulation` is the facilitator's, and is shown below the card's own words. `step` is the
    step that it was collected at, if there are several [Y7].
    """

    name: ClassVar[str] = "card"
    kind: str
    nature: str | None
    title: str
    text: str
    order: int
    theme: str | None = None
    facilitator: bool = False
    elsewhere: bool = False
    set_aside: bool = False
    rephrased: bool = False
    reformulation: str = ""
    step: str = ""


@dataclass(frozen=True, slots=True)
class Theme(Record):
    """A named group of cards."""

    name: ClassVar[str] = "theme"
    title: str
    order: int


@dataclass(frozen=True, slots=True)
class Suggestion(Record):
    """Cards (bare ids) that share `words` and may make a theme. `order` 1 is the closest."""

    name: ClassVar[str] = "suggestion"
    title: str
    words: tuple[str, ...]
    cards: tuple[str, ...]
    order: int


@dataclass(frozen=True, slots=True)
class Topic(Record):
    """An agreed item that the group explores; `cards` are record ids. `Meeting` tells of clocks.

    `opened` is the card whose text the wall shows above the notes; None for the first one.
    """

    name: ClassVar[str] = "topic"
    title: str
    cards: tuple[str, ...]
    order: int
    clock_ends_at: int | None = None
    clock_left: int | None = None
    opened: str | None = None


@dataclass(frozen=True, slots=True)
class Note(Record):
    """A note on a topic, written while exploring; `topic` is a record id.

    `facilitator` marks the input of a facilitator, not what they write down for the group.
    `other_view` is said by its author: the note looks at the topic from another side.
    """

    name: ClassVar[str] = "note"
    topic: str
    column: str
    text: str
    order: int
    facilitator: bool = False
    elsewhere: bool = False
    set_aside: bool = False
    rephrased: bool = False
    other_view: bool = False


@dataclass(frozen=True, slots=True)
class Link(Record):
    """A link between two cards or notes, by their record ids."""

    name: ClassVar[str] = "link"
    from_: str
    to: str
    label: str | None
