"""For management: the words that the group agreed to give, and nothing else [R10]."""

from board.domain.board import Board
from board.domain.records.agreements import ForManagement
from board.domain.records.report import Group, Item, Report
from board.domain.views.report.sections import report_of

MANAGEMENT = "report:management"
"""The record id of this report, which `project` names to show it."""


def management(board: Board, *, agreed: bool) -> Report:
    """What would be given; if it must be `agreed`, nothing without the group's agreement.

    It does not tell from which meeting it comes.
    """
    given = board.find(ForManagement)
    holds = given is not None and bool(given.text) and (given.agreed or not agreed)
    return report_of([("given", [Group((Item(given.text),))] if given and holds else [])], None)
