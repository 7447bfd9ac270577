"""A meeting that looks back holds what the group kept of the earlier ones, while it is kept."""

from dataclasses import replace

import pytest

from board.domain.context import Actor
from board.domain.decide.writing.earlier_closings import (
    DropOverdueClosings,
    LeaveClosings,
    TakeClosing,
)
from board.domain.durations import MINUTE
from board.domain.handover import handover
from board.domain.records.carried import EarlierClosing
from board.domain.records.cycle import ClosingText, ClosingTexts
from board.domain.records.meeting import Place
from board.domain.views.report import report
from board.domain.vocabulary import CLOSINGS_PAGE
from tests.support.stories.cast import ANA, FAC, NOON, SERVER, WALL, Story, opening

UNTIL = NOON + 20 * MINUTE
LETTERS, SILENCE = "Les lettres restent ouvertes.", "Le silence a sa place."


def kept(number: int, text: str, until: int = UNTIL) -> EarlierClosing:
    closed = ClosingTexts((ClosingText(text, "open"),), (), (), until)
    return EarlierClosing(number, NOON, closed)


FIRST, SECOND = kept(1, LETTERS), kept(2, SILENCE)


def review(*closings: EarlierClosing, looks_back: bool = True) -> Story:
    """The third meeting of a cycle, with what was kept of the first two."""
    opened = replace(
        opening(),
        cycle=Place(3, 10),
        cycle_id="a-group",
        cycle_ends_at=UNTIL,
        looks_back=looks_back,
        closings=closings,
    )
    return Story(ANA, FAC, WALL, opened=opened)


def shows(story: Story) -> None:
    story.says(FAC, "project", item=CLOSINGS_PAGE)


def held(story: Story) -> list[EarlierClosing]:
    return sorted(story.board.of(EarlierClosing).values(), key=lambda one: one.number)


@pytest.mark.parametrize("audience", ["phone", "phone_without_wall", "wall"])
def test_the_room_is_told_of_them_only_while_the_wall_shows_them(audience):
    """[K12] [P18] A phone only if it reads the wall."""
    story = review(FIRST, SECOND)
    told = {"earlier:1": FIRST, "earlier:2": SECOND}
    before = story.seen(audience)
    assert not before.keys() & told.keys()
    shows(story)
    seen = {key: one for key, one in story.seen(audience).items() if key in told}
    assert seen == ({} if audience == "phone_without_wall" else told)
    story.says(FAC, "project", item=None)
    assert story.seen(audience) == before


@pytest.mark.parametrize("audience", ["console", "wall_with_controls"])
def test_facilitators_have_them_at_hand(audience):
    """[K12]"""
    assert review(FIRST).seen(audience)["earlier:1"] == FIRST


def test_without_any_there_is_nothing_to_show():
    """[K12] [P3]"""
    story = review()
    assert story.refused(FAC, "project", item=CLOSINGS_PAGE) == "not_found"
    assert story.refused(ANA, "project", item=CLOSINGS_PAGE) == "forbidden"


def test_what_is_past_the_date_that_the_group_agreed_to_is_not_shown_any_more():
    """[T5] It goes from the meeting's board when the others are shown."""
    story = review(kept(1, LETTERS, NOON + MINUTE), SECOND)
    story.minutes = 2
    shows(story)
    assert held(story) == [SECOND]
    story.minutes = 30
    assert story.refused(FAC, "project", item=CLOSINGS_PAGE) == "not_found"


def test_their_date_takes_them_away_also_while_they_are_shown():
    """[K12] [T5] One by one; with the last the page is not shown any more."""
    story = review(kept(1, LETTERS, NOON + MINUTE), SECOND)
    shows(story)
    assert not story.happens(SERVER, DropOverdueClosings())
    story.minutes = 2
    story.happens(SERVER, DropOverdueClosings())
    assert held(story) == [SECOND] and story.board.meeting.projected == CLOSINGS_PAGE
    story.minutes = 20
    story.happens(SERVER, DropOverdueClosings())
    assert held(story) == [] and story.board.meeting.projected is None
    assert not Story().happens(SERVER, DropOverdueClosings())


@pytest.mark.parametrize("noticed", [False, True])
def test_undoing_a_change_of_step_brings_none_back_whose_date_has_passed(noticed):
    """[K12] [S15] Whether or not the server has taken it away meanwhile."""
    story = review(kept(1, LETTERS, NOON + MINUTE))
    shows(story)
    story.says(FAC, "go_to", step="express")
    story.minutes = 1
    if noticed:
        story.happens(SERVER, DropOverdueClosings())
    story.says(FAC, "undo_step", step="express")
    assert held(story) == [] and story.board.meeting.projected is None


def test_undoing_a_change_of_step_shows_again_those_that_are_kept():
    """[K12] And only those."""
    story = review(kept(1, LETTERS, NOON + MINUTE), SECOND)
    shows(story)
    story.says(FAC, "go_to", step="express")
    story.minutes = 1
    story.says(FAC, "undo_step", step="express")
    assert held(story) == [SECOND] and story.board.meeting.projected == CLOSINGS_PAGE


def test_a_meeting_that_another_replaces_has_none_any_more():
    """[K12] [K2]"""
    story = review(FIRST, SECOND)
    shows(story)
    story.happens(SERVER, LeaveClosings())
    assert held(story) == [] and story.board.meeting.projected is None
    assert not story.happens(SERVER, LeaveClosings())


def test_they_end_with_the_meeting_and_no_report_holds_them():
    """[K12] [E6] Nor does what the meeting hands to its cycle."""
    story = review(FIRST, SECOND)
    shows(story)
    story.says(FAC, "record_group_agreement", what="closing", agreed=True)
    assert LETTERS not in repr(report(story.board, "traces"))
    assert LETTERS not in repr(handover(story.board))
    story.says(FAC, "end_meeting")
    assert held(story) == []
    assert not story.happens(SERVER, TakeClosing(1, FIRST))
    story.says(FAC, "undo_end")
    assert held(story) == []


def test_what_is_taken_back_goes_also_from_the_wall():
    """[T5] The page is not shown any more once nothing is left on it."""
    story = review(FIRST, SECOND)
    shows(story)
    story.happens(SERVER, TakeClosing(1, None))
    assert "earlier:1" not in story.seen("wall") and "earlier:2" in story.seen("wall")
    assert not story.happens(SERVER, TakeClosing(1, None))
    story.happens(SERVER, TakeClosing(2, None))
    assert story.board.meeting.projected is None and held(story) == []


def test_what_an_earlier_meeting_keeps_late_is_there_too():
    """[K12] [P2] Said twice it is said once."""
    story = review(FIRST)
    assert story.happens(SERVER, TakeClosing(2, SECOND)).put == {"earlier:2": SECOND}
    assert not story.happens(SERVER, TakeClosing(2, SECOND))
    assert held(story) == [FIRST, SECOND]


def test_no_other_meeting_takes_any():
    """[K12] One that does not look back, the meeting itself, one outside a cycle, one gone."""
    assert not review(looks_back=False).happens(SERVER, TakeClosing(1, FIRST))
    assert not review().happens(SERVER, TakeClosing(3, kept(3, LETTERS)))
    alone = Story(FAC, opened=replace(opening(), looks_back=True))
    assert not alone.happens(SERVER, TakeClosing(1, FIRST))
    gone = Story()
    assert not gone.happens(SERVER, TakeClosing(1, FIRST))
    assert not gone.happens(SERVER, TakeClosing(1, None))


def test_nobody_but_the_server_gives_any():
    """[E4]"""
    story = review()
    with pytest.raises(Exception, match=r"^forbidden$"):
        story.happens(Actor("facilitator", FAC.seat), TakeClosing(1, FIRST))
