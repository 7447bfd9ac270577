"""What an audience sees only under a condition."""

import pytest

from board.domain.records.contributions import Suggestion
from board.domain.records.meeting import Entrance
from tests.support.stories.cast import ANA, BEN, FAC, Story


@pytest.fixture
def story() -> Story:
    """Two cards, shown, and the theme that is suggested for them."""
    story = Story(step="group")
    for number, title in enumerate(("Le refus de soins", "Un soin refusé")):
        story.says(ANA, "post_card", card=f"card-000{number}", kind="situation", title=title)
    story.says(FAC, "suggest_themes")
    return story


def suggested(story: Story, audience: str) -> bool:
    return any(isinstance(one, Suggestion) for one in story.seen(audience).values())


def test_a_suggestion_is_seen_while_its_cards_are_shown(story):
    """[V10] [V18] So does the console, and any other wall never."""
    audiences = ("wall_with_controls", "console", "wall", "phone")
    assert [suggested(story, one) for one in audiences] == [True, True, False, False]
    story.says(FAC, "reveal", what="cards", shown=False)
    assert not any(suggested(story, one) for one in audiences)


def test_a_wall_is_told_the_present_code_and_which_it_is(story):
    """[V5] [E3]"""
    assert story.seen("wall")["entrance"] == Entrance("K7M2QX", 0)
    story.says(FAC, "change_code")
    entrance = story.seen("wall")["entrance"]
    assert (entrance.code != "K7M2QX", entrance.epoch) == (True, 1)


def test_a_phone_that_does_not_read_the_wall_is_not_told_how_many_answered_an_open_round():
    """[V8] [P18] None of its pages shows it, and each answer would cost every phone a frame."""
    story = Story(step="choose")
    story.says(ANA, "post_card", card="card-0001", kind="situation", title="Le refus de soins")
    story.says(FAC, "open_resonance", items=["card:card-0001"])
    told = story.seen("phone_without_wall")
    for person in (ANA, BEN):
        story.says(person, "resonate", items=[])
        assert story.seen("phone_without_wall") == told
    assert [story.seen(one)["choice"].answers for one in ("phone", "wall")] == [2, 2]
    story.says(FAC, "close_resonance")
    assert story.seen("phone_without_wall")["choice"].answers == 2


def test_only_a_phone_that_reads_the_wall_is_sent_the_closing_words():
    """[P18] [H17]"""
    story = Story(step="words")
    story.says(ANA, "post_word", entry="entry-0001", kind="keyword", text="confiance")
    story.says(FAC, "reveal", what="words", shown=True)
    audiences = ("phone", "phone_without_wall", "wall")
    shown = [any(key.startswith("word:") for key in story.seen(one)) for one in audiences]
    assert shown == [True, False, True]
