"""Reports of what people may say, hostile or plain."""

from datetime import date

from board.domain.records.meeting import Place
from board.domain.views.report import Group, Item, Report, Section
from board.report.document import Document, Tongue, document

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


def saying(text: str, language: str = "fr") -> Document:
    """Traces in which every part says this text, wherever a text can stand."""
    return document(
        Report(tuple(_section(part, text) for part in PARTS), Place(3, 10)),
        "traces",
        Tongue(language),
        DAY,
    )


def passing_on(*wordings: str, frame: str = "avec la gouvernance") -> Document:
    """What is to be taken up elsewhere, in one frame."""
    group = Group(tuple(Item(words) for words in wordings), frame)
    report = Report((Section("elsewhere", (group,)),) if wordings else ())
    return document(report, "elsewhere", Tongue("fr"), DAY)


def _section(part: str, text: str) -> Section:
    more = text if part in ("links", "cards") else ""
    title = text if part in ("notes", "cards") else ""
    return Section(part, (Group((Item(text, more, KINDS.get(part, "")),), title),))
