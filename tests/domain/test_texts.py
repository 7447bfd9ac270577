"""Texts are cleaned and measured before any rule is called."""

import sys

import pytest

from board.domain import signs
from board.domain.change import Rejected
from board.domain.decide.cycle.cycling import EditCycle
from board.domain.decide.writing.cards import PostCard
from board.domain.decide.writing.ruling import SetRules
from board.domain.texts import checked, clean, one_line
from board.domain.vocabulary import CardText, Title, longest


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  un  mot \n", "un  mot"),
        ("un\tmot", "un mot"),
        ("un\nmot", "un\nmot"),
        ("un\u200bmot\u202e\ud800\ue000", "unmot"),
        ("👩\u200d⚕️", "👩\u200d⚕️"),
        ("e\u0301te\u0301", "\u00e9t\u00e9"),
        ("\u200b", ""),
    ],
)
def test_invisible_characters_are_removed_and_nothing_that_is_seen(typed, kept):
    """[A4] Line breaks stay, and what joins a sign of several."""
    assert clean(typed) == kept


@pytest.mark.parametrize(
    "sign", ["\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\r", "\r\n", "\u2028", "\u2029"]
)
def test_a_break_of_another_program_is_a_line_break(sign):
    """[A4] Slides write U+000B, and words on both sides must not run together."""
    assert clean(f"deux{sign}lignes") == "deux\nlignes"
    assert one_line(f"deux{sign}lignes") == "deux lignes"


def test_the_signs_that_are_not_looked_at_one_by_one_are_shown_as_they_are():
    """[A4] Looked at one by one they would be, in any text."""
    plain = [chr(at) for at in range(sys.maxunicode + 1) if signs._PLAIN.fullmatch(chr(at))]
    assert set("aé ’«»…–€\n\u202f\xa0œ") <= set(plain)
    assert signs._sign_by_sign("".join(plain)) == "".join(plain)


@pytest.mark.parametrize("sign", ["\0", "\a", "\b", "\x1b", "\x1f", "\x7f", "\x80", "\x9f", "\t"])
def test_any_other_control_character_is_a_space(sign):
    """[A4]"""
    assert clean(f"deux{sign}mots") == "deux mots"


@pytest.mark.parametrize(
    "typed",
    [
        "\u2800",  # a blank of Braille
        "\u3164",  # the fillers of Korean
        "\u115f",
        "\u1160",
        "\uffa0",
        "\u17b4",
        "\u034f",
        "\ufffc",  # the place of a picture
        "\u0301",  # marks without a letter
        "\u20dd",
        " \u0308\u200d",
        "\ufe0f",
        "\u200d",
        "\u200c",
        "\u200f",
        "\u00ad",
        "\U000e0067\U000e007f",
        "\u2800 \u3164\n\u200b",
    ],
)
def test_a_text_without_ink_is_an_empty_text(typed):
    """[A4] An empty card would stand on the wall."""
    assert clean(typed) == ""
    assert posted(title=typed) == "bad_request"
    assert posted(text=typed) == "accepted"


@pytest.mark.parametrize(
    "typed",
    [
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",  # Persian: می‌خواهم
        "\u0915\u094d\u200d\u0937",  # Hindi
        "\u0dc1\u0dca\u200d\u0dbb\u0dd3",  # Sinhala
        "\u200fWhatsApp \u0645\u0641\u064a\u062f",
        "\u05d0\u200e (CMP)",
        "👩🏽\u200d🎓",
        "❤\ufe0f\u200d🔥",
        "\u1100",
        "é̂",
        "?",
        "👍",
    ],
)
def test_a_sign_that_is_not_seen_stays_where_it_carries_a_meaning(typed):
    """[A4] Joiners, marks of direction and the tags of a flag."""
    assert clean(typed) == typed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("\u200fUne visite", "Une visite"),
        ("Une\u200e visite\u200d", "Une visite"),
        ("re\u200dlais et re\u200cpos", "relais et repos"),
        ("visite\U000e0067\U000e0062\U000e007f", "visite"),
        ("\u202e\u0645\u2067\u0641\u2069", "\u0645\u0641"),
        ("👩\u200d", "👩"),
    ],
)
def test_a_sign_that_is_not_seen_goes_where_it_carries_none(typed, kept):
    """[A4] It would turn a text, or make two of one word."""
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
        ({"title": "t" * 141}, "too_long"),
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
