"""A report on the wall, and whether its present state has been shown there [R5]."""

from dataclasses import replace
from hashlib import sha256

from board.domain.board import Board
from board.domain.records.record import Record
from board.domain.records.report import Preview, Report, Which
from board.domain.views.report.elsewhere import elsewhere
from board.domain.views.report.management import MANAGEMENT, management
from board.domain.views.report.traces import traces
from board.domain.views.visibility import Audience, seen_by_the_room

REPORTS: dict[str, Which] = {
    "report:traces": "traces",
    "report:elsewhere": "elsewhere",
    MANAGEMENT: "management",
}
"""The record id of each report, which `project` names to show it."""


def report(board: Board, which: Which) -> Report:
    """The report as it would be handed over now, made of what walls may show."""
    if which == "management":
        return management(board, agreed=True)
    room = seen_by_the_room(board)
    return traces(room) if which == "traces" else elsewhere(room)


def _proposed(board: Board, which: Which) -> Report:
    """The report as a wall shows it: words for management are read before they are agreed on."""
    return management(board, agreed=False) if which == "management" else report(board, which)


def is_shown_as_it_stands(board: Board, item: str) -> bool:
    """Whether a wall has shown this report as it would be now [R5] [R10]."""
    shown = (board.find(Preview) or Preview()).shown.get(item)
    return shown == _digest(_proposed(board, REPORTS[item]))


def previewed(board: Board, item: str | None) -> dict[str, Record]:
    """The record to put when this item is shown, to note that this state of a report was shown."""
    if item not in REPORTS:
        return {}
    before = board.find(Preview) or Preview()
    after = Preview({**before.shown, item: _digest(_proposed(board, REPORTS[item]))})
    return {} if after == before else {Preview.name: after}


def as_shown(board: Board, audience: Audience) -> dict[str, Record]:
    """Reports by record id: the one on the wall; for consoles also those that were shown before."""
    previews = (board.find(Preview) or Preview()).shown
    found: dict[str, Record] = {}
    for item, which in REPORTS.items():
        if board.meeting.projected == item or (audience == "console" and item in previews):
            made = _proposed(board, which)
            found[item] = replace(made, shown=_digest(made) == previews.get(item))
    return found


def _digest(made: Report) -> str:
    return sha256(repr(made).encode()).hexdigest()
