"""The terms of a text, by which cards are found to be alike [G10]."""

from board.domain.words import Terms


def test_a_term_is_a_lemma_with_the_first_way_in_which_it_is_written():
    """[G10] Words of one or two letters, numbers and function words are no terms."""
    found = Terms("fr").of("Un os nu, 2026 soins : les lettres, une lettre, ses travaux, Kévin")
    assert found == {"soin": "soins", "lettre": "lettres", "travail": "travaux", "kevin": "kévin"}


def test_the_plural_is_that_of_the_language():
    """[G10] In French “travaux” is one of “travail”, in English “wolves” of “wolf”."""
    assert Terms("en").of("zorgies wolves") == {"zorgy": "zorgies", "wolf": "wolves"}
    assert Terms("fr").of("zorgies") == {"zorgie": "zorgies"}
