"""A meeting with turns for its topics that was open while the program was updated [Y10]."""

import json

from board.domain.change import Change
from board.domain.records.meeting import Meeting
from board.wire.codec import from_store, to_store
from tests.support.stories.cast import FAC, Story
from tests.support.stories.turns import left_out, story_of_turns

NIGHT = "card:card-night"
RELAY = "card:card-relay"


def updated(story: Story, *skipped: str) -> None:
    """The meeting is stored by the earlier version, which skipped these steps, and read by this."""
    stored = json.loads(to_store(story.board.meeting))
    for step in stored["steps"]:
        step["skipped"] = step["id"] in skipped
        if step["turn"]:
            del step["turn"]["without_topic"]
    meeting = from_store(Meeting.name, json.dumps(stored).encode())
    story.board.apply(Change({Meeting.name: meeting}))


def skipped(story: Story) -> list[str]:
    return [step.id for step in story.board.meeting.steps if step.skipped]


def test_the_turn_that_the_board_skipped_has_no_topic_and_comes_back_with_one():
    """[Y10] Until then it is left out, and it is no plan of the group's."""
    story, _ = story_of_turns(1)
    updated(story, "explore_2", "words")
    assert (left_out(story), skipped(story)) == (["explore_2", "words"], ["words"])
    story.says(FAC, "go_to", step="explore")
    story.says(FAC, "agree", items=[RELAY, NIGHT])
    assert left_out(story) == ["words"]


def test_a_turn_that_has_a_topic_is_as_it_was():
    """[Y10] Also the one where the meeting is, and the first if the group skips it."""
    story, _ = story_of_turns(2)
    story.says(FAC, "go_to", step="explore_2")
    updated(story, "explore")
    assert left_out(story) == skipped(story) == ["explore"]


def test_what_the_group_skips_stays_so_in_what_this_version_stored():
    """[Y10]"""
    story, _ = story_of_turns(2)
    story.says(FAC, "edit_step", step="explore_2", skipped=True)
    meeting = from_store(Meeting.name, to_store(story.board.meeting))
    assert meeting == story.board.meeting
