"""Notices to facilitators, which one of them puts away for all."""

import pytest

from board.domain.decide.people.entrance import TellKnock
from board.domain.decide.steps.clocks import FollowClock
from board.domain.durations import MINUTE
from tests.support.stories.cast import ANA, BEN, FAC, NOON, SERVER, Story

RECALL, KNOCK, JUMP = "frame:recall", "knock:knock", "clock_jump:clock_jump"


@pytest.fixture
def story() -> Story:
    return Story()


def test_a_notice_that_one_facilitator_has_seen_is_put_away_for_all(story):
    """[L7] [A7] Nothing is told of who asked, nor of who has seen it."""
    story.says(ANA, "recall_frame")
    story.says(FAC, "acknowledge", notice="recall", at=NOON)
    recall = story.seen("console")[RECALL]
    assert recall.seen and recall.recalled_at == NOON
    assert not story.says(FAC, "acknowledge", notice="recall", at=NOON)
    for audience in ("wall", "phone"):
        assert RECALL not in story.seen(audience)


def test_a_newer_notice_of_the_kind_is_shown_again(story):
    """[L7] Also if it came while the earlier one was being put away."""
    story.says(ANA, "recall_frame")
    story.minutes = 1
    story.says(BEN, "recall_frame")
    assert not story.says(FAC, "acknowledge", notice="recall", at=NOON)
    assert not story.seen("console")[RECALL].seen
    story.says(FAC, "acknowledge", notice="recall", at=NOON + MINUTE)
    assert story.seen("console")[RECALL].seen


def test_a_knock_that_was_seen_is_told_again_after_a_minute_at_the_earliest(story):
    """[L7] [E22]"""
    story.says(FAC, "lock_entrance", locked=True)
    story.happens(SERVER, TellKnock())
    story.says(FAC, "acknowledge", notice="knock", at=NOON)
    assert not story.happens(SERVER, TellKnock())
    story.minutes = 1
    story.happens(SERVER, TellKnock())
    assert not story.seen("console")[KNOCK].seen


def test_a_jump_of_the_clock_is_told_to_facilitators_alone_until_one_has_seen_it(story):
    """[L7] [T7] [V4] After the end too."""
    story.happens(SERVER, FollowClock(story.board.meeting.erase_at, MINUTE))
    assert JUMP not in {**story.seen("wall"), **story.seen("phone")}
    story.says(FAC, "end_meeting")
    story.says(FAC, "acknowledge", notice="clock_jump", at=story.seen("console")[JUMP].jumped_at)
    assert story.seen("console")[JUMP].seen


def test_what_was_never_told_cannot_be_put_away(story):
    """[L7] [P2]"""
    for notice in ("recall", "knock", "clock_jump"):
        assert not story.says(FAC, "acknowledge", notice=notice, at=NOON)
    assert story.refused(ANA, "acknowledge", notice="recall", at=NOON) == "forbidden"


def test_after_the_end_nobody_is_asked_to_recall_the_rules(story):
    """[E6] [A7]"""
    story.says(ANA, "recall_frame")
    story.says(FAC, "end_meeting")
    assert RECALL not in story.seen("console")
