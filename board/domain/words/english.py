"""The key of one English token (plurals are folded), and words to drop before an English text."""

import re

from board.domain.words.accents import folded
from board.domain.words.dictionary import is_known, lemma
from board.domain.words.listing import listed

FRAME = re.compile(r"(?:i feel|i am|i'm|it's|it is)\s+(?=\S)")
REFUSED_ALONE = listed("a an the my our your his her their its these those some")
DETERMINERS = REFUSED_ALONE | {"this", "that", "very", "too"}
INNER = listed("of the a an and")
PREPOSITIONS = listed("a in on by be for with to at no so out under over")

NO_ELISION = re.compile(r"(?!)")

_INVARIABLE = listed("""
    thanks news means lens series species ethics politics dynamics logistics always sometimes
    perhaps besides towards afterwards yes us this less unless across plus bias chaos alas canvas
    goods glasses ours theirs yours hers his its was has does as is gas bus lots mathematics
    physics economics basics customs manners arms whereas kudos pros cons
    """)
_IRREGULAR = {
    "children": "child",
    "men": "man",
    "women": "woman",
    "feet": "foot",
    "teeth": "tooth",
    "lives": "life",
    "selves": "self",
    "crises": "crisis",
    "analyses": "analysis",
    "colleagues": "colleague",
    "judgment": "judgement",
    "judgments": "judgement",
    "color": "colour",
    "behavior": "behaviour",
    "honor": "honour",
    "humor": "humour",
    "center": "centre",
}
_HISSING = ("ches", "shes", "sses", "xes", "zzes")
_AMERICAN = re.compile(r"(?<=\w{4})i[zs](e|ed|es|er|ing|ation|ations)$")


def key(token: str) -> str:
    """The key of one lower-case token."""
    return folded(_AMERICAN.sub(r"is\1", _singular(token)))


def is_word(token: str) -> bool:
    """Whether this is a word of its own."""
    return is_known(token, "en")


def compound(first: str, rest: str) -> str | None:
    """The one word that « team-work » is; None if they are two."""
    return first + rest if is_known(first + rest, "en") else None


def _singular(token: str) -> str:
    if token in _IRREGULAR:
        return _IRREGULAR[token]
    if token in _INVARIABLE or len(token) < 4 or not token.endswith("s"):
        return token
    if token.endswith(("ss", "us", "is")):
        return token
    found = lemma(token, "en")
    return found if found in _singulars(token) else _by_ending(token)


def _singulars(plural: str) -> set[str]:
    of_ves = {plural.removesuffix("ves") + ending for ending in ("f", "fe")}
    return {plural[:-1], plural.removesuffix("es")} | of_ves


def _by_ending(plural: str) -> str:
    if plural.endswith("ies") and len(plural) > 4:
        return plural.removesuffix("ies") + "y"
    return plural[:-2] if plural.endswith(_HISSING) else plural[:-1]
