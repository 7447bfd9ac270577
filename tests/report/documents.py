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


def elsewhere_document(*wordings: str, frame: str = "avec la gouvernance") -> Document:
    """What the group passes on elsewhere, for one setting."""
    group = Group(tuple(Item(words) for words in wordings), frame)
    report = Report((Section("elsewhere", (group,)),) if wordings else ())
    return document(report, "elsewhere", Wording("fr"), DAY)


def _section(part: str, text: str) -> Section:
    more = text if part in ("links", "cards") else ""
    title = text if part in ("notes", "cards") else ""
    return Section(part, (Group((Item(text, more, KINDS.get(part, "")),), title),))
