"""Restoring accents that were left out, and keeping in the key those that tell words apart."""

from collections.abc import Iterator
from itertools import combinations, product

from board.domain.words.dictionary import Language, is_known, lemma

_CHOICES = {"e": "êèé", "a": "âà", "i": "îï", "o": "ô", "u": "û", "c": "ç"}
_PLAIN = str.maketrans("àâäáãéèêëîïíôöóõùûüúçñÿ", "aaaaaeeeeiiioooouuuucny")
_MARKS = str.maketrans({"é": "e-", "è": "e-", "ë": "e-", "ê": "e--", "â": "a--", "ô": "o--"})
_TELLING = {"sûr": "su--r", "mûr": "mu--r", "dû": "du--", "jeûne": "jeu--ne", "jeûner": "jeu--ner"}
_MOST_ADDED = 3
_MOST_PLACES = 10
_NOUNS_OF_QUALITY = ("ité", "eté")


def folded(token: str) -> str:
    """The token without any accent."""
    return token.translate(_PLAIN)


def restored(token: str, language: Language) -> str | None:
    """The known form of which this is a spelling with accents left out, itself included.

    It only adds accents; one that was typed stays. None when there is no such form.
    """
    known = lemma(token, language)
    if known is not None:
        return known if known != token and folded(known) == token else token
    for added in range(1, _MOST_ADDED + 1):
        found = [each for each in _accented(token, added) if is_known(each, language)]
        if found:
            return min(found, key=_likelihood)
    return None


def corrected(token: str, language: Language) -> str | None:
    """The known form that differs from an unknown one by its accents; None if there are several.

    Of several forms that one is meant which has its accents in the same places: apaisè, apaisé.
    """
    plain = folded(token)
    if plain == token:
        return None
    spellings = (each for added in range(_MOST_ADDED + 1) for each in _accented(plain, added))
    known = {spelling for spelling in spellings if is_known(spelling, language)}
    alike = {spelling for spelling in known if _places(spelling) == _places(token)}
    meant = alike or known
    return meant.pop() if len(meant) == 1 else None


def _places(token: str) -> list[int]:
    """The places of its accents."""
    return [
        at
        for at, (letter, plain) in enumerate(zip(token, folded(token), strict=False))
        if letter != plain
    ]


def marked(token: str, language: Language) -> str:
    """The key of one token: plain letters, with a mark where an accent tells words apart."""
    if token in _TELLING:
        return _TELLING[token]
    if is_known(token, language) or _is_misaccented(token, language):
        return folded(token.translate(_MARKS))
    if token.endswith("é") and not token.endswith(_NOUNS_OF_QUALITY):
        return folded(token) + "-"
    return folded(token)


def _accented(token: str, added: int) -> Iterator[str]:
    places = [at for at, letter in enumerate(token) if letter in _CHOICES][-_MOST_PLACES:]
    for chosen in combinations(places, added):
        for letters in product(*(_CHOICES[token[at]] for at in chosen)):
            spelling = list(token)
            for at, letter in zip(chosen, letters, strict=True):
                spelling[at] = letter
            yield "".join(spelling)


def _likelihood(spelling: str) -> tuple[bool, list[int]]:
    """Nouns before participles (écoute, écouté), then gêne before gène."""
    return spelling.endswith(("é", "és")), [_CHOICES["e"].find(letter) for letter in spelling]


def _is_misaccented(token: str, language: Language) -> bool:
    """Whether this is a known word with a wrong accent. It is merged by hand only."""
    plain = folded(token)
    return plain != token and restored(plain, language) is not None
