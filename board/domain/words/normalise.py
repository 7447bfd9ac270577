"""A closing word as typed → the key it counts under and the way it may be shown."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from re import Pattern

from board.domain.words import english, french, french_frames, inclusive
from board.domain.words.accents import folded
from board.domain.words.dictionary import Language
from board.domain.words.text import EmptyText, emoji_key, evened, says_letters, smiley_key, tidy

_OUTER = ".,;:!?\"'«»“”„*#~_-|\\[]{}<>=/"
_BOTH_GENDERS = frozenset({"et", "ou"})
_NOT_ASCII = re.compile(r"[^a-z0-9.-]")


@dataclass(frozen=True, slots=True)
class NormalisedWord:
    """`key`: ASCII letters, digits, `-` and `.`, never shown; `display`: as typed, tidied."""

    key: str
    display: str


@dataclass(frozen=True, slots=True)
class _Rules:
    frame: Pattern[str]
    determiners: frozenset[str]
    refused_alone: frozenset[str]
    inner: frozenset[str]
    prepositions: frozenset[str]
    leading_elision: Pattern[str]
    inner_elision: Pattern[str]
    token_key: Callable[[str], str]
    is_word: Callable[[str], bool]
    compound: Callable[[str, str], str | None]
    """The one word that two parts with a hyphen are, if they are one."""


_RULES: dict[Language, _Rules] = {
    "fr": _Rules(
        french_frames.FRAME,
        french_frames.DETERMINERS,
        french_frames.REFUSED_ALONE,
        french_frames.INNER,
        french_frames.PREPOSITIONS,
        french_frames.LEADING_ELISION,
        french_frames.INNER_ELISION,
        french.key,
        french.is_word,
        french.compound,
    ),
    "en": _Rules(
        english.FRAME,
        english.DETERMINERS,
        english.REFUSED_ALONE,
        english.INNER,
        english.PREPOSITIONS,
        english.NO_ELISION,
        english.NO_ELISION,
        english.key,
        english.is_word,
        english.compound,
    ),
}


def normalise(text: str, language: Language) -> NormalisedWord:
    """The key and the display form of a text. Texts with one key are one word of the cloud.

    Raises `EmptyText` for a text of punctuation or determiners only.
    """
    display = tidy(text)
    key = smiley_key(display)
    if not key:
        key = _key(text, language) if says_letters(evened(display)) else emoji_key(display)
    if not key:
        raise EmptyText("punctuation")
    return NormalisedWord(key, display)


def _key(text: str, language: Language) -> str:
    rules = _RULES[language]
    tokens = _tokens(rules.frame.sub("", _spelled_out(text), 1), rules)
    tokens = _without_determiners(tokens, rules)
    if not tokens:
        raise EmptyText("determiner")
    return _joined(tokens, rules)


def tokens_of(text: str, language: Language) -> list[str]:
    """Every word of a text, in lower case and in order, without elided articles and pronouns."""
    rules = _RULES[language]
    tokens = _tokens(_spelled_out(text), rules)
    bare = (_without_elision(token, rules.leading_elision) for token in tokens)
    return [token.replace("'", "") for token in bare]


def _spelled_out(text: str) -> str:
    """The text with even characters, joined elisions, and words in place of + and −."""
    even = french_frames.LONE_ELISION.sub(r"\1'", evened(text).lstrip("«“\"'*#•· "))
    even = french_frames.LESS.sub("moins ", even)
    return even.replace("+", " plus ").strip()


def _tokens(text: str, rules: _Rules) -> list[str]:
    """Split on spaces, hyphens and signs, and drop inclusive endings."""
    found: list[str] = []
    for chunk in text.split():
        whole = inclusive.stem(chunk.strip(_OUTER))
        for part in _compound(whole.split("-"), rules):
            found += _split_at_signs(inclusive.stem(part.strip(_OUTER)))
    return [token for token in (part.strip("'") for part in found) if token]


def _compound(parts: list[str], rules: _Rules) -> list[str]:
    """The parts of a word with hyphens, or the one word that two of them are: entre-aide."""
    if len(parts) != 2 or not all(map(str.isalpha, parts)) or parts[0] in rules.prepositions:
        return parts
    whole = rules.compound(*parts)
    return parts if whole is None else [whole]


def _split_at_signs(part: str) -> list[str]:
    """A vowel sign of Hindi or Thai, which is no letter to Python, belongs to its word."""
    return "".join(sign if _is_of_a_word(sign) else " " for sign in part).split()


def _is_of_a_word(sign: str) -> bool:
    return sign.isalnum() or sign == "'" or unicodedata.category(sign)[0] == "M"


def _without_determiners(tokens: list[str], rules: _Rules) -> list[str]:
    while tokens:
        head, rest = tokens[0], tokens[1:]
        bare = _without_elision(head, rules.leading_elision)
        if bare != head:
            tokens = [bare, *rest]
        elif head in (rules.determiners if rest else rules.refused_alone):
            tokens = rest
        else:
            break
    return tokens


def _without_elision(token: str, elision: Pattern[str]) -> str:
    return token if token in french_frames.WHOLE else elision.sub("", token, count=1)


def _joined(tokens: list[str], rules: _Rules) -> str:
    if len(tokens) == 3 and tokens[1] in _BOTH_GENDERS:
        tokens = _one_of_both(tokens, rules)
    first, *others = tokens
    bare = [_without_elision(token, rules.inner_elision) for token in others]
    kept = [first, *(token for token in bare if token not in rules.inner)]
    loose = first in rules.prepositions or len(kept) < len(tokens)
    apart = loose and len(kept) == 2 and rules.is_word(folded("".join(kept)))
    keys = (rules.token_key(token.replace("'", "")) for token in kept)
    return _NOT_ASCII.sub(_as_number, (("." if apart else "").join(keys)))


def _one_of_both(tokens: list[str], rules: _Rules) -> list[str]:
    """The first word of « étudiantes et étudiants », which are one word; else all tokens."""
    first, _, other = tokens
    return [first] if rules.token_key(first) == rules.token_key(other) else tokens


def _as_number(sign: re.Match[str]) -> str:
    return f"-{ord(sign[0]):x}"
