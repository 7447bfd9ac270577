"""The terms of a text, by which cards are found to be alike [G10]."""

import pytest

from board.domain.words import Terms
from board.domain.words.dictionary import forms


def test_a_term_is_a_lemma_with_the_first_way_in_which_it_is_written():
    """[G10] Words of one or two letters, numbers and function words are no terms."""
    found = Terms("fr").of("Un os nu, 2026 soins : les lettres, une lettre, ses travaux, Kévin")
    assert found == {"soin": "soins", "lettre": "lettres", "travail": "travaux", "kevin": "kévin"}


def test_the_plural_is_that_of_the_language():
    """[G10] In French “travaux” is one of “travail”, in English “wolves” of “wolf”."""
    assert Terms("en").of("zorgies wolves") == {"zorgy": "zorgies", "wolf": "wolves"}
    assert Terms("fr").of("zorgies") == {"zorgie": "zorgies"}


@pytest.mark.parametrize(
    "spellings",
    [
        ("visite", "visites"),
        ("porte", "portes"),
        ("tringle", "tringles"),
        ("reprise", "reprises"),
        ("consacré", "consacrés"),
        ("ruiné", "ruinée", "ruinées"),
        ("syndiqué", "syndiqués", "syndiquée"),
        ("agrandi", "agrandis", "agrandie"),
        ("résidant", "résidants"),
        ("travail", "travaux"),
    ],
)
def test_all_numbers_and_genders_of_a_word_are_one_term(spellings):
    """[G10] The dictionary has « visites » as a form of visiter, and « visite » as a noun."""
    assert len({tuple(Terms("fr").of(one)) for one in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("fils", "fil"),
        ("cours", "cour"),
        ("pensée", "penser"),
        ("mois", "moi"),
        ("avis", "avidité"),
    ],
)
def test_other_words_are_other_terms(one, other):
    """[G10]"""
    assert set(Terms("fr").of(one)).isdisjoint(Terms("fr").of(other))


def test_cards_about_visits_have_a_term_in_common():
    """[G10]"""
    titles = ("Les visites du week-end", "La visite annulée", "Une visite médiatisée")
    assert set.intersection(*(set(Terms("fr").of(title)) for title in titles))


def test_hardly_any_plural_of_the_dictionary_is_another_term_than_its_singular():
    """[G10] What is left are other words (un vernis, verni) and proper names."""
    known = forms("fr")
    pairs = [(word, word + "s") for word in known if len(word) > 3 and word + "s" in known]
    terms = Terms("fr")
    apart = [pair for pair in pairs if len({tuple(terms.of(word)) for word in pair}) > 1]
    assert len(pairs) > 60_000
    assert len(apart) < 200
