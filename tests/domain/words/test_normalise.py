"""The key of a closing word as typed [X5]."""

import pytest

from board.domain.words import EmptyText, Language, normalise
from board.domain.words.normalise import tokens_of


@pytest.mark.parametrize(
    ("typed", "language", "reason"),
    [("!!!", "fr", "punctuation"), ("ʼ", "fr", "punctuation"), ("l’", "fr", "determiner")],
)
def test_a_text_that_has_no_key_says_why(typed: str, language: Language, reason: str):
    """[X5]"""
    with pytest.raises(EmptyText) as empty:
        normalise(typed, language)
    assert empty.value.reason == reason


def test_one_beginning_of_a_sentence_is_dropped():
    """[X5]"""
    assert normalise("I feel tired", "en").key == "tired"
    assert normalise("I feel it is I am tired", "en").key == "itisiamtired"


def test_the_words_of_a_text_are_without_apostrophes_and_elided_articles():
    """[G10]"""
    assert tokens_of("Aujourd’hui, l’écoute", "fr") == ["aujourdhui", "écoute"]


@pytest.mark.parametrize("typed", ["moins de bruit", "- de bruit", "−de bruit", "• - de bruit"])
def test_a_minus_before_what_there_is_to_be_less_of_is_said_in_words(typed: str):
    """[X5] Also as an item of a list."""
    assert normalise(typed, "fr").key == "moinsbruit"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("confiant-e, calme", ["confiant", "calme"]),
        ("bien-«apaisé·e»-vite", ["bien", "apaisé", "vite"]),
        ("bien/'/mal", ["bien", "mal"]),
    ],
)
def test_words_are_split_at_signs_and_inclusive_endings_dropped(typed: str, words: list[str]):
    """[X5]"""
    assert tokens_of(typed, "fr") == words


@pytest.mark.parametrize(
    ("typed", "key"),
    [("en vie", "en.vie"), ("envie", "envie"), ("aujourd’hui", "aujourdhui")],
)
def test_a_preposition_is_kept_apart_where_joined_it_is_another_word(typed: str, key: str):
    """[X5]"""
    assert normalise(typed, "fr").key == key
