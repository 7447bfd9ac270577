"""Turning the pages of the walls, from a console or a wall with controls."""

from dataclasses import dataclass

from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.records.meeting import WallPage
from board.domain.vocabulary import ScreenName

PAGES_AT_MOST = 10_000


@dataclass(frozen=True, slots=True)
class TurnPage(Command):
    """Turn to this view and page, from 0, of what the walls show.

    A wall with fewer pages stops at its last one.
    """

    of: ScreenName
    view: int
    page: int


def turn_page(context: Context, command: TurnPage) -> Change:
    """Every wall that shows `of` turns to the page; other walls do not change."""
    if not (0 <= command.view < PAGES_AT_MOST and 0 <= command.page < PAGES_AT_MOST):
        raise Rejected("bad_request")
    turned = WallPage(command.of, command.view, command.page)
    same = context.board.find(WallPage) == turned
    return Change() if same else Change({WallPage.name: turned})
