"""Normalising what was typed: characters, apostrophes, dashes, spaces, emoji [X5]."""

import re
import unicodedata
from typing import Literal

from board.domain.signs import shown as seen_by_readers
from board.domain.words.smileys import is_smileys, without_smileys

Reason = Literal["punctuation", "determiner"]

_INVISIBLE = re.compile(r"[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘‛ʼ´`′＇", "'"))
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−﹣－⁃", "-"))
_POINTS = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc]"
)
_SKIN_AND_VARIANTS = re.compile(r"[\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")
_OUTER = " \t\n.,;:!?…\"'’‘“”„«»‹›*#~_-–—‑|/\\"
_JOINER = "\u200d"
_BETWEEN_ENDINGS = "°●◦▪◾"
"""Symbols that people type for the middle dot: formateur°rice."""

_TAGS = frozenset(map(chr, range(0xE0020, 0xE0080)))
"""They tell the flags of England, Scotland and Wales apart."""


class EmptyText(Exception):
    """The text has nothing but punctuation, or nothing but determiners."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


def tidy(text: str) -> str:
    """The text as it may be shown: as typed, without invisible signs and outer punctuation.

    Smileys and emoji stand alone or not at all. Raises `EmptyText` when no letter, digit or emoji
    is left.
    """
    seen = " ".join(seen_by_readers(unicodedata.normalize("NFC", text)).split())
    if is_smileys(seen):
        return seen
    seen = seen_by_readers(_without_emoji(without_smileys(seen)))
    shown = " ".join(_balanced(seen).split())
    if not any(map(_has_meaning, _SKIN_AND_VARIANTS.sub("", shown))):
        raise EmptyText("punctuation")
    return shown


def evened(text: str) -> str:
    """The text in NFKC and lower case, with plain apostrophes and dashes and single spaces."""
    plain = _visible(text).translate(_APOSTROPHES).translate(_DASHES)
    plain = unicodedata.normalize("NFKC", plain).translate(_DASHES).lower()
    plain = _without_points(plain.replace("œ", "oe").replace("æ", "ae"))
    return " ".join(_without_emoji(without_smileys(" ".join(plain.split()))).split())


def emoji_key(text: str) -> str:
    """The key of a text without a letter or digit: its emoji, whatever their skin tone."""
    bare = _SKIN_AND_VARIANTS.sub("", evened(text))
    return "".join(f"-{ord(sign):x}" for sign in bare if _is_emoji(sign) or sign in _TAGS)


def smiley_key(text: str) -> str:
    """The key of a text of smileys: its signs; empty for any other text."""
    signs = evened(text)
    return "".join(f"-{ord(sign):x}" for sign in signs) if is_smileys(signs) else ""


def says_letters(text: str) -> bool:
    """Whether anything in the text is a letter or a digit."""
    return any(map(str.isalnum, text))


def _visible(text: str) -> str:
    kept = _INVISIBLE.sub(lambda found: _JOINER if found[0] == _JOINER else "", text)
    kept = kept if not says_letters(kept) else kept.replace(_JOINER, "")
    return "".join(" " if sign.isspace() or _is_control(sign) else sign for sign in kept)


def _without_emoji(text: str) -> str:
    if not says_letters(text):
        return text
    bare = _SKIN_AND_VARIANTS.sub("", text)
    return "".join(" " if _is_emoji(sign) else sign for sign in bare)


def _without_points(text: str) -> str:
    """Without the points of Arabic and Hebrew, and the marks of Latin letters that are no letter.

    A text may leave them out. The vowel signs of other scripts make another word.
    """
    return _POINTS.sub("", text)


def _balanced(text: str) -> str:
    bare = text.strip(_OUTER)
    if bare.count("(") != bare.count(")"):
        bare = bare.strip("()[]" + _OUTER)
    return bare


def _has_meaning(sign: str) -> bool:
    return sign.isalnum() or _is_emoji(sign)


def _is_emoji(sign: str) -> bool:
    return unicodedata.category(sign) == "So" and sign not in _BETWEEN_ENDINGS


def _is_control(sign: str) -> bool:
    return unicodedata.category(sign) == "Cc"
