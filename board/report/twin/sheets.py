"""The sheets of a paper twin, before any file format."""

from dataclasses import dataclass
from typing import Literal

from board.domain.vocabulary import Language

TwinName = Literal["tables", "wall"]

SheetShape = Literal["entrance", "lists", "cards", "fields", "wall"]
"""`lists` are read; `cards` are cut out and `fields` are written in; `wall` is to hold up."""


@dataclass(frozen=True, slots=True)
class SheetPart:
    """Lines under a title, which may be empty; or what is to be written in, with a hint."""

    title: str
    hint: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperSheet:
    """A sheet under a heading. Each part of `cards` is a card, which comes `copies` times."""

    shape: SheetShape
    heading: str
    above: str = ""
    lead: str = ""
    parts: tuple[SheetPart, ...] = ()
    copies: int = 1


@dataclass(frozen=True, slots=True)
class PaperEntrance:
    """How to enter: the QR code (SVG), what it is, the address and the code, and how they are used.

    `code` is written as people read it aloud.
    """

    qr: str
    alt: str
    code: str
    address: str
    scan: str


@dataclass(frozen=True, slots=True)
class PaperTwin:
    """One document. `dateline` is the title of the meeting, its number and the day.

    `printing` says how the page is printed, where a browser shows it.
    """

    name: TwinName
    language: Language
    title: str
    dateline: str
    footer: str
    sheets: tuple[PaperSheet, ...]
    entrance: PaperEntrance | None = None
    printing: str = ""
