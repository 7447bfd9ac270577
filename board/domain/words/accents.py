"""Accents that were left out are put back; accents that carry meaning stay in the key."""

from collections.abc import Iterator
from itertools import combinations, product

from board.domain.words.dictionary import Language, is_known

_CHOICES = {"e": "êèé", "a": "âà", "i": "îï", "o": "ô", "u": "û", "c": "ç"}
_PLAIN = str.maketrans("àâäáãéèêëîïíôöóõùûüúçñÿ", "aaaaaeeeeiiioooouuuucny")
_MARKS = str.maketrans({"é": "e-", "è": "e-", "ë": "e-", "ê": "e--", "â": "a--", "ô": "o--"})
_TELLING = {"sûr": "su--r", "mûr": "mu--r", "dû": "du--", "jeûne": "jeu--ne", "jeûner": "jeu--ner"}
_MOST_ADDED = 3
_MOST_PLACES = 12
_NOUNS_OF_QUALITY = ("ité", "eté")


def folded(token: str) -> str:
    """The token without any accent."""
    return token.translate(_PLAIN)


def restored(token: str, language: Language) -> str | None:
    """The known form of which this is a spelling with accents left out, itself included.

    Only adds accents: one that was typed is believed. None when there is no such form.
    """
    if is_known(token, language):
        return token
    found = [spelling for spelling in _accented(token) if is_known(spelling, language)]
    return min(found, key=_likelihood) if found else None


def marked(token: str, language: Language) -> str:
    """The key of one token: plain letters, with a mark where an accent tells words apart."""
    if token in _TELLING:
        return _TELLING[token]
    if is_known(token, language) or _is_misaccented(token, language):
        return folded(token.translate(_MARKS))
    if token.endswith("é") and not token.endswith(_NOUNS_OF_QUALITY):
        return folded(token) + "-"
    return folded(token)


def _accented(token: str) -> Iterator[str]:
    places = [at for at, letter in enumerate(token) if letter in _CHOICES][-_MOST_PLACES:]
    for count in range(1, _MOST_ADDED + 1):
        for chosen in combinations(places, count):
            for letters in product(*(_CHOICES[token[at]] for at in chosen)):
                spelling = list(token)
                for at, letter in zip(chosen, letters, strict=True):
                    spelling[at] = letter
                yield "".join(spelling)


def _likelihood(spelling: str) -> tuple[bool, int, list[int]]:
    ranks = [_CHOICES["e"].find(letter) for letter in spelling]
    return spelling.endswith(("é", "és")), sum(letter > "z" for letter in spelling), ranks


def _is_misaccented(token: str, language: Language) -> bool:
    """Whether this is a known word with a wrong accent: brought together by hand only."""
    plain = folded(token)
    return plain != token and restored(plain, language) is not None
