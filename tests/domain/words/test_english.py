"""The key of an English word: plurals are folded, spellings of two countries are one [X5]."""

import pytest

from board.domain.words.english import key
from board.domain.words.listing import listed


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("organize", "organise"),
        ("organizations", "organisation"),
        ("behavior", "behaviour"),
        ("women", "woman"),
        ("thanks", "thanks"),
        ("series", "series"),
        ("customs", "customs"),
        ("yes", "yes"),
        ("joys", "joy"),
        ("joy", "joy"),
        ("needs", "need"),
        ("heroes", "hero"),
        ("wolves", "wolf"),
        ("knives", "knife"),
        ("aches", "ache"),
        ("stories", "story"),
        ("bronchitides", "bronchitide"),
        ("jeans", "jeans"),
    ],
)
def test_a_known_word_has_the_key_of_its_singular(word, expected):
    """[X5] A lemma that is no singular by its shape is not taken."""
    assert key(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("zorgness", "zorgness"),
        ("zorgus", "zorgus"),
        ("zorgis", "zorgis"),
        ("zorgs", "zorg"),
        ("zorgies", "zorgy"),
        ("zoies", "zoy"),
        ("zies", "zie"),
        ("zorgches", "zorgch"),
        ("zorgxes", "zorgx"),
        ("zorges", "zorge"),
    ],
)
def test_an_unknown_word_loses_the_ending_of_a_plural(word, expected):
    """[X5]"""
    assert key(word) == expected


def test_a_list_of_words_is_the_words_between_the_spaces():
    assert listed(" one  two\n three ") == {"one", "two", "three"}
