"""What was typed, as it may be shown and as it is compared [X5]."""

import pytest

from board.domain.words.text import EmptyText, emoji_key, evened, says_letters, tidy


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("  « oser »  ", "oser"),
        ("e\u0301coute", "\u00e9coute"),
        ("a\u200bb\u00adc", "abc"),
        ("a\u200db", "ab"),
        ("merci :D", "merci"),
        ("merci \\o/ à tous", "merci à tous"),
        (":D", ":D"),
        ("¯\\_(ツ)_/¯", "¯\\_(ツ)_/¯"),
        ("ಠ_ಠ", "ಠ_ಠ"),
        ("formateur°rice", "formateur°rice"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d⚕\ufe0f", "👩\u200d⚕\ufe0f"),
        ("🙂\u200b🙂", "🙂🙂"),
        ("merci ❤️ à toi 👍🏽", "merci à toi"),
        ("deux\nlignes\x07et un\u00a0blanc", "deux lignes et un blanc"),
        ("(oser", "oser"),
        ("oser)", "oser"),
        ("(Xérès", "Xérès"),
        ("[(oser", "oser"),
        ("(oser)", "(oser)"),
        ("apaisé(e)", "apaisé(e)"),
        ("« (oser »", "oser"),
        ("10", "10"),
        ("👍🏽", "👍🏽"),
    ],
)
def test_a_text_is_shown_as_typed_without_invisible_signs_and_outer_punctuation(typed, shown):
    """[X5] Emoji stand alone or not at all."""
    assert tidy(typed) == shown


@pytest.mark.parametrize(
    "typed", ["", " \n", "…!", ":)", "●", "^^", "()", "\u200d", "🏻", "\ufe0f"]
)
def test_a_text_that_says_nothing_says_why(typed):
    """[X5]"""
    with pytest.raises(EmptyText) as empty:
        tidy(typed)
    assert (empty.value.reason, str(empty.value)) == ("punctuation", "punctuation")


@pytest.mark.parametrize(
    ("typed", "even"),
    [
        ("L’Écoute", "l'écoute"),
        ("entre—aide", "entre-aide"),
        ("ﬁn", "fin"),
        ("Œuvre et ÆTHER", "oeuvre et aether"),
        ("a  b\tc", "a b c"),
        ("merci ❤️", "merci"),
        ("🙂", "🙂"),
    ],
)
def test_texts_are_compared_with_even_characters(typed, even):
    """[X5]"""
    assert evened(typed) == even


@pytest.mark.parametrize(
    ("typed", "key"),
    [("❤️", "-2764"), ("❤", "-2764"), ("👍🏽", "-1f44d"), ("🙂 🙂", "-1f642-1f642"), ("…", "")],
)
def test_emoji_are_the_same_whatever_their_skin_and_variant(typed, key):
    """[X5]"""
    assert emoji_key(typed) == key


def test_letters_and_digits_are_said():
    assert [says_letters(text) for text in ("é", "1", "🙂", "…", "")] == [
        *(True, True),
        *(False, False, False),
    ]
