"""The key of one French token: number and gender are folded, verbs stay as they are."""

from board.domain.words.accents import corrected, folded, marked, restored
from board.domain.words.dictionary import is_known, lemma
from board.domain.words.french_forms import (
    FEMININE_NOUNS,
    INVARIABLE,
    IRREGULAR,
    KEPT_APART,
    PREFIXES,
)

_LEAST_STEM = 5
_PLURAL_ENDINGS = (("eaux", "eau"), ("aux", "al"), ("eux", "eu"), ("oux", "ou"), ("s", ""))
_ALONE = frozenset({"own", "unknown"})
_PLURALS_LIKE_VERBS = (("es", "e"), ("és", "é"), ("is", "i"), ("us", "u"), ("ts", "t"))
_FEMININES_LIKE_VERBS = (("ée", "é"), ("ie", "i"), ("ue", "u"))
_ELIDED_BEFORE_A_VOWEL = frozenset({"entre", "contre"})
_JOINED = frozenset({"re", "ré", "dé"})
_VOWELS = frozenset("aeiouy")
_PARTICIPLE = frozenset({"ir", "re"})
_FEMININE_ENDINGS = (
    ("ée", "é", _ALONE | _PARTICIPLE | {"er"}),
    ("ie", "i", _PARTICIPLE),
    ("ue", "u", _PARTICIPLE),
    ("ise", "is", _PARTICIPLE),
    ("erte", "ert", frozenset({"ir"})),
    ("euse", "eux", _ALONE),
    ("euse", "eur", _ALONE),
    ("trice", "teur", _ALONE),
    ("ère", "er", _ALONE),
    ("ive", "if", _ALONE),
    ("elle", "el", _ALONE),
    ("enne", "en", _ALONE),
    ("ante", "ant", frozenset({"unknown"})),
    ("ente", "ent", frozenset({"unknown"})),
)
"""Ending, its masculine, and what the dictionary must say of the form: a lemma of its own, none,
or a verb of this group (« unie » is of unir, « ennuie » is no feminine of « ennui »)."""

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
    """The key of one lower-case token."""
    spelled = restored(token, "fr") or corrected(token, "fr")
    if spelled is None:
        prefix = _prefix(token)
        if prefix:
            return prefix + key(token.removeprefix(prefix))
        spelled = token
    return marked(_masculine(_singular(spelled)), "fr")


def one_of_several(token: str) -> str:
    """The singular and the masculine of a form that the dictionary knows as a form of a verb.

    For it « visites » is of visiter and « visite » a noun, « ruiné » of ruiner and « ruinée » an
    adjective. One form stands for all of them, whichever it has.
    """
    singular = _known_form(token, _PLURALS_LIKE_VERBS)
    return _known_form(singular, _FEMININES_LIKE_VERBS)


def is_word(token: str) -> bool:
    """Whether this is a word of its own, accents left out or not."""
    return token in INVARIABLE or restored(token, "fr") is not None


def compound(first: str, rest: str) -> str | None:
    """The one word that « entre-aide » or « re-connaissance » is; None if they are two."""
    whole = first + rest
    if first in _ELIDED_BEFORE_A_VOWEL and folded(rest)[:1] in _VOWELS:
        return first.removesuffix("e") + rest
    if first in PREFIXES or first in _JOINED or is_word(whole) or is_word(whole.removesuffix("s")):
        return whole
    return None


def _known_form(token: str, endings: tuple[tuple[str, str], ...]) -> str:
    """The form without its ending, unless the dictionary has the token as a word of its own."""
    if lemma(token, "fr") in {token, None} or folded(token) in INVARIABLE:
        return token
    found = (token.removesuffix(end) + kept for end, kept in endings if token.endswith(end))
    return next((form for form in found if is_known(form, "fr")), token)


def _prefix(token: str) -> str:
    """What an unknown token begins with when a known word follows: autoévaluation."""
    fitting = (prefix for prefix in PREFIXES if token.startswith(prefix))
    return next((each for each in fitting if _is_stem(token.removeprefix(each))), "")


def _is_stem(rest: str) -> bool:
    return len(rest) >= _LEAST_STEM and restored(rest, "fr") is not None


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
    """Whether it is the lemma's plural in -x; one in -s is found by taking the -s away."""
    return plural in {found + "x", found.removesuffix("il") + "ux"}


def _masculine(token: str) -> str:
    if token in IRREGULAR:
        return IRREGULAR[token]
    if token in FEMININE_NOUNS or token in KEPT_APART:
        return token
    # Some feminines have a homonym of their own (claire, chaude); their plural tells.
    for form in (token, token + "s"):
        found = lemma(form, "fr")
        if found is not None and found != token and _is_feminine_of(token, found):
            return found
    return _by_ending(token)


def _by_ending(token: str) -> str:
    standing = _standing(token)
    for ending, replacement, standings in _FEMININE_ENDINGS:
        if token.endswith(ending) and standing in standings:
            masculine = token.removesuffix(ending) + replacement
            if is_known(masculine, "fr") or (standing == "unknown" and ending == "ée"):
                return masculine
    if token.endswith("euse"):  # the dictionary leaves out many adjectives in -eux
        return token.removesuffix("se") + "x"
    if standing == "unknown" and token.endswith(("ielle", "nelle")):
        return token.removesuffix("le")
    return token


def _standing(token: str) -> str:
    found = lemma(token, "fr")
    if found is None:
        return "unknown"
    return "own" if found == token else found[-2:]


def _is_feminine_of(token: str, found: str) -> bool:
    """Whether the lemma is this form's masculine by its shape, and not some verb."""
    if token == found + "e":
        return True
    doubled = token.removesuffix("e")
    if doubled[:-1] == found and doubled[-1:] == found[-1:]:
        return True
    return any(
        token.endswith(ending) and found == token.removesuffix(ending) + replacement
        for ending, replacement, *_ in (*_FEMININE_ENDINGS, *_FEMININE_OF_ADJECTIVES)
    )
