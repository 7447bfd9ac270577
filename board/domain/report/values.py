"""A report: sections of things said, in order, in no language but that of who said them."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Literal

from board.domain.records import Place, Record

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
    sections: tuple[Section, ...]
    session: Place | None = None
    shown: bool = False


def report_of(parts: Iterable[tuple[Part, Iterable[Group]]], session: Place | None) -> Report:
    """The report of these parts, without what is empty."""
    sections = (Section(part, tuple(g for g in groups if g.items)) for part, groups in parts)
    return Report(tuple(section for section in sections if section.groups), session)


def alphabet(text: str) -> str:
    """Where a text stands among others: an accent or a capital does not move it."""
    letters = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in letters if not unicodedata.combining(sign))
