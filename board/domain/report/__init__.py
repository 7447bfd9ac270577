"""What may leave the room: the group's traces, and what it agreed to have taken up elsewhere.

Both are made of what the room may see and of what it agreed to, and of nothing else: no author, no
time, no count (privacy-and-security 5.5). Every format, and the preview on the wall, is drawn from
the same value.
"""

from board.domain.report.elsewhere import elsewhere, wording
from board.domain.report.preview import REPORTS, Preview, as_shown, previewed, report
from board.domain.report.traces import traces
from board.domain.report.values import Group, Item, Report, Section, Which

__all__ = [
    "REPORTS",
    "Group",
    "Item",
    "Preview",
    "Report",
    "Section",
    "Which",
    "as_shown",
    "elsewhere",
    "previewed",
    "report",
    "traces",
    "wording",
]
