"""Coarse or hurtful words: an entry with one is held until a facilitator shows it.

The lists are short on purpose. They leave out words that are also ordinary, or that a person may
need to say of a meeting (folle, con, gueule, bourré, gerbe, retard).
"""

import re

from board.domain.words.accents import folded
from board.domain.words.dictionary import Language
from board.domain.words.listing import listed
from board.domain.words.text import evened

_ANYWHERE = listed("fuck fucking fucked fucker motherfucker shit bullshit bitch wtf")
_HELD: dict[Language, frozenset[str]] = {
    "fr": listed("""
        merde merdique emmerde emmerder emmerdant emmerdante emmerdeur emmerdeuse demerde putain
        pute ptn salope salaud salopard connard connasse conard conasse connerie encule enculee
        enculer enfoire enfoiree batard batarde couille branleur branleuse branler bordel niquer
        nique niquee chier chiant chiante chiotte foutre bite trouduc petasse pouffiasse
        pede tapette gouine negre negresse negro bougnoule bamboula bicot youpin chinetoque ntm
        fdp conne
        """),
    "en": listed("""
        shitty crappy asshole arsehole arse bastard cunt twat wanker dickhead piss pissed
        bollocks slut whore nigger nigga faggot tranny retarded cocksucker douchebag
        """),
}
_EXPRESSIONS_HELD: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"\btrous? (?:du|de) (?:cul|balle)s?\b|\b(?:ta|vos) gueules?\b"),
    "en": re.compile(r"\bpieces? of crap\b|\bsuck my\b"),
}
_HARMLESS: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"""\b(?:
            piques?[ -]?niqu\w* | (?:rio|monte|barrio|arroyo)[ ]negro
            | negro[ ]spirituals? | bitt?es?[ ]d'amarrage
            | tapettes?[ ]a[ ](?:mouches?|souris|rats?) | la[ ]chiers
            | (?:pains?|chiens?|portes?|lettres?|ecritures?|vins?|murs?)[ ]batarde?s?
            )\b""",
        re.VERBOSE,
    ),
    "en": re.compile(
        r"""\b(?:
            negro[ ]spirituals? | (?:rio|monte)[ ]negro | bastard[ ](?:title|file|sword)s?
            )\b""",
        re.VERBOSE,
    ),
}
"""Expressions of several words in which a word of the lists says nothing coarse."""

_TOKEN = re.compile(r"[^\W\d_]+")


def is_held(text: str, language: Language) -> bool:
    """Whether a word or an expression of the text is in the lists; accents and case ignored.

    Harmless expressions are taken out first: « pique-nique » holds a word of the list.
    """
    held = _HELD[language] | _ANYWHERE
    even = _HARMLESS[language].sub(" ", folded(evened(text)))
    if _EXPRESSIONS_HELD[language].search(even):
        return True
    tokens = _TOKEN.findall(even)
    return any(token in held or token.removesuffix("s") in held for token in tokens)
