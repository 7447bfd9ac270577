r"""Smileys made of letters and signs: `:D`, `xD`, `\o/`, `¯\_(ツ)_/¯` [X5]."""

import re
import unicodedata
from itertools import pairwise

_FACE = re.compile(
    r"""
      [<>]?[:;=][-'^o~]{0,2}[dpoxsc3b)(\]\[|/\\*@$!?]+   # :D ;-) :'( :p =)
    | [d(\[]{1,2}[-']?[:;=]<?                            # D: (:
    | 8-?[)d]+ | x+d+ | [x8]p+                           # 8-) xD xp
    | \^+[_.-]?\^+ | [>v]?[-=][_.]+[-=]'? | [o0u][_.]+[o0u] | t_+t | v\.v
    | <+/?3+                                             # <3 </3
    | \\+o+/+ | o/+ | \\+o                               # \o/
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FACE_AT_END = re.compile(r"(?<=[^\W\d_]{2})(?:[:;=]-?[dp)(]+|<3+)$", re.IGNORECASE)
"""Behind a word without a space: merci:D."""

_TYPOGRAPHIC = frozenset("«»“”„‘’‹›…–—•·")
_DRAWN = frozenset("\\^¯_~|<>=*°")


def is_smileys(text: str) -> bool:
    """Whether the text is one or more smileys and nothing else, not of punctuation alone."""
    return all(map(_is_smiley, text.split())) and any(map(str.isalnum, text))


def without_smileys(text: str) -> str:
    """The text without the smileys that stand beside its words; a smiley alone stays."""
    parts = text.split(" ")
    words = [_FACE_AT_END.sub("", part) for part in parts if not _is_smiley(part)]
    return " ".join(words) if any(words) else text


def _is_smiley(part: str) -> bool:
    return _FACE.fullmatch(part) is not None or _is_drawing(part)


def _is_drawing(part: str) -> bool:
    r"""Whether signs make a face, with at most single letters among them: ಠ_ಠ, ¯\_(ツ)_/¯."""
    letters = [sign.isalnum() for sign in part]
    in_a_row = any(one and other for one, other in pairwise(letters))
    return len(part) > 2 and not in_a_row and sum(map(_is_drawn, part)) > 1


def _is_drawn(sign: str) -> bool:
    far = ord(sign) > 0x2000 and unicodedata.category(sign)[0] in "PS"
    return sign in _DRAWN or (far and sign not in _TYPOGRAPHIC and not _is_emoji(sign))


def _is_emoji(sign: str) -> bool:
    return ord(sign) > 0xFFFF
