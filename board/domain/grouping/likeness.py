"""Cards that have words in common, from which themes are suggested, by counting.

The order of the cards decides between equals, so that the same cards always give the same result.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from board.domain.words import Language, Terms

MOST = 6
"""How many sets of cards are suggested at a time."""

IN_TITLE, IN_TEXT = 2, 1
"""The weight of a word in the title and in the text of a card."""

SHOWN = 3


@dataclass(frozen=True, slots=True)
class Likeness:
    """Cards (by the ids given) that share `words`, as they are written, the best first."""

    title: str
    words: tuple[str, ...]
    cards: tuple[str, ...]


CardTerms = dict[str, tuple[str, int]]
"""The terms of one card: each term → how it is written there, and its weight."""


def likenesses(cards: Mapping[str, tuple[str, str]], language: Language) -> tuple[Likeness, ...]:
    """Sets of cards (id → title and text) that share a term, the closest first, no card twice.

    A term that is in no title, or in more than a third of all cards, does not count.
    """
    terms = Terms(language)
    card_terms = {card: _terms_of(terms, *texts) for card, texts in cards.items()}
    widest = max(3, len(cards) // 3)
    found: list[Likeness] = []
    while len(found) < MOST:
        closest = max(_groups(card_terms, widest), key=lambda group: group.rank, default=None)
        if closest is None:
            break
        found.append(closest.likeness(card_terms))
        card_terms = {card: rest for card, rest in card_terms.items() if card not in closest.cards}
    return tuple(found)


def _terms_of(terms: Terms, title: str, text: str) -> CardTerms:
    in_text = {term: (token, IN_TEXT) for term, token in terms.of(text).items()}
    in_title = {term: (token, IN_TITLE) for term, token in terms.of(title).items()}
    return in_text | in_title


@dataclass(frozen=True, slots=True)
class _Group:
    """The cards that have a term; `shared` are the terms that all of them have."""

    term: str
    cards: tuple[str, ...]
    shared: tuple[str, ...]
    closeness: Fraction

    @property
    def rank(self) -> tuple[Fraction, int, int]:
        return self.closeness, len(self.shared), len(self.cards)

    def likeness(self, card_terms: Mapping[str, CardTerms]) -> Likeness:
        terms = (self.term, *(term for term in self.shared if term != self.term))
        words = tuple(_written(term, self.cards, card_terms) for term in terms[:SHOWN])
        return Likeness(words[0][:1].upper() + words[0][1:], words, self.cards)


def _groups(card_terms: Mapping[str, CardTerms], widest: int) -> Iterable[_Group]:
    holders: dict[str, list[str]] = {}
    for card, terms in card_terms.items():
        for term in terms:
            holders.setdefault(term, []).append(card)
    for term, cards in holders.items():
        weights = [card_terms[card][term][1] for card in cards]
        if 2 <= len(cards) <= widest and IN_TITLE in weights:
            first, *others = (card_terms[card] for card in cards)
            shared = [each for each in first if all(each in other for other in others)]
            yield _Group(term, tuple(cards), tuple(shared), Fraction(sum(weights), len(cards)))


def _written(term: str, cards: Iterable[str], card_terms: Mapping[str, CardTerms]) -> str:
    """The term as most of the cards write it, the shorter of equals."""
    counted = Counter(card_terms[card][term][0] for card in cards)
    return min(counted, key=lambda token: (-counted[token], len(token), token))
