"""Inclusive spellings are reduced to their stem [X5]."""

import pytest

from board.domain.words.inclusive import stem


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("apaisé·e", "apaisé"),
        ("apaisé.e.s", "apaisé"),
        ("confiant-e-s", "confiant"),
        ("confiant(e)s", "confiant"),
        ("heureux/se", "heureux"),
        ("heureux/heureuse", "heureux"),
        ("actif/active", "actif"),
        ("calme/calme", "calme"),
    ],
)
def test_both_forms_in_one_word_are_one_word(typed, expected):
    """[X5]"""
    assert stem(typed) == expected


@pytest.mark.parametrize(
    "typed", ["chaud/froide", "directeur/directrice", "calmes/calme", "apaisé"]
)
def test_two_words_stay_two(typed):
    """[X5]"""
    assert stem(typed) == typed
