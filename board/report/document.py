"""A report with its headings, labels and typography in a language, before any file format."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from babel.dates import format_date

from board.domain.records.report import Part
from board.domain.views.report import Group, Item, Report, Section, Which
from board.domain.vocabulary import Language
from board.locale import text
from board.report.typography import typeset

LABELS: dict[Part, str] = {
    "synthesis": "common.synthesis.",
    "notes": "common.column.",
    "links": "common.label.",
    "words": "common.closing.",
    "lines": "common.closing.",
    "cards": "common.nature.",
}
"""The beginning of the catalogue key for the label of an item, by part."""

Shape = Literal["quotes", "list", "answers", "threads", "words", "cards"]

SHAPES: dict[Part, Shape] = {
    "prompt": "quotes",
    "topics": "list",
    "synthesis": "answers",
    "notes": "list",
    "links": "threads",
    "words": "words",
    "lines": "quotes",
    "cards": "cards",
    "rules": "list",
    "elsewhere": "quotes",
}
"""The layout of each part, in every format."""


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """One contribution. `label` is its kind in words; `more` is its second text, or empty."""

    text: str
    more: str
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class Block:
    """Entries under the title of a theme or a topic, or under none."""

    title: str
    entries: tuple[ReportEntry, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """The blocks under one heading."""

    part: Part
    heading: str
    blocks: tuple[Block, ...]

    @property
    def shape(self) -> Shape:
        return SHAPES[self.part]


@dataclass(frozen=True, slots=True)
class Document:
    """The content that every format renders.

    `dateline` is the number of the session and the day; `lead` is a sentence before the chapters,
    or empty.
    """

    which: Which
    language: Language
    title: str
    dateline: str
    lead: str
    footer: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """A language, and the texts of the meeting's method, which replace those of the catalogues.

    `unchosen` is the kind of a card whose author could choose a kind and chose none: it has no
    label. None if the method leaves no choice.
    """

    language: Language
    method_texts: Mapping[str, str] = field(default_factory=dict)
    unchosen: str | None = "situation"

    def text(self, key: str) -> str:
        return self.method_texts.get(key) or text(self.language, key)


def document(report: Report, which: Which, wording: Wording, day: date) -> Document:
    """The report in the wording of its meeting, dated this day."""
    language = wording.language
    chapters = tuple(c for section in report.sections for c in _chapters(section, wording))
    lead = text(language, "server.elsewhere.lead") if which == "elsewhere" else ""
    nothing = text(language, "server.elsewhere.empty" if lead else "server.report.empty")
    return Document(
        which=which,
        language=language,
        title=text(language, f"common.report.{which}"),
        dateline=_dateline(report, language, day),
        lead=lead if chapters else nothing,
        footer=text(language, f"server.{'elsewhere' if lead else 'report'}.footer"),
        chapters=chapters,
    )


def _dateline(report: Report, language: Language, day: date) -> str:
    written_day = _day(day, language)
    if report.session is None:
        return written_day
    number, of = report.session.number, report.session.of
    return f"{text(language, 'common.session.number', number=number, total=of)} · {written_day}"


def _day(day: date, language: Language) -> str:
    """The day in words. In French the first of a month is « 1er », which Babel writes « 1 »."""
    written = format_date(day, "long", locale=language)
    return f"1er{written[1:]}" if language == "fr" and day.day == 1 else written


def _chapters(section: Section, wording: Wording) -> Iterator[Chapter]:
    """One chapter for a section; for the section `elsewhere`, one for each of its groups [R3]."""
    if section.part == "elsewhere":
        for group in section.groups:
            heading = _on_one_line(group.title[:1].upper() + group.title[1:], wording.language)
            yield Chapter("elsewhere", heading, (_block(group, section.part, wording),))
        return
    blocks = tuple(_block(group, section.part, wording) for group in section.groups)
    yield Chapter(section.part, wording.text(f"common.report.{section.part}"), blocks)


def _block(group: Group, part: Part, wording: Wording) -> Block:
    title = "" if part == "elsewhere" else _on_one_line(group.title, wording.language)
    return Block(title, tuple(_entry(item, part, wording) for item in group.items))


def _on_one_line(title: str, language: Language) -> str:
    return typeset(" ".join(title.splitlines()), language)


def _entry(item: Item, part: Part, wording: Wording) -> ReportEntry:
    return ReportEntry(
        text=typeset(item.text, wording.language),
        more=typeset(item.more, wording.language),
        kind=item.kind,
        label=_label(item.kind, part, wording),
    )


def _label(kind: str, part: Part, wording: Wording) -> str:
    if not kind or (part == "cards" and kind == wording.unchosen):
        return ""
    if kind in ("situation", "theme"):
        return wording.text(f"common.kind.{kind}")
    return wording.text(f"{LABELS[part]}{kind}")
