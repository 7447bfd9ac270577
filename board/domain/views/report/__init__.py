"""What may leave the room: the group's traces, and what it agreed to have taken up elsewhere.

Both are made of what the room may see and of what it agreed to, and of nothing else: no author, no
time, no count [R1]. Every format, and the preview on the wall, is drawn from
the same value.
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
