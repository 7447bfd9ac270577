"""What the group keeps for its next meeting, one title at a time [K9]."""

from dataclasses import dataclass

from board.domain.board import Board
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.records.carried import CarriedItems, CarriedTitle
from board.domain.records.contributions import Card, Theme
from board.domain.vocabulary import Ref

KEPT_AT_MOST = 20


@dataclass(frozen=True, slots=True)
class CarryTitle(Command):
    item: Ref
    kept: bool


def keep(context: Context, command: CarryTitle) -> Change:
    """Keep the title of a theme, a card or an earlier title for the next meeting; or no longer."""
    items = (context.board.find(CarriedItems) or CarriedItems()).items
    if command.kept == (command.item in items):
        return Change()
    if not command.kept:
        left = tuple(item for item in items if item != command.item)
        return Change({CarriedItems.name: CarriedItems(left)})
    if not may_be_kept(context.board, command.item):
        raise Rejected("not_found")
    if len(items) >= KEPT_AT_MOST:
        raise Rejected("too_many")
    return Change({CarriedItems.name: CarriedItems((*items, command.item))})


def may_be_kept(board: Board, item: str) -> bool:
    """Whether the item is a theme, an earlier title, or a card that is not set aside."""
    record = board.get(item)
    return isinstance(record, Theme | CarriedTitle) or (
        isinstance(record, Card) and not record.set_aside
    )
