"""Which texts are one word of the cloud (docs/spec.md X5)."""

import csv
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from board.domain.words import EmptyText, Language, normalise, warm

VECTORS = Path(__file__).parents[1] / "vectors"


def pairs(name: str) -> list[dict[str, str]]:
    with (VECTORS / name).open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE))


def key(text: str, language: Language = "fr") -> str:
    return normalise(text, language).key


@pytest.mark.parametrize(
    "pair",
    pairs("words.tsv") + pairs("words-more.tsv"),
    ids=lambda pair: f"{pair['input']} / {pair['reference']}",
)
def test_pair_is_one_word_or_two_as_written(pair: dict[str, str]) -> None:
    """X5."""
    language: Language = "en" if pair.get("language") == "en" else "fr"
    merged = key(pair["input"], language) == key(pair["reference"], language)
    assert merged is (pair["expected"] == "same")


@pytest.mark.parametrize(
    "text", ["", "   ", "!!!", "…", "« »", "l’", "d'", "le", "LES", "de la", ":)"]
)
def test_text_that_says_nothing_is_refused(text: str) -> None:
    with pytest.raises(EmptyText):
        normalise(text, "fr")


@pytest.mark.parametrize("text", ["the", "a", "?!", "My"])
def test_english_determiner_alone_is_refused(text: str) -> None:
    with pytest.raises(EmptyText):
        normalise(text, "en")


@pytest.mark.parametrize(
    "text", ["rien", "pas", "plus", "bien", "seul", "trop", "nous", "moins", "parole", "10", "💙"]
)
def test_small_word_stands(text: str) -> None:
    assert normalise(text, "fr").display == text


@pytest.mark.parametrize(
    ("text", "display"),
    [
        ("  L’écoute !  ", "L’écoute"),
        ("merci ❤️", "merci"),
        ("« oser »", "oser"),
        ("la place", "la place"),
        ("apaisé(e)", "apaisé(e)"),
        ("apaisé·e", "apaisé·e"),
        ("ECOUTE", "ECOUTE"),
        ("a\u200bb\u202ec", "abc"),
        ("deux\nlignes", "deux lignes"),
    ],
)
def test_display_is_what_was_typed_without_its_trimmings(text: str, display: str) -> None:
    assert normalise(text, "fr").display == display


@settings(deadline=None)
@example("\N{EMOJI MODIFIER FITZPATRICK TYPE-1-2}", "fr")
@given(st.text(max_size=140), st.sampled_from(["fr", "en"]))
@example("🏻", "fr")
@example("™", "fr")
@example("ʼ", "fr")
def test_any_text_has_a_plain_key_or_is_refused(text: str, language: Language) -> None:
    try:
        word = normalise(text, language)
    except EmptyText:
        return
    assert word.key
    assert word.display == word.display.strip()
    assert set(word.key) <= set("abcdefghijklmnopqrstuvwxyz0123456789.-")


@settings(deadline=None)
@given(st.from_regex(r"[a-zà-öø-ý]{5,12}", fullmatch=True))
def test_capitals_and_punctuation_change_no_key(word: str) -> None:
    assert key(f"« {word.upper()} » !") == key(word.upper().lower())


def test_warming_a_language_is_loading_it_once() -> None:
    warm("en")
    assert key("voices", "en") == key("voice", "en")
