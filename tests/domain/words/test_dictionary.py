"""The forms and lemmas that the dictionaries hold."""

from board.domain.words.dictionary import is_known, lemma


def test_a_ligature_is_written_apart_in_a_lemma():
    """[X5] As in the words that are looked up."""
    assert lemma("yeux", "fr") == "oeil"
    assert lemma("coeurs", "fr") == "coeur"


def test_an_unknown_form_has_no_lemma():
    """[X5] A form of one language may be unknown in the other."""
    assert lemma("zorg", "fr") is None
    assert is_known("lettres", "fr") and not is_known("zorgs", "en")
