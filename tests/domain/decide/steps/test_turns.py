"""A meeting goes through a repeated block, turn by turn, and each topic has its own."""

from board.domain.handover import handover
from board.domain.plan import opens_at
from board.domain.records.contributions import Topic
from board.domain.records.meeting import Place
from board.domain.records.plan import PlanStep
from tests.support.stories.cast import ANA, FAC, NOON
from tests.support.stories.turns import left_out, story_of_turns

MINUTE = 60_000


def test_each_turn_is_about_its_topic_and_gives_it_all_its_minutes():
    """[Y10] [S7]"""
    story, (relay, night) = story_of_turns(2)
    story.says(FAC, "go_to", step="explore")
    assert story.board.meeting.topic == relay
    story.says(FAC, "go_to", step="explore_2")
    assert story.board.meeting.topic == night
    topics = story.board.of(Topic)
    assert topics[night].clock_ends_at == NOON + 20 * MINUTE
    assert topics[relay].clock_left == 20 * MINUTE


def test_going_back_or_undoing_goes_back_to_the_topic_of_that_turn():
    """[Y10] [S6] Its clock goes on where it waited."""
    story, (relay, night) = story_of_turns(2)
    story.says(FAC, "go_to", step="explore")
    story.minutes = 5
    story.says(FAC, "go_to", step="explore_2")
    story.says(FAC, "undo_step", step="explore_2")
    assert (story.board.meeting.step, story.board.meeting.topic) == ("explore", relay)
    story.says(FAC, "go_to", step="explore_2")
    story.says(FAC, "go_to", step="explore")
    assert story.board.meeting.topic == relay
    assert story.board.of(Topic)[relay].clock_ends_at == NOON + 20 * MINUTE
    assert story.board.of(Topic)[night].clock_left == 20 * MINUTE


def test_notes_stay_with_their_topic_whatever_the_turn():
    """[Y10] [X1]"""
    story, (relay, night) = story_of_turns(2)
    for step, topic, note in (("explore", relay, "note-1000"), ("explore_2", night, "note-2000")):
        story.says(FAC, "go_to", step=step)
        story.says(ANA, "add_note", note=note, topic=topic, column="insight", text=step)
    story.says(FAC, "go_to", step="explore")
    told = {one.topic: one.text for key, one in story.seen("wall").items() if "note:" in key}
    assert told == {relay: "explore", night: "explore_2"}


def test_a_turn_without_a_topic_is_left_out_and_comes_back_with_one():
    """[Y10]"""
    story, (relay, night) = story_of_turns(1)
    assert "explore_2" in left_out(story)
    items = [f"card:{topic.partition(':')[2]}" for topic in (relay, night)]
    story.says(FAC, "agree", items=items)
    assert "explore_2" not in left_out(story)


def test_the_meeting_stays_in_its_turn_and_goes_on_without_it_once_it_has_no_topic():
    """[Y10]"""
    story, (relay, _) = story_of_turns(2)
    story.says(FAC, "go_to", step="explore_2")
    story.says(FAC, "agree", items=[f"card:{relay.partition(':')[2]}"])
    assert story.board.meeting.step == "explore_2"
    assert left_out(story) == ["explore_2"]
    story.says(FAC, "go_to", step="synthesis")
    assert left_out(story) == ["explore_2"]


def test_only_the_turns_that_come_or_go_change_what_the_group_planned():
    """[Y10] [S9] What a facilitator skips stays so while its topic stays."""
    story, (relay, night) = story_of_turns(2)
    story.says(FAC, "edit_step", step="explore_2", skipped=True)
    story.says(FAC, "agree", items=[f"card:{topic.partition(':')[2]}" for topic in (night, relay)])
    assert "explore_2" in left_out(story)


def test_what_the_group_skips_in_a_turn_stays_skipped_also_without_a_topic():
    """[Y10] [K6] Whether a turn has a topic is no part of the plan, which the cycle keeps."""
    story, (relay, _) = story_of_turns(2, cycle=Place(1, 10), cycle_id="a-group")
    story.says(FAC, "edit_step", step="explore_2", skipped=True)
    story.says(FAC, "agree", items=[f"card:{relay.partition(':')[2]}"])
    handed_on = handover(story.board)
    assert handed_on is not None
    assert PlanStep("explore_2", skipped=True) in handed_on.plan
    story.says(FAC, "not_yet")
    assert left_out(story) == ["explore_2"]


def test_a_turn_comes_back_once_nothing_is_agreed_on():
    """[Y10] [C5]"""
    story, _ = story_of_turns(1)
    story.says(FAC, "not_yet")
    assert left_out(story) == []


def test_the_turn_of_a_topic_that_its_author_withdraws_is_left_out():
    """[Y10] [S4] The one that stays has the first turn."""
    story, (_, night) = story_of_turns(2)
    story.says(ANA, "withdraw_card", card="card-relay")
    assert left_out(story) == ["explore_2"]
    story.says(FAC, "go_to", step="explore")
    assert story.board.meeting.topic == night


def test_a_topic_that_people_would_rather_not_explore_has_no_turn():
    """[Y10] [C7] The meeting is back at the choice, and the path fits what is left."""
    story, (relay, night) = story_of_turns(2)
    story.says(ANA, "not_today", item=f"card:{relay.partition(':')[2]}")
    story.says(FAC, "go_to", step="explore")
    assert story.board.meeting.step == "choose"
    assert list(story.board.of(Topic)) == [night]
    assert left_out(story) == ["explore_2"]


def test_restoring_the_plan_brings_no_turn_back_that_has_no_topic():
    """[Y10] [S9]"""
    story, _ = story_of_turns(1)
    story.says(FAC, "edit_step", step="synthesis", skipped=True)
    story.says(FAC, "restore_plan")
    assert left_out(story) == ["explore_2"]


def test_the_cycle_keeps_no_turn_that_was_left_out():
    """[Y10] [K3] The next meeting may have two topics."""
    story, _ = story_of_turns(1, cycle=Place(1, 10), cycle_id="a-group")
    handed_on = handover(story.board)
    assert handed_on is not None
    assert handed_on.plan == ()


def test_a_meeting_never_opens_in_the_middle_of_a_block():
    """[Y10] [S9]"""
    story, _ = story_of_turns(2)
    assert opens_at(story.board.meeting.steps).turn is None
