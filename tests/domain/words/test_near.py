"""Words of nearly the same spelling, which a facilitator may merge [X5]."""

import pytest

from board.domain.words.near import near_duplicates


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("fatigue", "fatigue-"),
        ("lie-", "lie"),
        ("partag", "partxg"),
        ("resonance", "resonances"),
        ("resonance", "aresonance"),
        ("resonance", "resoonance"),
    ],
)
def test_words_that_differ_by_an_accent_or_by_one_letter_of_six_are_near(one, other):
    """[X5] The earlier comes first."""
    assert near_duplicates([one, other]) == [(one, other)]
    assert near_duplicates([other, one]) == [(other, one)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("parta", "partx"),
        ("partag", "parta"),
        ("abcdefg", "bcdefgh"),
        ("resonance", "resonancess"),
        ("-1f499", "-1f49a"),
        ("-1f499-1f499", "-1f499-1f49a"),
        ("-1f499", "1f499"),
    ],
)
def test_shorter_words_words_two_letters_apart_and_emoji_are_not(one, other):
    """[X5] An emoji has no letters that somebody could mistype."""
    assert near_duplicates([one, other]) == []


def test_pairs_come_in_the_order_of_the_keys_that_were_given():
    """[X5]"""
    keys = ["zorgonne", "yourgonne", "yourgonna", "zorgonna", "arbgonne", "arbgonna", "zorgonni"]
    assert near_duplicates(keys) == [
        ("zorgonne", "zorgonna"),
        ("zorgonne", "zorgonni"),
        ("yourgonne", "yourgonna"),
        ("zorgonna", "zorgonni"),
        ("arbgonne", "arbgonna"),
    ]
