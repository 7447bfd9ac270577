"""Once the group has begun with what it chose, no word of anybody turns the meeting back."""

from tests.domain.decide.choosing.test_not_today import ANAS, BENS, checked, choice
from tests.support.stories.cast import ANA, FAC, Story


def with_a_step_before_exploring(*agreed: str) -> Story:
    """As in a consultation: the group listens first to who asks, then explores."""
    story = checked(*agreed)
    story.says(FAC, "move_step", step="welcome", before="explore")
    return story


def test_the_first_step_after_choosing_brings_the_next_proposal():
    """[C7] A pause is not yet a beginning."""
    story = with_a_step_before_exploring(ANAS)
    story.says(FAC, "go_to", step="pause")
    story.says(ANA, "not_today", item=ANAS)
    story.says(FAC, "go_to", step="welcome")
    assert story.board.meeting.step == "choose"
    assert (choice(story).stage, choice(story).proposed) == ("result", (BENS,))


def test_once_the_group_has_begun_nothing_brings_it_back():
    """[C7]"""
    story = with_a_step_before_exploring(ANAS)
    story.says(FAC, "go_to", step="welcome")
    assert story.refused(ANA, "not_today", item=ANAS) == "closed"
    story.says(FAC, "go_to", step="explore")
    assert story.board.meeting.step == "explore"
