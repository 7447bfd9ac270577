"""The card of each phone, whose title is the number that the phone has written last."""

from board.domain.board import Board as RealBoard
from board.domain.board import bare
from board.domain.records.contributions import Card
from tests.model.model import Board

PHONES = 3


def card_of(number: int) -> str:
    return f"card-000{number}"


def is_card(key: str) -> bool:
    return key.startswith("card:")


def written(board: RealBoard) -> Board:
    """What each phone's card says; 0 if there is none."""
    titles = {bare(key): int(card.title) for key, card in board.of(Card).items()}
    return tuple(titles.get(card_of(number), 0) for number in range(PHONES))
