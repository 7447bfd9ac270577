"""What several rules look up."""

from board.domain.board import Board
from board.domain.decide.lookup import cards_of
from board.domain.records.contributions import Card


def test_the_cards_of_a_theme_stand_in_their_order_and_equal_ones_in_that_of_their_ids():
    """[G2]"""
    orders = {"card:c": 1, "card:a": 2, "card:b": 1}
    records = {
        key: Card("situation", None, "Un titre", "", order, theme="theme-1")
        for key, order in orders.items()
    }
    assert list(cards_of(Board(1, records), "theme-1")) == ["card:b", "card:c", "card:a"]
    assert cards_of(Board(1, records), None) == {}
