"""The two reports: the group's traces, and the items to be taken up elsewhere.

Both are made only of what walls may show and of what the group agreed to: no author, no time, no
count [R1]. Every format, and the preview on the wall, is made from the same `Report`.
"""

from board.domain.records.report import Group, Item, Preview, Report, Section, Which
from board.domain.views.report.elsewhere import wording
from board.domain.views.report.preview import REPORTS, as_shown, previewed, report

__all__ = [
    "REPORTS",
    "Group",
    "Item",
    "Preview",
    "Report",
    "Section",
    "Which",
    "as_shown",
    "previewed",
    "report",
    "wording",
]
