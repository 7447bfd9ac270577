"""A report in a language: headings, labels and typography, and still no format."""

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
"""Where the word for an item's kind stands in the catalogues."""

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
"""How each part is set, in whatever format; on paper they differ in size besides."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing said; `label` says in words what `kind` is, `more` goes on or is linked to it."""

    text: str
    more: str
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class Block:
    """Entries under the name of a theme or a topic, or under none."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """What stands under one heading."""

    part: Part
    heading: str
    blocks: tuple[Block, ...]

    @property
    def shape(self) -> Shape:
        return SHAPES[self.part]


@dataclass(frozen=True, slots=True)
class Document:
    """What every format is drawn from; `lead` is one sentence before all else, or empty."""

    which: Which
    language: Language
    title: str
    place: str
    lead: str
    footer: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language, and what the meeting's method calls things in it, by key of the catalogues."""

    language: Language
    words: Mapping[str, str] = field(default_factory=dict)

    def says(self, key: str) -> str:
        return self.words.get(key) or text(self.language, key)


def document(report: Report, which: Which, tongue: Tongue, day: date) -> Document:
    """The report of a meeting held in this tongue, made on this day."""
    language = tongue.language
    chapters = tuple(c for section in report.sections for c in _chapters(section, tongue))
    lead = text(language, "server.elsewhere.lead") if which == "elsewhere" else ""
    nothing = text(language, "server.elsewhere.empty" if lead else "server.report.empty")
    return Document(
        which=which,
        language=language,
        title=text(language, f"common.report.{which}"),
        place=_place(report, language, day),
        lead=lead if chapters else nothing,
        footer=text(language, f"server.{'elsewhere' if lead else 'report'}.footer"),
        chapters=chapters,
    )


def _place(report: Report, language: Language, day: date) -> str:
    made = _day(day, language)
    if report.session is None:
        return made
    number, of = report.session.number, report.session.of
    return f"{text(language, 'common.session.number', number=number, total=of)} · {made}"


def _day(day: date, language: Language) -> str:
    """The first of a month is « 1er » in French."""
    written = format_date(day, "long", locale=language)
    return f"1er{written[1:]}" if language == "fr" and day.day == 1 else written


def _chapters(section: Section, tongue: Tongue) -> Iterator[Chapter]:
    """A section is a chapter; what is passed on has one for each frame."""
    if section.part == "elsewhere":
        for group in section.groups:
            heading = _on_one_line(group.title[:1].upper() + group.title[1:], tongue.language)
            yield Chapter("elsewhere", heading, (_block(group, section.part, tongue),))
        return
    blocks = tuple(_block(group, section.part, tongue) for group in section.groups)
    yield Chapter(section.part, tongue.says(f"common.report.{section.part}"), blocks)


def _block(group: Group, part: Part, tongue: Tongue) -> Block:
    title = "" if part == "elsewhere" else _on_one_line(group.title, tongue.language)
    return Block(title, tuple(_entry(item, part, tongue) for item in group.items))


def _on_one_line(title: str, language: Language) -> str:
    return typeset(" ".join(title.splitlines()), language)


def _entry(item: Item, part: Part, tongue: Tongue) -> Entry:
    return Entry(
        text=typeset(item.text, tongue.language),
        more=typeset(item.more, tongue.language),
        kind=item.kind,
        label=_label(item.kind, part, tongue),
    )


def _label(kind: str, part: Part, tongue: Tongue) -> str:
    if not kind:
        return ""
    if kind in ("situation", "theme"):
        return tongue.says(f"common.kind.{kind}")
    return tongue.says(f"{LABELS[part]}{kind}")
