"""Signs of a text that nobody sees: which carry a meaning, and which leave an empty text [A4]."""

import re
import unicodedata

_BREAKS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
"""Line and page breaks of other programs: slides write U+000B, and old files U+000D."""

_BLANKS = "\u2800\u3164\uffa0\ufffc"
"""Signs without ink that count as letters or symbols: a space to who reads."""

_FILLERS = "\u115f\u1160\u034f\u17b4\u17b5"
"""Signs without ink that other signs need beside them; alone they say nothing."""

_JOINERS = "\u200c\u200d"
_MARKS_OF_DIRECTION = "\u200e\u200f\u061c"
_FLAG = "\U0001f3f4"
_TAGS = re.compile(f"(?<={_FLAG})[\U000e0020-\U000e007e]+\U000e007f")
_UNSEEN = frozenset({"Cf", "Cs", "Co"})
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_INK = frozenset("LNPS")
_PLAIN = re.compile("[\n -~\xa0-\xac\xae-\u034e\u2010-\u2027\u202f\u20a0-\u20bf]*")
"""Nearly every text in French and English. All its signs are shown as they are."""

_FIRST_JOINED_LETTER = 0x0590
"""Hebrew. From here on come the scripts in which a joiner changes how a word is read."""


def shown(text: str) -> str:
    """The text as a reader sees it: its lines, and no sign without a meaning of its own.

    A control character is a space, as it was one to the program it comes from. Joiners stay between
    the letters and emoji that need them, marks of direction in texts with letters from right to
    left, and tags in the flags they make.
    """
    lines = _BREAKS.sub("\n", text)
    return lines if _PLAIN.fullmatch(lines) else _sign_by_sign(lines)


def _sign_by_sign(lines: str) -> str:
    turned = any(map(_is_from_right_to_left, lines))
    tags = {at for found in _TAGS.finditer(lines) for at in range(*found.span())}
    around = zip(" " + lines, lines, lines[1:] + " ", strict=False)
    return "".join(
        sign if at in tags else _kept(sign, before, after, turned=turned)
        for at, (before, sign, after) in enumerate(around)
    )


def is_blank(text: str) -> bool:
    """Whether nothing of the text has ink: spaces, fillers, joiners, marks without a letter."""
    return not any(map(_has_ink, text))


def _kept(sign: str, before: str, after: str, *, turned: bool) -> str:
    if sign in _BLANKS or (unicodedata.category(sign) == "Cc" and sign != "\n"):
        return " "
    if sign in _JOINERS:
        return sign if _joins(sign, before, after) else ""
    if sign in _MARKS_OF_DIRECTION:
        return sign if turned else ""
    return "" if unicodedata.category(sign) in _UNSEEN else sign


def _joins(sign: str, before: str, after: str) -> bool:
    """Whether a joiner stands in a script that has a use for it, or after an emoji."""
    if after.isspace():
        return False
    if unicodedata.category(before) in {"So", "Sk"} or before == "\ufe0f":
        return sign == "\u200d"
    return ord(before) >= _FIRST_JOINED_LETTER and unicodedata.category(before)[0] in "LM"


def _is_from_right_to_left(sign: str) -> bool:
    return sign.isalpha() and unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT


def _has_ink(sign: str) -> bool:
    return unicodedata.category(sign)[0] in _INK and sign not in _BLANKS + _FILLERS
