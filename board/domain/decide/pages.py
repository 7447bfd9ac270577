"""Turning the pages of the walls, from a console or from a wall that leads."""

from board.domain.change import Change, Rejected
from board.domain.commands.conducting import TurnPage
from board.domain.context import Context
from board.domain.records.meeting import Turned

PAGES_AT_MOST = 10_000


def turn_page(context: Context, command: TurnPage) -> Change:
    """Every wall that shows this goes there; one that shows something else does not move."""
    if not (0 <= command.view < PAGES_AT_MOST and 0 <= command.page < PAGES_AT_MOST):
        raise Rejected("bad_request")
    turned = Turned(command.of, command.view, command.page)
    same = context.board.find(Turned) == turned
    return Change() if same else Change({Turned.name: turned})
