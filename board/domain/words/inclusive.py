"""Inclusive spellings (apaisé·e, heureux/se, confiant(e)s, toustes) reduced to their masculine."""

import re

from board.domain.words.dictionary import is_known

_ENDINGS = (
    "e|es|s|se|ses|euse|euses|sse|sses|ve|ves|ive|ives|re|ère|ere|ères|eres|ne|nes|nne|nnes"
    "|enne|ennes|ienne|iennes|onne|onnes|le|les|lle|lles|elle|elles|te|tes|tte|ttes|ète|ètes"
    "|rice|rices|trice|trices|ice|ices|que|ques|che|ches|ce|ces|esse|esses|x|fe|fes|ine|ines"
)
_AFTER_DASH = (
    "e|es|se|ses|euse|euses|ve|ves|ive|ives|ère|ères|ne|nes|trice|trices|rice|rices|ice|ices"
    "|fe|fes|ine|ines|sse|sses|esse|esses|tes|toutes"
)
_MIDDLE = "·•‧⋅∙⸱・･●◦°ᐧꞏ∘▪◾"
"""Signs that stand between the endings of a word and nowhere else inside one."""

_POINT = _MIDDLE + ".‐/_"
_LETTERS = r"[^\W\d_]"

_MIDDLED = re.compile(
    rf"({_LETTERS}{{2,}})[{_MIDDLE}]({_LETTERS}{{1,8}})(?:[{_MIDDLE}](s|se|ses))?[{_MIDDLE}]?"
)
_POINTED = re.compile(
    rf"({_LETTERS}{{2,}})[{_POINT}]({_ENDINGS})(?:[{_POINT}](s)|\((s)\))?[{_POINT}]?"
)
_DASHED = re.compile(rf"({_LETTERS}{{2,}})-({_AFTER_DASH}|te(?=-s))(?:-(s))?")
_BRACKETED = re.compile(rf"({_LETTERS}{{2,}})\(({_ENDINGS})\)(?:(s)|\((s)\))?")
_BOTH = re.compile(rf"({_LETTERS}{{4,}})/({_LETTERS}{{4,}}es?)")

_WRITTEN_TOGETHER = (
    (re.compile(r"tou[sx]tes|toutxs|tou(?:s|tes)/(?:tou)?(?:s|tes)"), "tous"),
    (re.compile(r"celleux|ceulles|ce(?:ux|lles)/(?:ce)?(?:ux|lles)"), "ceux"),
    (re.compile(r"elleux|eulles|euxelles"), "eux"),
    (re.compile(rf"({_LETTERS}{{3,}})eurices?"), r"\1eur"),
    (re.compile(rf"({_LETTERS}+[ae]ill)eureuses?"), r"\1eur"),
    (re.compile(rf"({_LETTERS}{{3,}})eux[st]?euses?"), r"\1eux"),
    (re.compile(rf"({_LETTERS}{{3,}})ifives?"), r"\1if"),
)
"""Both forms in one word without a sign: toustes, formateurice."""

_PLURALS_OF_THEIR_OWN = {"tout": "tous"}


def stem(token: str) -> str:
    """The masculine of an inclusive spelling; the token itself when it is none."""
    for pattern in (_MIDDLED, _POINTED, _DASHED, _BRACKETED):
        found = pattern.fullmatch(token)
        if found:
            first, ending, *more = found.groups()
            return _completed(first, ending, plural=any(more) or ending.endswith("s"))
    for written, masculine in _WRITTEN_TOGETHER:
        if written.fullmatch(token):
            return written.sub(masculine, token)
    both = _BOTH.fullmatch(token)
    return both[1] if both and _one_word(both[1], both[2]) else token


def _completed(first: str, ending: str, *, plural: bool) -> str:
    """What stands before the sign, with what a masculine needs: tou·te·s, amoureu·x·se."""
    if plural and first in _PLURALS_OF_THEIR_OWN:
        return _PLURALS_OF_THEIR_OWN[first]
    if is_known(first, "fr"):
        return first
    completions = (first + more for more in ("s" if plural else "t", ending, "x", "t", "n"))
    return next((word for word in completions if is_known(word, "fr")), first)


def _one_word(first: str, second: str) -> bool:
    shared = max(len(first) - 2, 4)
    return first[:shared] == second[:shared] and len(second) >= len(first)
