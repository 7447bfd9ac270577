"""A report: sections of texts, in order. It holds no text but what people wrote."""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from board.domain.records.meeting import Place
from board.domain.records.record import Record, Told
from board.domain.vocabulary import NoteMark

Which = Literal["traces", "elsewhere", "management"]


Part = Literal[
    "prompt",
    "topics",
    "synthesis",
    "notes",
    "links",
    "words",
    "lines",
    "cards",
    "rules",
    "elsewhere",
    "given",
]


@dataclass(frozen=True, slots=True)
class Item:
    """One text. `kind` is its kind in the vocabulary; `more` continues it, or is linked to it.

    `reformulation` is what a facilitator wrote under it. `marks` and `more_marks` are said beside
    the texts.
    """

    text: str
    more: str = ""
    kind: str = ""
    reformulation: str = ""
    marks: tuple[NoteMark, ...] = ()
    more_marks: tuple[NoteMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Items under one heading: a theme, a topic, a setting, or none.

    Without a title among groups with one, these are what no theme, or no topic, holds.
    """

    items: tuple[Item, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report; it is never empty."""

    part: Part
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Report(Record):
    """A report as it would be handed over; `shown` if a wall has shown its present state [R5].

    `title` is that of the meeting; empty where a report does not tell from which meeting it comes.
    """

    name: ClassVar[str] = "report"
    stored: ClassVar[bool] = False
    sections: tuple[Section, ...]
    session: Place | None = None
    shown: bool = False
    title: str = ""


@dataclass(frozen=True, slots=True)
class Preview(Record):
    """The SHA-256 of each report as a wall showed it last."""

    name: ClassVar[str] = "preview"
    told: ClassVar[Told] = "nobody"
    shown: dict[str, str] = field(default_factory=dict)
