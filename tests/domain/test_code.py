"""The join code: drawn, typed and shown."""

import pytest

from board.domain.code import ALPHABET, code_from, shown, typed


@pytest.mark.parametrize(
    ("number", "code"),
    [(0, "222222"), (1, "322222"), (30, "232222"), (30**6 - 1, "ZZZZZZ"), (30**6 + 7, "922222")],
)
def test_a_code_is_six_signs_of_a_random_number(number, code):
    """[E8] Each number below 30 to the sixth draws a code of its own."""
    assert code_from(f"{number:032x}") == code


def test_a_code_that_spells_an_offence_is_drawn_again():
    """[E8] The next six signs are taken."""
    first = sum(ALPHABET.index(sign) * 30**place for place, sign in enumerate("2FDP22"))
    assert code_from(f"{first + 4 * 30**6:032x}") == "622222"


def test_a_code_is_shown_in_two_groups_and_may_be_typed_in_any():
    """[N12]"""
    assert shown("K7M2QX") == "K7M-2QX"
    for text in ("k7m-2qx", " K7M 2QX ", "k7m2qx", "K-7-M-2-Q-X"):
        assert typed(text) == "K7M2QX"


@pytest.mark.parametrize(
    "text",
    [
        "K7M2QX.",
        "(K7M2QX)",
        "« K7M2QX »",
        "“K7M-2QX”",
        "K7M·2QX",
        "Ｋ７Ｍ２ＱＸ",
        "К7М2QХ",
        "к7м2qx",
        "Κ7Μ2QΧ",
    ],
)
def test_a_code_may_have_signs_around_it_and_letters_that_look_the_same(text):
    """[N12] Quotation marks, a dot, full-width letters, Cyrillic and Greek ones."""
    assert typed(text) == "K7M2QX"
