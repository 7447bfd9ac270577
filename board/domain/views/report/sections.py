"""A report: sections of things said, in order, in no language but that of who said them."""

import unicodedata
from collections.abc import Iterable

from board.domain.records.meeting import Place
from board.domain.records.report import Group, Part, Report, Section


def report_of(parts: Iterable[tuple[Part, Iterable[Group]]], session: Place | None) -> Report:
    """The report of these parts, without what is empty."""
    sections = (Section(part, tuple(g for g in groups if g.items)) for part, groups in parts)
    return Report(tuple(section for section in sections if section.groups), session)


def alphabet(text: str) -> str:
    """Where a text stands among others: an accent or a capital does not move it."""
    letters = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in letters if not unicodedata.combining(sign))
