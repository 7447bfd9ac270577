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
        pede tapette gouine negre negro bougnoule bicot youpin chinetoque ntm fdp
        """),
    "en": listed("""
        shitty crappy asshole arsehole arse bastard cunt twat wanker dickhead piss pissed
        bollocks slut whore nigger nigga faggot tranny retarded cocksucker douchebag
        """),
}
_TOKEN = re.compile(r"[^\W\d_]+")


def is_held(text: str, language: Language) -> bool:
    """Whether a whole word of the text is in the language's list; accents and case ignored."""
    held = _HELD[language] | _ANYWHERE
    tokens = _TOKEN.findall(folded(evened(text)))
    return any(token in held or token.removesuffix("s") in held for token in tokens)
