"""What a method calls things is under the keys of the catalogues."""

import pytest

from board import methods
from board.locale import text


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_catalogues_speak_as_the_practice_meeting_does(language):
    """[Y3] So its words are sent to no screen twice."""
    said = methods.words("rpp", language)
    assert {key: words for key, words in said.items() if words != text(language, key)} == {}


@pytest.mark.parametrize("name", methods.names())
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_method_has_words_for_all_that_has_a_name(name, language):
    """[Y3]"""
    said = methods.words(name, language)
    method = methods.load(name)
    named = [
        *(f"common.column.{one.id}" for one in method.columns),
        *(f"common.synthesis_field.{one.id}" for one in method.synthesis),
        *(f"common.kind.{one.id}" for one in method.cards),
    ]
    assert all(said[key] for key in (*named, "common.words.question"))


def test_a_method_with_one_kind_of_card_says_what_it_is():
    """[Y3]"""
    said = methods.words("codev", "en")
    assert said["phone.deposit.title"] == said["common.kind.situation"] == "Request"
    assert "phone.deposit.title" not in methods.words("rpp", "en")


def test_a_method_that_is_gone_says_nothing_of_its_own():
    """[Y3] Its meetings go on, in the words of the catalogues."""
    assert methods.words("gone", "fr") == {}


def test_a_kind_that_nobody_chose_is_not_named():
    """[S12] With one kind of card there is nothing to choose, and each card is of that kind."""
    assert methods.unchosen_kind("rpp") == methods.unchosen_kind("gone") == "situation"
    assert methods.unchosen_kind("codev") is None
