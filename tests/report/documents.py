"""Documents whose texts a test chooses."""

from datetime import date

from board.domain.records.meeting import Place
from board.domain.views.report import Group, Item, Report, Section
from board.report.document import Document, Wording, document

DAY = date(2026, 11, 24)
PARTS = ("prompt", "topics", "synthesis", "notes", "links", "words", "lines", "cards", "rules")
KINDS = {
    "synthesis": "open",
    "notes": "insight",
    "links": "value",
    "words": "feeling",
    "lines": "reflection",
    "cards": "tension",
}


def document_with(text: str, language: str = "fr") -> Document:
    """Traces in which each text of each part is this one."""
    return document(
        Report(tuple(_section(part, text) for part in PARTS), Place(3, 10)),
        "traces",
        Wording(language),
        DAY,
    )


def marked_document(title: str = "") -> Document:
    """Traces with a facilitator's note and card, a link between them, and a card in no theme."""
    both, lead = ("other_view", "facilitator"), ("facilitator",)
    note = Item("Une note", kind="insight", marks=both)
    card = Item("Une carte", kind="tension", marks=lead, reformulation="À qui revient la parole")
    sections = (
        Section("notes", (Group((note,), "Un sujet"),)),
        Section("links", (Group((Item("Une carte", "Une note", "value", "", lead, both),)),)),
        Section("cards", (Group((card,), "Un thème"), Group((Item("Seule", kind="situation"),)))),
    )
    return document(Report(sections, Place(3, 10), title=title), "traces", Wording("fr"), DAY)


def elsewhere_document(*wordings: str, frame: str = "avec la gouvernance") -> Document:
    """What the group passes on elsewhere, for one setting."""
    group = Group(tuple(Item(words) for words in wordings), frame)
    report = Report((Section("elsewhere", (group,)),) if wordings else ())
    return document(report, "elsewhere", Wording("fr"), DAY)


def _section(part: str, text: str) -> Section:
    more = text if part in ("links", "cards") else ""
    title = text if part in ("notes", "cards") else ""
    return Section(part, (Group((Item(text, more, KINDS.get(part, "")),), title),))
