"""When a rehearsal is erased."""

from dataclasses import replace

import pytest

from board.domain.durations import HOUR, MINUTE
from tests.support.stories.cast import FAC, NOON, Story, opening


@pytest.fixture
def story() -> Story:
    return Story(opened=replace(opening(), rehearsal=True))


def test_a_rehearsal_is_erased_ten_minutes_after_its_end(story):
    """[Z4] As long as its end may be undone."""
    assert story.board.meeting.erase_at == NOON + 2 * HOUR
    story.says(FAC, "end_meeting")
    assert story.board.meeting.erase_at == NOON + 10 * MINUTE
    story.says(FAC, "undo_end")
    assert story.board.meeting.erase_at == NOON + 2 * HOUR


def test_its_hour_does_not_move_with_its_plan(story):
    """[Z4] A plan of three hours does not make it last."""
    story.says(FAC, "go_to", step="explore")
    assert story.board.meeting.begun
    assert story.board.meeting.erase_at == NOON + 2 * HOUR


def test_nobody_keeps_a_rehearsal(story):
    """[Z4] Neither longer nor for less: it is erased anyway."""
    for hours in (1, 48):
        assert story.refused(FAC, "set_retention", hours=hours) == "closed"
