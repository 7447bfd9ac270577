"""Accents that were left out, and those that tell words apart [X5]."""

import pytest

from board.domain.words.accents import folded, marked, restored


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("ecoute", "écoute"),
        ("écoute", "écoute"),
        ("gene", "gêne"),
        ("telephonee", "téléphonée"),
        ("creve", "crève"),
        ("creves", "crèves"),
        ("degeneree", None),
        ("zorg", None),
    ],
)
def test_up_to_three_accents_that_were_left_out_are_restored(typed, known):
    """[X5] Of several known words, a noun before a participle."""
    assert restored(typed, "fr") == known


@pytest.mark.parametrize(
    ("token", "key"),
    [
        ("fatigué", "fatigue-"),
        ("fatigue", "fatigue"),
        ("zorgué", "zorgue-"),
        ("zorgité", "zorgite"),
        ("zorgèle", "zorgele"),
        ("sûr", "su--r"),
    ],
)
def test_an_accent_that_tells_words_apart_is_marked_in_the_key(token, key):
    """[X5] In an unknown word, that of a participle; a noun of quality is none."""
    assert marked(token, "fr") == key


def test_a_folded_word_has_no_accent():
    """[X5]"""
    assert folded("àâäáãéèêëîïíôöóõùûüúçñÿ") == "aaaaaeeeeiiioooouuuucny"
