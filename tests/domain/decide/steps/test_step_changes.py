"""Going to any step and undoing it; clocks that run, wait and close nothing."""

import pytest

from board.domain.context import Actor
from board.domain.records.contributions import Card, Topic
from board.domain.records.meeting import Meeting
from board.domain.records.private import StepChange
from tests.support.stories.cast import ANA, BEN, FAC, NOON, PAIR, Story

MINUTE = 60_000


@pytest.fixture
def story() -> Story:
    return Story(step="express")


def meeting(story: Story) -> Meeting:
    return story.board.meeting


def clock(story: Story, topic: str) -> tuple[int | None, int | None]:
    """Minutes from noon at which it ends, and minutes that wait."""
    record = story.board.find(Topic, topic)
    ends, left = record.clock_ends_at, record.clock_left
    return ends and (ends - NOON) // MINUTE, left and left // MINUTE


def test_a_slip_to_another_step_is_undone_with_all_that_it_showed(story):
    """[S6] By whichever facilitator asks; what was written meanwhile stays."""
    story.card(ANA, "a-demand")
    story.says(FAC, "project", text="Une relance")
    before = meeting(story)
    story.minutes = 3
    story.says(FAC, "go_to", step="group")
    story.card(BEN, "meanwhile")
    assert meeting(story).cards_shown and meeting(story).projected_text is None

    story.says(PAIR, "undo_step", step="group")
    after = meeting(story)
    assert (after.step, after.clock_ends_at) == (before.step, before.clock_ends_at)
    assert not after.cards_shown and after.projected_text == "Une relance"
    assert len(story.board.of(Card)) == 2
    assert not story.says(FAC, "undo_step", step="group")

    story.says(FAC, "undo_step", step="express")
    assert meeting(story).step == "group" and meeting(story).cards_shown


def test_a_step_is_undone_where_it_still_is_and_within_a_minute(story):
    """[S6] [P3] Two facilitators move on at once: the older slip is no slip any more."""
    assert not story.says(FAC, "undo_step", step="group")
    story.says(FAC, "go_to", step="group")
    story.says(PAIR, "go_to", step="choose")
    assert not story.says(FAC, "undo_step", step="group")
    story.minutes = 2
    assert story.refused(PAIR, "undo_step", step="choose") == "closed"
    assert meeting(story).step == "choose"


def test_words_that_a_slip_showed_are_hidden_again():
    """[S6] [X7] Where there are many, going to the words shows them."""
    story = Story(*[ANA, BEN, FAC], step="synthesis")
    for number in range(11):
        story.enters(type(ANA)("participant", f"seat-{number:02}"))
    story.says(FAC, "go_to", step="words")
    assert meeting(story).words_shown
    story.says(FAC, "undo_step", step="words")
    assert not meeting(story).words_shown


@pytest.mark.parametrize(("seats", "shown"), [(10, False), (11, True)])
def test_words_are_shown_as_they_come_from_eleven_seats_on(seats, shown):
    """[X7]"""
    people = [Actor("participant", f"seat-{number:02}") for number in range(seats)]
    story = Story(*people, FAC, step="synthesis")
    story.says(FAC, "go_to", step="words")
    assert meeting(story).words_shown is shown


def test_going_on_takes_off_the_wall_what_was_large_and_undoing_shows_it_again(story):
    """[S6] Closing words that were shown are shown again too."""
    card = story.card(ANA, "a-demand")
    story.says(FAC, "reveal", what="words", shown=True)
    story.says(FAC, "project", item=card)
    story.says(FAC, "go_to", step="pause")
    assert meeting(story).projected is None

    story.says(FAC, "reveal", what="words", shown=False)
    story.says(FAC, "undo_step", step="pause")
    assert (meeting(story).projected, meeting(story).words_shown) == (card, True)


def test_a_change_of_step_is_undone_for_a_whole_minute(story):
    """[S6]"""
    story.says(FAC, "go_to", step="group")
    story.minutes = 1
    story.says(PAIR, "undo_step", step="group")
    assert meeting(story).step == "express"


def test_a_step_has_its_own_clock_and_one_without_minutes_has_none(story):
    """[S7] [S9] A clock that was paused ends with its step."""
    story.says(FAC, "set_clock", ends_at=None, left=7 * MINUTE)
    story.says(FAC, "go_to", step="group")
    assert (meeting(story).clock_left, meeting(story).clock_ends_at > NOON) == (None, True)
    story.says(FAC, "edit_step", step="pause", minutes=0)
    story.says(FAC, "go_to", step="pause")
    assert meeting(story).clock_ends_at is None


DAY = 24 * 60 * MINUTE


def planned(steps) -> int:
    """The minutes of these steps, in milliseconds."""
    return sum(step.minutes for step in steps if not step.skipped) * MINUTE


def test_the_date_of_erasure_is_that_of_the_planned_end_and_steps_do_not_move_it():
    """[T1] [T2] 24 hours after it here; before the meeting begins there is no date to tell."""
    story = Story()
    assert not meeting(story).begun and meeting(story).erase_at == NOON + 7 * DAY
    story.minutes = 90
    story.says(FAC, "edit_step", step="rules", skipped=True)
    story.says(FAC, "go_to", step="welcome")
    expected = NOON + 90 * MINUTE + planned(meeting(story).steps) + DAY
    assert meeting(story).begun and meeting(story).erase_at == expected
    for minutes, step in ((100, "group"), (130, "express"), (200, "explore")):
        story.minutes = minutes
        story.says(FAC, "go_to", step=step)
        assert meeting(story).erase_at == expected


def test_a_meeting_that_lasts_longer_than_planned_is_kept_after_its_new_end():
    """[T2] It is never erased before the time that the notice says has passed since its end."""
    story = Story(step="express")
    story.minutes = 600
    story.says(FAC, "go_to", step="words")
    steps = meeting(story).steps
    left = steps[[step.id for step in steps].index("words") :]
    assert meeting(story).erase_at == NOON + 600 * MINUTE + planned(left) + DAY


def test_the_end_is_no_step_to_go_to(story):
    """[E6] [E21] Screens would take the meeting for ended, and nothing would be forgotten."""
    assert story.refused(FAC, "go_to", step="ended") == "bad_request"
    assert story.refused(FAC, "go_to", step="ended", at=meeting(story).step) == "bad_request"


def test_the_end_forgets_the_way_back(story):
    """[S6] [E6]"""
    story.says(FAC, "go_to", step="words")
    story.says(FAC, "end_meeting")
    assert story.board.find(StepChange) is None
    assert story.refused(FAC, "undo_step", step="ended") == "closed"


def test_a_clock_waits_and_goes_on(story):
    """[S5] [S7]"""
    story.says(FAC, "set_clock", ends_at=None, left=7 * MINUTE)
    assert (meeting(story).clock_ends_at, meeting(story).clock_left) == (None, 7 * MINUTE)
    story.says(FAC, "set_clock", ends_at=NOON)
    assert (meeting(story).clock_ends_at, meeting(story).clock_left) == (NOON, None)
    assert story.refused(FAC, "set_clock", ends_at=NOON, left=1) == "bad_request"
    assert story.refused(FAC, "set_clock", ends_at=None, left=-1) == "bad_request"
    assert story.refused(FAC, "set_clock", ends_at=None, topic="topic:never-was") == "not_found"
    story.says(FAC, "set_clock", ends_at=None)
    assert (meeting(story).clock_ends_at, meeting(story).clock_left) == (None, None)


def test_each_topic_has_its_share_of_the_time_and_its_own_clock(story):
    """[S7] It runs while the room is with it, and waits while it is not."""
    items = [story.card(ANA, "first"), story.card(BEN, "other")]
    story.says(FAC, "agree", items=items)
    story.says(FAC, "go_to", step="explore")
    assert (clock(story, "card-first"), clock(story, "card-other")) == ((30, None), (None, 30))
    story.minutes = 10
    story.says(FAC, "project", item="topic:card-other")
    assert (clock(story, "card-first"), clock(story, "card-other")) == ((None, 20), (40, None))
    story.says(FAC, "set_clock", ends_at=None, left=25 * MINUTE, topic="topic:card-other")
    story.says(FAC, "project", item="topic:card-first")
    assert (clock(story, "card-first"), clock(story, "card-other")) == ((None, 20), (None, 25))


def test_a_topic_stays_in_the_room_while_something_else_is_large(story):
    """[S7]"""
    items = [story.card(ANA, "first"), story.card(BEN, "other")]
    story.says(FAC, "agree", items=items)
    story.says(FAC, "go_to", step="explore")
    story.says(FAC, "project", item="topic:card-other")
    story.says(FAC, "project", item=items[1])
    story.says(FAC, "project", item=None)
    assert (meeting(story).topic, meeting(story).projected) == ("topic:card-other", None)


def test_a_topics_clock_waits_while_the_meeting_is_elsewhere(story):
    """[S6] [S7]"""
    story.says(FAC, "agree", items=[story.card(ANA, "first")])
    story.says(FAC, "go_to", step="explore")
    story.minutes = 20
    story.says(FAC, "go_to", step="synthesis")
    assert clock(story, "card-first") == (None, 40)
    story.says(FAC, "undo_step", step="synthesis")
    assert clock(story, "card-first") == (60, None)
    story.says(FAC, "go_to", step="pause")
    story.minutes = 30
    story.says(FAC, "go_to", step="explore")
    assert clock(story, "card-first") == (70, None)


def test_a_step_pressed_at_another_step_does_nothing(story):
    """[S15] A console that was without a network does not turn the meeting back."""
    story.says(FAC, "go_to", step="group", at="express")
    story.says(FAC, "go_to", step="choose", at="group")
    assert not story.says(PAIR, "go_to", step="group", at="express")
    assert meeting(story).step == "choose"
    assert not story.says(PAIR, "go_to", step="choose", at="express")
    story.says(PAIR, "go_to", step="group", at="choose")
    assert meeting(story).step == "group"
