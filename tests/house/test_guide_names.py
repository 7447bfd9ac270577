"""The guide calls what facilitators press by the words that stand on their screens."""

import re
from collections.abc import Iterator

import pytest

from board import methods
from board.locale import SCREENS, catalogue
from tests.house.source import ROOT

ITALIC = re.compile(r"(?<!\*)\*([^*\n]+)\*(?!\*)")
PLACES = re.compile(r"\{\w+\}|\W")
ESCAPED_PLACE = re.compile(r"\\\{\w+\\\}")
ARROW = "←"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_name_in_the_guide_stands_on_a_screen(language: str):
    """[H38] Whoever has read the guide looks for these words, and for no others."""
    prose = (ROOT / f"docs/guide.{language}.md").read_text(encoding="utf-8")
    named = set(ITALIC.findall(prose)) - {ARROW}
    shown = [as_pattern(words) for words in on_screens(language)]
    missing = [name for name in named if not any(one.fullmatch(plain(name)) for one in shown)]
    assert len(named) > 40
    assert missing == []


def on_screens(language: str) -> Iterator[str]:
    """The names of methods and all texts with words of their own."""
    yield from (methods.load(name).title.of(language) for name in methods.offered())
    for entry in catalogue(language, *SCREENS).values():
        forms = [entry] if isinstance(entry, str) else entry
        yield from (form for form in forms if PLACES.sub("", form))


def as_pattern(words: str) -> re.Pattern[str]:
    return re.compile(ESCAPED_PLACE.sub(r"\\S+", re.escape(plain(words))))


def plain(words: str) -> str:
    """Without what differs between a sentence and a button: capitals and the kind of spaces."""
    return re.sub(r"\s+", " ", words).casefold()


def test_a_name_that_no_screen_shows_is_found():
    shown = [as_pattern(words) for words in ("{count} cartes", "Silence, {count} minutes")]
    assert [one for one in shown if one.fullmatch(plain("Figer le nuage"))] == []
    assert shown[1].fullmatch(plain("Silence, 2\u00a0minutes"))
