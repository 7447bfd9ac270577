"""One French token: number and gender folded, nothing else (never a verb into its infinitive)."""

from board.domain.words.accents import folded, marked, restored
from board.domain.words.dictionary import is_known, lemma
from board.domain.words.french_forms import (
    FEMININE_NOUNS,
    INVARIABLE,
    IRREGULAR,
    KEPT_APART,
)

_PLURAL_ENDINGS = (("eaux", "eau"), ("aux", "al"), ("eux", "eu"), ("oux", "ou"), ("s", ""))
_FEMININE_ENDINGS = (
    ("ée", "é"),
    ("ie", "i"),
    ("ue", "u"),
    ("euse", "eux"),
    ("euse", "eur"),
    ("trice", "teur"),
    ("ère", "er"),
    ("ive", "if"),
    ("ante", "ant"),
    ("ente", "ent"),
    ("erte", "ert"),
    ("ise", "is"),
    ("elle", "el"),
    ("enne", "en"),
)
_FEMININE_OF_ADJECTIVES = (
    ("ète", "et"),
    ("che", "c"),
    ("que", "c"),
    ("ève", "ef"),
    ("ave", "af"),
    ("uve", "uf"),
    ("gue", "g"),
    ("guë", "gu"),
)


def key(token: str) -> str:
    """What one lower-case token counts under."""
    spelled = restored(token, "fr") or token
    return marked(_masculine(_singular(spelled)), "fr")


def _singular(token: str) -> str:
    if token in IRREGULAR:
        return IRREGULAR[token]
    if folded(token) in INVARIABLE or token.endswith(("ss", "ès")) or len(token) < 4:
        return token
    for ending, replacement in _PLURAL_ENDINGS:
        if token.endswith(ending):
            return _one_of(token, token.removesuffix(ending) + replacement)
    return token


def _one_of(plural: str, singular: str) -> str:
    """The singular, unless the final letter belongs to the word (surpris, heureux)."""
    found = lemma(plural, "fr")
    if found == plural:
        return plural
    if found is not None and _is_plural_of(plural, found):
        return found
    if is_known(singular, "fr"):
        return singular
    known = found is not None
    return plural if known or plural.endswith("eux") else singular


def _is_plural_of(plural: str, found: str) -> bool:
    return plural in {found + "s", found + "x", found.removesuffix("l") + "ux"} or (
        found.endswith("ail") and plural == found.removesuffix("il") + "ux"
    )


def _masculine(token: str) -> str:
    if token in IRREGULAR:
        return IRREGULAR[token]
    if token in FEMININE_NOUNS or token in KEPT_APART:
        return token
    found = lemma(token, "fr")
    if found is not None and found != token and _is_feminine_of(token, found):
        return found
    return _by_ending(token)


def _by_ending(token: str) -> str:
    for ending, replacement in _FEMININE_ENDINGS:
        masculine = token.removesuffix(ending) + replacement
        if token.endswith(ending) and (is_known(masculine, "fr") or ending == "ée"):
            return masculine
    if token.endswith(("ielle", "nelle")) and not is_known(token, "fr"):
        return token.removesuffix("le")
    return token


def _is_feminine_of(token: str, found: str) -> bool:
    """Whether the lemma is this form's masculine by its shape, and not some verb."""
    if token == found + "e":
        return True
    doubled = token.removesuffix("e")
    if doubled[:-1] == found and doubled[-1:] == found[-1:]:
        return True
    return any(
        token.endswith(ending) and found == token.removesuffix(ending) + replacement
        for ending, replacement in (*_FEMININE_ENDINGS, *_FEMININE_OF_ADJECTIVES)
    )
