"""Clocks, one by one: what they may be set to, and whose time it is."""

import pytest

from board.domain.decide.steps.clocks import FollowClock
from board.domain.records.contributions import Topic
from board.domain.records.meeting import Meeting
from tests.support.stories.cast import ANA, BEN, FAC, NOON, SERVER, Story

MINUTE = 60_000
DAY = 24 * 60 * MINUTE
FIRST, OTHER = "topic:card-first", "topic:card-other"


@pytest.fixture
def story() -> Story:
    """Two agreed topics and an hour to explore them, at noon."""
    story = Story(step="express")
    story.says(FAC, "agree", items=[story.card(ANA, "first"), story.card(BEN, "other")])
    story.says(FAC, "edit_step", step="explore", minutes=60)
    return story


def clock(record: Topic | Meeting) -> tuple[int | None, int | None]:
    """When it ends, in minutes from noon, and how many minutes wait."""
    ends, left = record.clock_ends_at, record.clock_left
    return (
        None if ends is None else (ends - NOON) // MINUTE,
        None if left is None else left // MINUTE,
    )


def clocks(story: Story) -> list[tuple[int | None, int | None]]:
    return [clock(story.board.need(Topic, bare)) for bare in ("card-first", "card-other")]


@pytest.mark.parametrize("left", [0, 1, DAY])
def test_a_clock_waits_with_nothing_left_or_with_a_day_at_most(story, left):
    """[S7]"""
    story.says(FAC, "set_clock", ends_at=None, left=left)
    assert story.board.meeting.clock_left == left
    assert not story.says(FAC, "set_clock", ends_at=None, left=left)
    assert story.refused(FAC, "set_clock", ends_at=None, left=DAY + 1) == "bad_request"


def test_a_clock_ends_within_a_day(story):
    """[S7]"""
    for ends_at in (NOON + 2 * DAY, 10**300, -1):
        assert story.refused(FAC, "set_clock", ends_at=ends_at) == "bad_request"
        assert story.refused(FAC, "set_clock", ends_at=ends_at, topic=OTHER) == "bad_request"
    for ends_at in (0, NOON + DAY):
        story.says(FAC, "set_clock", ends_at=ends_at)
        assert story.board.meeting.clock_ends_at == ends_at


def test_the_clock_of_a_topic_is_set_by_itself(story):
    """[S7]"""
    before = story.board.meeting
    story.says(FAC, "set_clock", ends_at=NOON + 5 * MINUTE, topic=OTHER)
    assert clocks(story) == [(None, None), (5, None)]
    assert story.board.meeting == before


def test_exploring_shares_its_minutes_and_starts_with_the_topic_in_the_room(story):
    """[S7] The first, or the one that was turned to before."""
    story.says(FAC, "project", item=OTHER)
    story.says(FAC, "go_to", step="explore")
    assert clocks(story) == [(None, 30), (30, None)]


def test_a_topic_that_has_a_clock_keeps_it_when_exploring_begins(story):
    """[S7] Whatever its share would be."""
    story.says(FAC, "set_clock", ends_at=None, left=7 * MINUTE, topic=FIRST)
    story.says(FAC, "set_clock", ends_at=NOON + 9 * MINUTE, topic=OTHER)
    story.says(FAC, "go_to", step="explore")
    assert clocks(story) == [(7, None), (9, None)]


def test_a_clock_that_ran_out_waits_with_nothing_left(story):
    """[S5] [S7]"""
    story.says(FAC, "go_to", step="explore")
    story.minutes = 45
    story.says(FAC, "project", item=OTHER)
    assert clocks(story) == [(None, 0), (75, None)]
    assert story.board.need(Topic, "card-first").clock_left == 0
    story.says(FAC, "go_to", step="pause")
    assert clocks(story) == [(None, 0), (None, 30)]


def test_turning_to_the_topic_in_the_room_or_with_a_paused_clock_moves_no_time(story):
    """[S7]"""
    story.says(FAC, "go_to", step="explore")
    story.minutes = 10
    story.says(FAC, "project", item=FIRST)
    assert clocks(story) == [(30, None), (None, 30)]
    story.says(FAC, "set_clock", ends_at=None, left=20 * MINUTE, topic=FIRST)
    story.says(FAC, "project", item=OTHER)
    assert clocks(story) == [(None, 20), (None, 30)]


def test_a_topic_without_a_clock_gets_none_by_being_turned_to(story):
    """[S7]"""
    story.says(FAC, "go_to", step="explore")
    story.says(FAC, "set_clock", ends_at=None, topic=OTHER)
    story.says(FAC, "project", item=OTHER)
    assert clocks(story) == [(None, 30), (None, None)]


def test_without_a_topic_the_step_has_its_own_clock_alone(story):
    """[S7]"""
    story.says(FAC, "not_yet")
    story.says(FAC, "go_to", step="explore")
    assert clock(story.board.meeting) == (60, None)
    assert not story.board.of(Topic)


def test_exploring_starts_with_the_topic_that_was_agreed_on_first(story):
    """[S7] In whole milliseconds."""
    story.says(FAC, "agree", items=["card:card-other", "card:card-first"])
    story.says(FAC, "go_to", step="explore")
    assert clocks(story) == [(None, 30), (30, None)]
    assert type(story.board.need(Topic, "card-first").clock_left) is int


def test_when_the_server_s_clock_jumps_all_that_is_ahead_moves_with_it(story):
    """[T7] Running clocks and the hour of erasure; what waits or is absent stays. Once only."""
    story.says(FAC, "go_to", step="explore")
    before, (first, other) = story.board.meeting, clocks(story)
    jump = FollowClock(before.erase_at, 5 * MINUTE)
    story.happens(SERVER, jump)
    after = story.board.meeting
    assert after.erase_at == before.erase_at + 5 * MINUTE
    assert after.clock_ends_at == before.clock_ends_at + 5 * MINUTE
    assert clocks(story) == [(end and end + 5, waiting) for end, waiting in (first, other)]
    assert not story.happens(SERVER, jump)


def test_a_meeting_without_a_clock_gets_none_when_the_server_s_jumps(story):
    """[T7]"""
    story.says(FAC, "set_clock", ends_at=None)
    change = story.happens(SERVER, FollowClock(story.board.meeting.erase_at, -MINUTE))
    assert change.put.keys() == {Meeting.name, "clock_jump:clock_jump"}
    assert story.board.meeting.clock_ends_at is None
