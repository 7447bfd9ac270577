"""The reports: the group's traces, the items to be taken up elsewhere, words for management.

Both are made only of what walls may show and of what the group agreed to: no author, no time, no
count [R1]. Every format, and the preview on the wall, is made from the same `Report`.
"""

from board.domain.records.report import Group, Item, Preview, Report, Section, Which
from board.domain.views.report.elsewhere import wording
from board.domain.views.report.management import MANAGEMENT
from board.domain.views.report.preview import (
    REPORTS,
    as_shown,
    is_shown_as_it_stands,
    previewed,
    report,
)

__all__ = [
    "MANAGEMENT",
    "REPORTS",
    "Group",
    "Item",
    "Preview",
    "Report",
    "Section",
    "Which",
    "as_shown",
    "is_shown_as_it_stands",
    "previewed",
    "report",
    "wording",
]
