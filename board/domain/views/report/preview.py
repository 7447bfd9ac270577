"""A report is shown to the room before it leaves; what is changed since, the room has not seen."""

from dataclasses import replace
from hashlib import sha256

from board.domain.board import Board
from board.domain.records.record import Record
from board.domain.records.report import Preview, Report, Which
from board.domain.views.report.elsewhere import elsewhere
from board.domain.views.report.traces import traces
from board.domain.views.visibility import Audience, seen_by_the_room

REPORTS: dict[str, Which] = {"report:traces": "traces", "report:elsewhere": "elsewhere"}
"""What is projected to show a report, and the id of the record that is then seen."""


def report(board: Board, which: Which) -> Report:
    """The document as it would leave now, made of what the room may see."""
    room = seen_by_the_room(board)
    return traces(room) if which == "traces" else elsewhere(room)


def previewed(board: Board, item: str | None) -> dict[str, Record]:
    """What to put so that the room counts as having seen this report as it is; maybe nothing."""
    if item not in REPORTS:
        return {}
    before = board.find(Preview) or Preview()
    after = Preview({**before.shown, item: _digest(report(board, REPORTS[item]))})
    return {} if after == before else {Preview.name: after}


def as_shown(board: Board, audience: Audience) -> dict[str, Record]:
    """Reports by record id: the one on the wall for everyone, and what became of any before."""
    previews = (board.find(Preview) or Preview()).shown
    found: dict[str, Record] = {}
    for item, which in REPORTS.items():
        if board.meeting.projected == item or (audience == "console" and item in previews):
            told = report(board, which)
            found[item] = replace(told, shown=_digest(told) == previews.get(item))
    return found


def _digest(told: Report) -> str:
    return sha256(repr(told).encode()).hexdigest()
