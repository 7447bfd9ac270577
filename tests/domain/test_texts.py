"""Texts are cleaned and measured before any rule is called."""

import pytest

from board.domain.change import Rejected
from board.domain.decide.cycle.cycling import EditCycle
from board.domain.decide.writing.cards import PostCard
from board.domain.decide.writing.ruling import SetRules
from board.domain.texts import checked, clean
from board.domain.vocabulary import CardText, Title, longest


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  un  mot \n", "un  mot"),
        ("un\tmot", "un mot"),
        ("un\nmot", "un\nmot"),
        ("un\u200bmot\u202e\x00\ud800\ue000", "unmot"),
        ("👩\u200d⚕️", "👩\u200d⚕️"),
        ("e\u0301te\u0301", "\u00e9t\u00e9"),
        ("\u200b", ""),
    ],
)
def test_invisible_characters_are_removed_and_nothing_that_is_seen(typed, kept):
    """[A4] Line breaks stay, and what joins a sign of several."""
    assert clean(typed) == kept


def posted(**fields: str) -> str:
    given = {"card": "card-0001", "kind": "theme", "title": "Un titre", **fields}
    try:
        checked(PostCard(**given))
    except Rejected as rejected:
        return rejected.code
    return "accepted"


@pytest.mark.parametrize(
    ("fields", "answer"),
    [
        ({"title": "t" * 60}, "accepted"),
        ({"title": "t" * 61}, "too_long"),
        ({"title": f" {'t' * 60} "}, "accepted"),
        ({"title": "\u200b "}, "bad_request"),
        ({"text": ""}, "accepted"),
        ({"text": "t" * 401}, "too_long"),
        ({"card": "card 0001"}, "bad_request"),
        ({"card": "card-0001\n"}, "bad_request"),
    ],
)
def test_a_text_is_measured_once_it_is_clean_and_an_id_as_it_is(fields, answer):
    """[A4] [P3]"""
    assert posted(**fields) == answer


def test_the_title_of_a_cycle_has_no_line_break_and_other_texts_keep_theirs():
    """[A4]"""
    assert checked(EditCycle(title="deux\nlignes")).title == "deux lignes"
    assert checked(PostCard("card-0001", "theme", "t", text="deux\nlignes")).text == "deux\nlignes"


def test_the_limit_of_a_text_is_known_by_its_name():
    """[A4]"""
    assert (longest(Title), longest(CardText)) == (60, 400)


def test_each_text_of_a_list_is_cleaned_and_measured():
    """[A4]"""
    assert checked(SetRules(("  une ", "deux"))) == SetRules(("une", "deux"))
    with pytest.raises(Rejected, match=r"^too_long$"):
        checked(SetRules(("une", "d" * 141)))
