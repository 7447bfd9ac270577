"""Every text exists in both languages, with the same places to fill and the same forms."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

from board.locale import LANGUAGES, SCREENS, Entry, catalogue, text

LOCALE = Path(__file__).parents[2] / "board/locale"
PLACE = re.compile(r"\{([^{}]*)\}")


def forms(entry: Entry) -> list[str]:
    return [entry] if isinstance(entry, str) else entry


def places(entry: Entry) -> list[set[str]]:
    return [set(PLACE.findall(form)) for form in forms(entry)]


@pytest.mark.parametrize("screen", SCREENS)
def test_both_languages_have_the_same_keys_in_the_same_order(screen: str) -> None:
    assert list(catalogue("fr", screen)) == list(catalogue("en", screen))


@pytest.mark.parametrize("screen", SCREENS)
def test_both_languages_have_the_same_places_and_forms(screen: str) -> None:
    french, english = catalogue("fr", screen), catalogue("en", screen)
    assert {key: places(entry) for key, entry in french.items()} == {
        key: places(entry) for key, entry in english.items()
    }


def test_no_text_stands_twice() -> None:
    """The second of two would be read in place of the first, and nobody would know."""
    for path in sorted(LOCALE.glob("*/*.po")):
        keys = re.findall(r'^msgid "(.+)"$', path.read_text(encoding="utf-8"), re.MULTILINE)
        assert [key for key in keys if keys.count(key) > 1] == [], path.name


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty_or_padded(language: str, screen: str) -> None:
    for key, entry in catalogue(language, screen).items():
        assert key.startswith(f"{screen}."), key
        assert re.fullmatch(r"[a-z]+(\.[a-z_]+|\.-?[0-2])+", key), key
        for form in forms(entry):
            assert form, key
            assert form == form.strip(), key
            assert all(re.fullmatch(r"[a-z_]+", place) for place in PLACE.findall(form)), key


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_key_is_written_once_and_nothing_is_fuzzy(language: str, screen: str) -> None:
    source = files("board.locale").joinpath(language, f"{screen}.po").read_text(encoding="utf-8")
    keys = re.findall(r'^msgid "(.+)"$', source, re.MULTILINE)
    assert len(keys) == len(set(keys)) == len(catalogue(language, screen))
    assert not re.search(r"^#[,~|]", source, re.MULTILINE)


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_text_that_changes_with_a_number_has_two_forms_and_counts(
    language: str, screen: str
) -> None:
    for key, entry in catalogue(language, screen).items():
        if isinstance(entry, list):
            assert len(entry) == 2, key
            assert all("{count}" in form for form in entry), key


def test_number_chooses_the_form_as_the_language_does() -> None:
    assert text("fr", "common.card.count", count=0) == "0 carte"
    assert text("fr", "common.card.count", count=2) == "2 cartes"
    assert text("en", "common.card.count", count=0) == "0 cards"
    assert text("en", "common.card.count", count=1) == "1 card"


def test_places_are_filled() -> None:
    assert text("en", "common.session.number", number=3, total=10) == "Session 3 of 10"


def test_catalogue_holds_the_screens_asked_for_and_no_other() -> None:
    both = catalogue("fr", "common", "home")
    assert both == {**catalogue("fr", "common"), **catalogue("fr", "home")}
    assert not set(catalogue("fr", "phone")) & set(both)


@pytest.mark.parametrize(
    ("language", "key", "params"),
    [
        ("fr", "phone.nowhere", {}),
        ("fr", "attic.title", {}),
        ("de", "common.product.name", {}),
        ("fr", "common.session.number", {"number": 3}),
        ("fr", "common.card.count", {}),
    ],
)
def test_missing_text_or_place_is_a_key_error(
    language: str, key: str, params: dict[str, int]
) -> None:
    with pytest.raises(KeyError):
        text(language, key, **params)
