"""A topic as it is shown: in the present words of what it was made of [V20]."""

from dataclasses import replace

from board.domain.board import Board, bare, ref
from board.domain.records.contributions import Card, Theme, Topic
from board.domain.views.opened import opened_card


def card_of_topic(topic: str) -> str:
    """The record id of the card that a topic was made of. A topic of a theme has no such card."""
    return ref(Card, bare(topic))


def seen_topic(board: Board, key: str, topic: Topic) -> Topic:
    """The topic under its present title."""
    title = title_of_topic(board, key, topic)
    return topic if title == topic.title else replace(topic, title=title)


def title_of_topic(board: Board, key: str, topic: Topic) -> str:
    """The title of its theme, or of its card as it was opened; else that of the agreement."""
    theme, card = board.find(Theme, bare(key)), board.get(card_of_topic(key))
    known = opened_card(board, card_of_topic(key), card) if isinstance(card, Card) else None
    source = theme or known
    return source.title if source else topic.title
