"""What is told of how often a closing word was given."""

from itertools import pairwise

import pytest

from board.domain.context import Actor
from board.domain.records.closing import Word
from tests.support.stories.cast import FAC, Story


def said(*texts: str, paper: int = 0) -> Story:
    """A closing of these words, each by a phone; the last `paper` of them by people without one."""
    phones = [Actor("participant", f"phone-{n}") for n in range(len(texts) - paper)]
    story = Story(*phones, FAC, step="words")
    for number, text in enumerate(texts):
        word = {"entry": f"entry-{number:03}", "kind": "keyword", "text": text}
        if number < len(phones):
            story.says(phones[number], "post_word", **word)
        else:
            inner = {"name": "post_word", "arguments": word}
            story.says(FAC, "post_for", person=f"person-{number:02}", command=inner)
    story.says(FAC, "reveal", what="words", shown=True)
    return story


def words(story: Story, audience: str = "wall") -> dict[str, Word]:
    return {r.text: r for r in story.seen(audience).values() if isinstance(r, Word)}


@pytest.mark.parametrize("audience", ["phone", "wall", "console"])
def test_under_eleven_a_word_is_given_once_or_several_times(audience):
    """[V14] [V9] Two or nine: no frame tells which."""
    for times in (2, 9):
        found = words(said(*["merci"] * times, "doute"), audience)
        assert {text: (word.count, word.counted) for text, word in found.items()} == {
            "merci": (2, False),
            "doute": (1, False),
        }


def test_people_who_were_added_do_not_make_words_counted():
    """[V14] [V9] Ten phones and five on paper."""
    found = words(said(*["merci"] * 10, *["doute"] * 5, paper=5))
    assert {word.count for word in found.values()} == {2}
    assert not any(word.counted for word in found.values())


def test_from_eleven_phones_on_words_are_counted():
    """[V14] [X7]"""
    found = words(said(*["merci"] * 10, "doute", "écoute", paper=1))
    assert [(word.count, word.counted) for word in found.values()] == [
        (10, True),
        (1, True),
        (1, True),
    ]
    assert all(one.order < other.order for one, other in pairwise(found.values()))


def test_words_that_are_not_counted_stand_in_an_order_that_does_not_tell_when_they_came():
    """[V12] Whichever came first."""
    texts = ("merci", "doute", "lien", "écoute", "calme")
    one, other = words(said(*texts)), words(said(*reversed(texts)))
    assert {t: w.order for t, w in one.items()} == {t: w.order for t, w in other.items()}
