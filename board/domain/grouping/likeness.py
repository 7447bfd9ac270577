"""Cards that share words: proposals for a theme, by counting and nothing else.

The order of the cards decides between equals, so the same cards always give the same answer.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from board.domain.words import Language, Terms

MOST = 6
"""Proposals at a time; what is left is proposed when it is asked for again."""

IN_TITLE, IN_TEXT = 2, 1
"""How much a word weighs where it stands: a title says what a card is about."""

SHOWN = 3


@dataclass(frozen=True, slots=True)
class Likeness:
    """Cards (as they were named) that share words; `words` as they are written, best first."""

    title: str
    words: tuple[str, ...]
    cards: tuple[str, ...]


Spoken = dict[str, tuple[str, int]]
"""The terms of one card: how each is written there, and its weight."""


def likenesses(cards: Mapping[str, tuple[str, str]], language: Language) -> tuple[Likeness, ...]:
    """Sets of cards (id → title and text) that share a term, the closest first, no card twice.

    A term that is in none of their titles, or in more than a third of all cards, brings nothing
    together.
    """
    terms = Terms(language)
    spoken = {card: _spoken(terms, *said) for card, said in cards.items()}
    widest = max(3, len(cards) // 3)
    found: list[Likeness] = []
    while len(found) < MOST:
        closest = max(_groups(spoken, widest), key=lambda group: group.rank, default=None)
        if closest is None:
            break
        found.append(closest.likeness(spoken))
        spoken = {card: said for card, said in spoken.items() if card not in closest.cards}
    return tuple(found)


def _spoken(terms: Terms, title: str, text: str) -> Spoken:
    in_text = {term: (token, IN_TEXT) for term, token in terms.of(text).items()}
    in_title = {term: (token, IN_TITLE) for term, token in terms.of(title).items()}
    return in_text | in_title


@dataclass(frozen=True, slots=True)
class _Group:
    """The cards that speak of a term; `shared` are the terms of which all of them speak."""

    term: str
    cards: tuple[str, ...]
    shared: tuple[str, ...]
    closeness: Fraction

    @property
    def rank(self) -> tuple[Fraction, int, int]:
        return self.closeness, len(self.shared), len(self.cards)

    def likeness(self, spoken: Mapping[str, Spoken]) -> Likeness:
        terms = (self.term, *(term for term in self.shared if term != self.term))
        words = tuple(_written(term, self.cards, spoken) for term in terms[:SHOWN])
        return Likeness(words[0][:1].upper() + words[0][1:], words, self.cards)


def _groups(spoken: Mapping[str, Spoken], widest: int) -> Iterable[_Group]:
    holders: dict[str, list[str]] = {}
    for card, said in spoken.items():
        for term in said:
            holders.setdefault(term, []).append(card)
    for term, cards in holders.items():
        weights = [spoken[card][term][1] for card in cards]
        if 2 <= len(cards) <= widest and IN_TITLE in weights:
            shared = [t for t in spoken[cards[0]] if all(t in spoken[card] for card in cards)]
            yield _Group(term, tuple(cards), tuple(shared), Fraction(sum(weights), len(cards)))


def _written(term: str, cards: Iterable[str], spoken: Mapping[str, Spoken]) -> str:
    """As most of the cards write it, the shorter of equals."""
    counted = Counter(spoken[card][term][0] for card in cards)
    return min(counted, key=lambda token: (-counted[token], len(token), token))
