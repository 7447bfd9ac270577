"""A closing word as typed → the key it counts under and the way it may be shown."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from re import Pattern

from board.domain.words import english, french, french_frames, inclusive
from board.domain.words.accents import folded
from board.domain.words.dictionary import Language
from board.domain.words.text import EmptyText, emoji_key, evened, says_letters, tidy

_SEPARATORS = re.compile(r"[^\w']|_")
_OUTER = ".,;:!?\"'«»“”„*#~_-|\\[]{}<>=/"
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
    ),
}


def normalise(text: str, language: Language) -> NormalisedWord:
    """The key and the display form of a text. Texts with one key are one word of the cloud.

    Raises `EmptyText` for a text of punctuation or determiners only.
    """
    display = tidy(text)
    key = _key(text, language) if says_letters(evened(display)) else emoji_key(display)
    if not key:
        raise EmptyText("punctuation")
    return NormalisedWord(key, display)


def _key(text: str, language: Language) -> str:
    rules = _RULES[language]
    tokens = _without_determiners(_tokens(rules.frame.sub("", _spelled_out(text), 1)), rules)
    if not tokens:
        raise EmptyText("determiner")
    return _joined(tokens, rules)


def tokens_of(text: str, language: Language) -> list[str]:
    """Every word of a text, in lower case and in order, without elided articles and pronouns."""
    rules = _RULES[language]
    bare = (_without_elision(t, rules.leading_elision) for t in _tokens(_spelled_out(text)))
    return [token.replace("'", "") for token in bare]


def _spelled_out(text: str) -> str:
    """The text with even characters, joined elisions, and words in place of + and −."""
    even = french_frames.LONE_ELISION.sub(r"\1'", evened(text).lstrip("«“\"'*#•· "))
    even = french_frames.LESS.sub("moins ", even)
    return even.replace("+", " plus ").strip()


def _tokens(text: str) -> list[str]:
    """Split on spaces, hyphens and signs, and drop inclusive endings."""
    found: list[str] = []
    for chunk in text.split():
        whole = inclusive.stem(chunk.strip(_OUTER))
        for part in whole.split("-"):
            found += _SEPARATORS.sub(" ", inclusive.stem(part.strip(_OUTER))).split()
    return [token for token in (part.strip("'") for part in found) if token]


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
    first, *others = tokens
    bare = [_without_elision(token, rules.inner_elision) for token in others]
    kept = [first, *(token for token in bare if token not in rules.inner)]
    loose = first in rules.prepositions or len(kept) < len(tokens)
    apart = loose and len(kept) == 2 and rules.is_word(folded("".join(kept)))
    keys = (rules.token_key(token.replace("'", "")) for token in kept)
    return _NOT_ASCII.sub(_as_number, (("." if apart else "").join(keys)))


def _as_number(sign: re.Match[str]) -> str:
    return f"-{ord(sign[0]):x}"
