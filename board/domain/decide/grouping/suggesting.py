"""Suggestions of themes, from words that cards have in common; a facilitator asks for them."""

from dataclasses import dataclass
from hashlib import sha256

from board.domain.board import Board, bare, ref
from board.domain.change import Change
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.lookup import cards_of
from board.domain.grouping.likeness import Likeness, likenesses
from board.domain.records.contributions import Card, Suggestion
from board.domain.vocabulary import Id

CARDS_AT_ONCE = 400
"""How many cards one command reads; 400 full cards take a fifth of a second."""


@dataclass(frozen=True, slots=True)
class SuggestThemes(Command):
    """Ask for suggestions, from words that cards have in common."""


def suggest_themes(context: Context, command: SuggestThemes) -> Change:
    """Suggestions for the cards in no theme, in place of all earlier suggestions."""
    board = context.board
    loose = [(bare(key), c) for key, c in cards_of(board, None).items() if not c.set_aside]
    texts = {card_id: (card.title, card.text) for card_id, card in loose[:CARDS_AT_ONCE]}
    closest = enumerate(likenesses(texts, board.meeting.language), 1)
    found = {_id(one): _suggestion(one, order) for order, one in closest}
    put = {key: one for key, one in found.items() if board.get(key) != one}
    return Change(dict(put), set(board.of(Suggestion)) - found.keys())


@dataclass(frozen=True, slots=True)
class PutAwaySuggestion(Command):
    suggestion: Id


def put_away_suggestion(context: Context, command: PutAwaySuggestion) -> Change:
    """Remove a suggestion. It may come again when a facilitator asks again."""
    suggestion = ref(Suggestion, command.suggestion)
    return Change(drop={suggestion} & set(context.board.of(Suggestion)))


def without_stale(board: Board, change: Change) -> Change:
    """The change, and without each suggestion on a card that it moves, rewords or removes."""
    for key, suggestion in board.of(Suggestion).items():
        if any(_is_changed(board, change, ref(Card, card)) for card in suggestion.cards):
            change.drop.add(key)
    return change


def _is_changed(board: Board, change: Change, key: str) -> bool:
    if key in change.drop:
        return True
    return key in change.put and _basis(change.put[key]) != _basis(board.get(key))


def _basis(card: object) -> object:
    """The fields of a card that a suggestion is made from."""
    if not isinstance(card, Card):
        return None
    return card.theme, card.title, card.text, card.set_aside


def _id(likeness: Likeness) -> str:
    """The same id for the same cards, so that asking twice changes nothing."""
    return ref(Suggestion, sha256(" ".join(likeness.cards).encode()).hexdigest()[:22])


def _suggestion(likeness: Likeness, order: int) -> Suggestion:
    return Suggestion(likeness.title, likeness.words, likeness.cards, order)
