"""Suggestions of themes, from words that cards have in common; a facilitator asks for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice

from board.domain.board import Board, bare, ref
from board.domain.change import Change
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.lookup import cards_here, cards_of
from board.domain.grouping.likeness import Likeness, likenesses
from board.domain.records.contributions import Card, Suggestion
from board.domain.views.opened import opened_card
from board.domain.vocabulary import Id

CARDS_AT_ONCE = 400
"""How many cards one command reads; 400 full cards take a fifth of a second."""


@dataclass(frozen=True, slots=True)
class SuggestThemes(Command):
    """Ask for suggestions, from words that cards have in common."""


def suggest_themes(context: Context, command: SuggestThemes) -> Change:
    """Suggestions for the cards in no theme, in place of all earlier suggestions."""
    board = context.board
    loose = islice(_known(board), CARDS_AT_ONCE)
    texts = {card_id: (card.title, card.text) for card_id, card in loose}
    closest = enumerate(likenesses(texts, board.meeting.language), 1)
    found = {_id(one): _suggestion(one, order) for order, one in closest}
    put = {key: one for key, one in found.items() if board.get(key) != one}
    return Change(dict(put), set(board.of(Suggestion)) - found.keys())


def _known(board: Board) -> Iterator[tuple[str, Card]]:
    """By bare id, as facilitators know them [V18], this step’s in no theme and not set aside."""
    here = cards_here(board)
    loose = {key: card for key, card in cards_of(board, None).items() if key in here}
    for key, card in loose.items():
        known = opened_card(board, key, card)
        if known is not None and not known.set_aside:
            yield bare(key), known


@dataclass(frozen=True, slots=True)
class PutAwaySuggestion(Command):
    suggestion: Id


def put_away_suggestion(context: Context, command: PutAwaySuggestion) -> Change:
    """Remove a suggestion. It may come again when a facilitator asks again."""
    suggestion = ref(Suggestion, command.suggestion)
    return Change(drop={suggestion} & set(context.board.of(Suggestion)))


def without_stale(board: Board, change: Change) -> Change:
    """The change, and without each suggestion on a card that it moves, rewords or removes.

    What an author rewords while facilitators know the earlier words is no change yet [V20].
    """
    suggestions = board.of(Suggestion)
    if not suggestions:
        return change
    after = board.draft()
    after.apply(change)
    for key, suggestion in suggestions.items():
        cards = [ref(Card, card) for card in suggestion.cards]
        if any(_basis(board, card) != _basis(after, card) for card in cards):
            change.drop.add(key)
    return change


def _basis(board: Board, key: str) -> object:
    """What a suggestion is made from, of a card; None if it is gone, or was never opened."""
    card = board.find(Card, bare(key))
    known = opened_card(board, key, card) if card else None
    return known and (known.theme, known.title, known.text, known.set_aside)


def _id(likeness: Likeness) -> str:
    """The same id for the same cards, so that asking twice changes nothing."""
    return ref(Suggestion, sha256(" ".join(likeness.cards).encode()).hexdigest()[:22])


def _suggestion(likeness: Likeness, order: int) -> Suggestion:
    return Suggestion(likeness.title, likeness.words, likeness.cards, order)
