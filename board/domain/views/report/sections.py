"""Making a report of its parts."""

import unicodedata
from collections.abc import Iterable

from board.domain.records.meeting import Place
from board.domain.records.report import Group, Part, Report, Section


def report_of(parts: Iterable[tuple[Part, Iterable[Group]]], session: Place | None) -> Report:
    """The report of these parts, without empty sections and groups."""
    sections = (Section(part, tuple(g for g in groups if g.items)) for part, groups in parts)
    return Report(tuple(section for section in sections if section.groups), session)


def alphabet(text: str) -> str:
    """The sort key of a text; accents and capitals make no difference."""
    letters = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in letters if not unicodedata.combining(sign))
