"""A report with its headings, labels and typography in a language, before any file format."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from babel.dates import format_date

from board.domain.records.meeting import Place
from board.domain.records.report import Part
from board.domain.views.report import Group, Item, Report, Section, Which
from board.domain.vocabulary import Language, NoteMark
from board.locale import catalogue, text
from board.report.typography import typeset

LABELS: dict[Part, str] = {
    "synthesis": "common.synthesis_field.",
    "notes": "common.column.",
    "links": "common.label.",
    "words": "common.closing.",
    "lines": "common.closing.",
    "cards": "common.nature.",
}
"""The beginning of the catalogue key for the label of an item, by part."""

UNGROUPED: dict[Part, str] = {"notes": "common.report.other_notes"}
"""The catalogue key of the heading over what has no title of its own, where it is no theme."""

MARKS: dict[NoteMark, str] = {
    "facilitator": "common.facilitator_input",
    "other_view": "common.other_view",
}
"""The catalogue key of each mark."""

AROUND: dict[Which, tuple[str, str, str]] = {
    "traces": ("", "server.report.empty", "server.report.footer"),
    "elsewhere": ("server.elsewhere.lead", "server.elsewhere.empty", "server.elsewhere.footer"),
    "management": (
        "common.management.lead",
        "server.elsewhere.empty",
        "server.elsewhere.footer",
    ),
}
"""The catalogue keys of the sentence at the head, of what stands there if nothing does, and of the
foot."""

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
    "given": "quotes",
}
"""The layout of each part, in every format."""


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """One contribution. `label` is its kind and its marks; `more` is its second text, or empty.

    The ends of a link have their marks in `text` and `more`, since `label` is that of the link.
    """

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
    label. None if the method leaves no choice. A document of a `rehearsal` says so [Z1].
    """

    language: Language
    method_texts: Mapping[str, str] = field(default_factory=dict)
    unchosen: str | None = "situation"
    rehearsal: bool = False

    def text(self, key: str, **params: str) -> str:
        return self.method_texts.get(key) or text(self.language, key, **params)

    def of_option(self, *keys: str) -> str:
        """The name of an option; empty if its method is gone and the catalogue lacks it."""
        for texts in (self.method_texts, catalogue(self.language, "common")):
            for key in keys:
                if texts.get(key):
                    return str(texts[key])
        return ""


def document(report: Report, which: Which, wording: Wording, day: date) -> Document:
    """The report in the wording of its meeting, dated this day."""
    language = wording.language
    chapters = tuple(c for section in report.sections for c in _chapters(section, wording))
    lead, empty, footer = (text(language, key) if key else "" for key in AROUND[which])
    return Document(
        which=which,
        language=language,
        title=text(language, f"common.report.{which}"),
        dateline=dateline(report.title, report.session, wording, day),
        lead=lead if chapters else empty,
        footer=footer,
        chapters=chapters,
    )


def dateline(title: str, place: Place | None, wording: Wording, day: date) -> str:
    """The title of the meeting, its number in the cycle unless the title has it, and the day."""
    language = wording.language
    parts = [text(language, "common.rehearsal.mark")] if wording.rehearsal else []
    if title:
        parts.append(typeset(title, language))
    if place and str(place.number) not in title.split():
        parts.append(text(language, "common.session.number", number=place.number, total=place.of))
    return " · ".join([*parts, written_day(day, language)])


def written_day(day: date, language: Language) -> str:
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
    named = any(group.title for group in section.groups)
    blocks = tuple(_block(group, section.part, wording, named=named) for group in section.groups)
    yield Chapter(section.part, wording.text(f"common.report.{section.part}"), blocks)


def _block(group: Group, part: Part, wording: Wording, *, named: bool = False) -> Block:
    """A block under its own heading; `named` if others of its chapter have a title."""
    title = "" if part == "elsewhere" else _on_one_line(group.title, wording.language)
    if named and not title:
        title = wording.text(UNGROUPED.get(part, "common.report.ungrouped"))
    return Block(title, tuple(_entry(item, part, wording) for item in group.items))


def _on_one_line(title: str, language: Language) -> str:
    return typeset(" ".join(title.splitlines()), language)


def _entry(item: Item, part: Part, wording: Wording) -> ReportEntry:
    linked = part == "links"
    text = marked(item.text, item.marks if linked else (), wording)
    if linked and not item.more:
        text = wording.text("common.link.within", title=text)
    more = marked(item.more, item.more_marks if linked else (), wording)
    labels = [_label(item.kind, part, wording), *(() if linked else _marks(item.marks, wording))]
    if item.reformulation:
        more = f"{more}\n{rephrased(item.reformulation, wording)}".strip()
    return ReportEntry(
        text=text,
        more=more,
        kind=item.kind,
        label=" · ".join(label for label in labels if label),
    )


def rephrased(reformulation: str, wording: Wording) -> str:
    """The facilitator's reformulation of a card, which says that it is one [X9]."""
    return f"{wording.text('common.card.reformulation')} {typeset(reformulation, wording.language)}"


def marked(text: str, marks: tuple[NoteMark, ...], wording: Wording) -> str:
    """The text, with its marks in brackets behind it."""
    words = typeset(text, wording.language)
    return f"{words} ({', '.join(_marks(marks, wording))})" if marks else words


def _marks(marks: tuple[NoteMark, ...], wording: Wording) -> list[str]:
    return [wording.text(MARKS[mark]) for mark in marks]


def _label(kind: str, part: Part, wording: Wording) -> str:
    if not kind or (part == "cards" and kind == wording.unchosen):
        return ""
    return wording.of_option(f"{LABELS[part]}{kind}", *_of_cards(kind, part))


def _of_cards(kind: str, part: Part) -> list[str]:
    """A card without a nature is labelled with its kind."""
    return [f"common.kind.{kind}"] if part == "cards" else []
