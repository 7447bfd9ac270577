"""Moments of silence: how long they may be, and what ends them."""

import pytest

from board.domain.decide.steps.clocks import FollowClock
from board.domain.records.meeting import Silence
from tests.support.stories.cast import FAC, NOON, SERVER, Story

MINUTE = 60_000
FIVE = {"ends_at": NOON + 5 * MINUTE, "minutes": 5, "writing": True}


@pytest.fixture
def story() -> Story:
    """At free expression, at noon."""
    return Story(step="express")


def test_a_silence_has_a_clock_of_its_own_beside_the_steps(story):
    """[S13] It may be ended at any time."""
    clock = story.board.meeting.clock_ends_at
    story.says(FAC, "keep_silence", **FIVE)
    assert story.board.meeting.silence == Silence(NOON + 5 * MINUTE, 5, writing=True)
    assert story.board.meeting.clock_ends_at == clock
    story.says(FAC, "keep_silence", ends_at=None)
    assert story.board.meeting.silence is None


def test_the_same_silence_twice_changes_nothing(story):
    """[P2] [S13]"""
    story.says(FAC, "keep_silence", **FIVE)
    version = story.board.version
    story.says(FAC, "keep_silence", **FIVE)
    assert story.board.version == version


@pytest.mark.parametrize(
    "change", [{"minutes": 0}, {"minutes": 16}, {"ends_at": NOON + 16 * MINUTE}, {"ends_at": -1}]
)
def test_a_silence_is_a_quarter_of_an_hour_at_most(story, change):
    """[S13]"""
    assert story.refused(FAC, "keep_silence", **(FIVE | change)) == "bad_request"


@pytest.mark.parametrize("minutes", [1, 15])
def test_the_shortest_and_the_longest_silence(story, minutes):
    """[S13]"""
    story.says(FAC, "keep_silence", ends_at=NOON + minutes * MINUTE, minutes=minutes)
    assert story.board.meeting.silence == Silence(NOON + minutes * MINUTE, minutes)


def test_a_silence_ends_with_its_step_and_comes_back_if_that_is_undone(story):
    """[S6] [S13]"""
    story.says(FAC, "keep_silence", **FIVE)
    story.says(FAC, "go_to", step="group")
    assert story.board.meeting.silence is None
    story.says(FAC, "undo_step", step="group")
    assert story.board.meeting.silence == Silence(NOON + 5 * MINUTE, 5, writing=True)
    story.says(FAC, "end_meeting")
    assert story.board.meeting.silence is None


def test_a_silence_moves_with_a_clock_that_jumps(story):
    """[T7] [S13]"""
    story.says(FAC, "keep_silence", **FIVE)
    follow = FollowClock(erase_at=story.board.meeting.erase_at, by=MINUTE)
    story.happens(SERVER, follow)
    assert story.board.meeting.silence == Silence(NOON + 6 * MINUTE, 5, writing=True)


def test_the_time_to_write_is_over_when_the_room_sees_the_cards(story):
    """[S13] Another silence goes on."""
    story.says(FAC, "keep_silence", **FIVE)
    story.says(FAC, "reveal", what="cards", shown=True)
    assert story.board.meeting.silence is None
    story.says(FAC, "reveal", what="cards", shown=False)
    story.says(FAC, "keep_silence", **(FIVE | {"writing": False}))
    story.says(FAC, "reveal", what="cards", shown=True)
    assert story.board.meeting.silence == Silence(NOON + 5 * MINUTE, 5)
