"""Normalising what was typed: characters, apostrophes, dashes, spaces, emoji [X5]."""

import re
import unicodedata
from typing import Literal

Reason = Literal["punctuation", "determiner"]

_INVISIBLE = re.compile(r"[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘‛ʼ´`′＇", "'"))
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−﹣－⁃", "-"))
_SKIN_AND_VARIANTS = re.compile(r"[\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")
_OUTER = " \t\n.,;:!?…\"'’‘“”„«»‹›*#~_-–—‑|/\\"
_JOINER = "\u200d"


class EmptyText(Exception):
    """The text has nothing but punctuation, or nothing but determiners."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


def tidy(text: str) -> str:
    """The text as it may be shown: as typed, without invisible signs and outer punctuation.

    Raises `EmptyText` when no letter, digit or emoji is left.
    """
    seen = _without_emoji(_visible(unicodedata.normalize("NFC", text)))
    shown = " ".join(_balanced(seen).split())
    if not any(map(_has_meaning, _SKIN_AND_VARIANTS.sub("", shown))):
        raise EmptyText("punctuation")
    return shown


def evened(text: str) -> str:
    """The text in NFKC and lower case, with plain apostrophes and dashes and single spaces."""
    plain = _visible(text).translate(_APOSTROPHES).translate(_DASHES)
    plain = unicodedata.normalize("NFKC", plain).translate(_DASHES).lower()
    plain = plain.replace("œ", "oe").replace("æ", "ae")
    return " ".join(_without_emoji(plain).split())


def emoji_key(text: str) -> str:
    """The key of a text without a letter or digit: its emoji, whatever their skin tone."""
    bare = _SKIN_AND_VARIANTS.sub("", evened(text))
    return "".join(f"-{ord(sign):x}" for sign in bare if _is_emoji(sign))


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


def _balanced(text: str) -> str:
    bare = text.strip(_OUTER)
    if bare.count("(") != bare.count(")"):
        bare = bare.strip("()[]" + _OUTER)
    return bare


def _has_meaning(sign: str) -> bool:
    return sign.isalnum() or unicodedata.category(sign) == "So"


def _is_emoji(sign: str) -> bool:
    return unicodedata.category(sign) == "So"


def _is_control(sign: str) -> bool:
    return unicodedata.category(sign) == "Cc"
