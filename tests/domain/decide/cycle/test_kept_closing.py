"""What a group keeps of its closing until its cycle ends: by an agreement that is recorded."""

from dataclasses import replace

import pytest

from board.domain.board import Board
from board.domain.change import Change
from board.domain.context import Moment
from board.domain.decide import decide
from board.domain.decide.cycle.carrying import KeepClosing, ShortenClosing
from board.domain.durations import DAY
from board.domain.handover import handover
from board.domain.records.agreements import Agreements
from board.domain.records.cycle import ClosingText, ClosingTexts, KeptClosing, ends
from board.domain.records.meeting import Place
from tests.support.stories.cast import ANA, BEN, FAC, NOON, SERVER, Story, opening
from tests.support.stories.cycle import CycleStory

ENDS = NOON + 90 * DAY
CLOSED = ClosingTexts(
    (ClosingText("Tenir", "key_points"),), (ClosingText("écoute", "keyword"),), (), ENDS
)


@pytest.fixture
def story() -> Story:
    """The closing of a cycle's third meeting."""
    story = Story(ANA, BEN, FAC, opened=in_a_cycle(), step="words")
    story.says(FAC, "write_synthesis", field="key_points", text="Tenir")
    story.says(ANA, "post_word", entry="entry-ana", kind="keyword", text="écoute")
    story.says(
        BEN, "post_word", entry="entry-ben", kind="reflection", text="On peut ne pas savoir."
    )
    story.says(FAC, "reveal", what="words", shown=True)
    return story


def in_a_cycle():
    return replace(opening(), cycle=Place(3, 10), cycle_id="a-group", cycle_ends_at=ENDS)


def closed(story: Story) -> ClosingTexts | None:
    handed_on = handover(story.board)
    assert handed_on is not None
    return handed_on.closed


def agrees(story: Story, *, agreed: bool) -> None:
    story.says(FAC, "record_group_agreement", what="closing", agreed=agreed)


def test_nothing_of_a_closing_leaves_its_meeting_unless_the_group_agrees(story):
    """[T5] [T3] Everyone sees that it did, and until when; it may go back on it after the end."""
    assert closed(story) is None
    agrees(story, agreed=True)
    for audience in ("phone", "wall", "console"):
        assert story.seen(audience)["agreements"] == Agreements(closing_until=ENDS)
    story.says(FAC, "end_meeting")
    assert closed(story) == ClosingTexts(
        (ClosingText("Tenir", "key_points"),),
        (ClosingText("écoute", "keyword"),),
        (ClosingText("On peut ne pas savoir.", "reflection"),),
        ENDS,
    )
    agrees(story, agreed=False)
    assert closed(story) is None
    assert story.refused(FAC, "record_group_agreement", what="closing", agreed=True) == "closed"


def test_what_an_author_takes_back_is_not_kept(story):
    """[T5] [A3] Until the end of the meeting."""
    agrees(story, agreed=True)
    story.says(ANA, "withdraw_word", entry="entry-ana")
    kept = closed(story)
    assert kept is not None and kept.words == ()


def test_a_meeting_that_stands_alone_has_nothing_to_keep_it_in():
    """[T5] [P3]"""
    story = Story(ANA, FAC, step="words")
    asked = {"what": "closing", "agreed": True}
    assert story.refused(FAC, "record_group_agreement", **asked) == "not_found"


def keeps(board: Board, closed: ClosingTexts | None, ends_at: int = ENDS, now: int = NOON) -> Board:
    change = decide(board, KeepClosing(3, closed, ends_at), SERVER, Moment(now, "chance"))
    draft = board.draft()
    draft.apply(change)
    return draft if change else board


def test_it_is_kept_until_the_date_agreed_to_or_the_cycles_end_if_that_comes_first():
    """[T5] [T1] Dates that move on lengthen nothing."""
    board = keeps(Board(), CLOSED)
    assert board.need(KeptClosing) == KeptClosing(3, CLOSED, ENDS)
    assert board.erase_at == ENDS
    assert keeps(board, CLOSED) is board
    sooner = keeps(board, CLOSED, ENDS - 7 * DAY)
    assert sooner.erase_at == ENDS - 7 * DAY
    assert keeps(sooner, CLOSED, ENDS + 30 * DAY).erase_at == ENDS


@pytest.mark.parametrize(
    ("closed", "now"),
    [(None, NOON), (ClosingTexts((), (), (), ENDS), NOON), (CLOSED, ENDS)],
)
def test_none_is_kept_once_taken_back_or_empty_or_over(closed, now):
    """[T5] [P2]"""
    nothing = Board()
    assert keeps(nothing, closed, now=now) is nothing
    assert keeps(keeps(Board(), CLOSED), closed, now=now).ids() == set()


def test_a_cycle_is_over_a_day_after_its_last_meeting():
    """[T5] As planned; a month for each that has no date yet."""
    story = CycleStory(number=2, dates=(NOON + 5 * DAY, NOON + 40 * DAY))
    assert ends(story.cycle, story.sessions.values()) == NOON + 41 * DAY
    assert ends(CycleStory(number=3).cycle, []) == NOON + (3 * 31 + 1) * DAY


def test_opening_the_last_meeting_days_ahead_does_not_end_the_cycle():
    """[T5] [K5] It is held on its planned date; once it has ended, on the day on which it did."""
    story = CycleStory(number=1, dates=(NOON + 5 * DAY,))
    story.opens("AAAAAA")
    assert ends(story.cycle, story.sessions.values()) == NOON + 6 * DAY
    story.now += 2 * DAY
    story.hears(1, "AAAAAA", ended=True)
    assert ends(story.cycle, story.sessions.values()) == NOON + 3 * DAY


def shortened(board: Board, ends_at: int) -> Change:
    return decide(board, ShortenClosing(ends_at), SERVER, Moment(NOON, "chance"))


def test_shortening_brings_nothing_back_and_lengthens_nothing():
    """[T5] What the group withdrew just before stays away; a date that has passed takes it."""
    board = keeps(Board(), CLOSED)
    sooner = {KeptClosing.name: KeptClosing(3, CLOSED, ENDS - DAY)}
    assert shortened(board, ENDS - DAY).put == sooner
    assert shortened(board, NOON).drop == {KeptClosing.name}
    assert not shortened(board, ENDS + DAY)
    assert not shortened(Board(), ENDS - DAY)
