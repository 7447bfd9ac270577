"""Inclusive spellings (apaisé·e, heureux/se, confiant(e)s) reduced to their stem."""

import re

_ENDINGS = (
    "e|es|s|se|ses|euse|euses|sse|sses|ve|ves|ive|ives|re|ère|ere|ères|eres|ne|nes|nne|nnes"
    "|enne|ennes|ienne|iennes|onne|onnes|le|les|lle|lles|elle|elles|te|tes|tte|ttes|ète|ètes"
    "|rice|rices|trice|trices|ice|ices|que|ques|che|ches|ce|ces|esse|esses|x"
)
_AFTER_DASH = "e|es|se|ses|euse|euses|ve|ves|ive|ives|ère|ères|ne|nes|trice|trices|rice|rices"
_POINT = "·•‧⋅∙.‐/_"
_LETTERS = r"[^\W\d_]"

_POINTED = re.compile(rf"({_LETTERS}{{2,}})[{_POINT}](?:{_ENDINGS})(?:[{_POINT}]s|\(s\))?")
_DASHED = re.compile(rf"({_LETTERS}{{2,}})-(?:{_AFTER_DASH})(?:-s)?")
_BRACKETED = re.compile(rf"({_LETTERS}{{2,}})\((?:{_ENDINGS})\)(?:s|\(s\))?")
_BOTH = re.compile(rf"({_LETTERS}{{4,}})/({_LETTERS}{{4,}}es?)")


def stem(token: str) -> str:
    """The token without its inclusive ending; the token itself when it has none."""
    for pattern in (_POINTED, _DASHED, _BRACKETED):
        found = pattern.fullmatch(token)
        if found:
            return found[1]
    both = _BOTH.fullmatch(token)
    return both[1] if both and _one_word(both[1], both[2]) else token


def _one_word(first: str, second: str) -> bool:
    shared = max(len(first) - 2, 4)
    return first[:shared] == second[:shared] and len(second) >= len(first)
