"""A report: sections of texts, in order, in no language but that of their authors."""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from board.domain.records.meeting import Place
from board.domain.records.record import Record, Told

Which = Literal["traces", "elsewhere"]


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
]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing said. `kind` is its word of the vocabulary; `more` goes on, or is linked to it."""

    text: str
    more: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Things that belong together, under the name of a theme, a topic or a frame, or under none."""

    items: tuple[Item, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report, never an empty one."""

    part: Part
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Report(Record):
    """A document as it would leave; `shown` says that the room has seen it just as it is."""

    name: ClassVar[str] = "report"
    stored: ClassVar[bool] = False
    sections: tuple[Section, ...]
    session: Place | None = None
    shown: bool = False


@dataclass(frozen=True, slots=True)
class Preview(Record):
    """By report, the SHA-256 of what the room was last shown."""

    name: ClassVar[str] = "preview"
    told: ClassVar[Told] = "nobody"
    shown: dict[str, str] = field(default_factory=dict)
