"""What the end of a meeting forgets, and what it leaves."""

import pytest

from board.domain.context import Actor
from board.domain.decide.people.entrance import TellKnock
from board.domain.decide.people.presence import Arrive, Leave
from board.domain.decide.steps.clocks import FollowClock
from board.domain.durations import DAY, HOUR, MINUTE
from board.domain.records.closing import Offer
from board.domain.records.contributions import Card, Suggestion
from board.domain.records.facilitators import Knock, Wish
from board.domain.records.grouping import GroupingHistory
from board.domain.records.meeting import Device, OpenedWall
from board.domain.records.own import Ballot, Grades
from board.domain.records.private import (
    BeforeTheEnd,
    Ranking,
    Resonance,
    RollCall,
    Seat,
    StepChange,
)
from board.domain.vocabulary import JOIN_PAGE
from tests.support.stories.cast import ANA, BEN, FAC, NOON, PAIR, SERVER, WALL, Story


@pytest.fixture
def story() -> Story:
    """A group that has chosen, with a wish, an offer, a suggestion and grouping steps."""
    story = Story(step="express")
    items = [story.card(ANA, "relais-nuit"), story.card(BEN, "relais-jour")]
    story.card(ANA, "colloque", title="Le colloque singulier")
    story.card(BEN, "singulier", title="Un colloque encore")
    story.says(ANA, "wish_elsewhere", item=items[0])
    story.says(FAC, "go_to", step="choose")
    story.theme("Seul", items[0])
    story.says(FAC, "suggest_themes")
    story.says(FAC, "open_resonance", items=items)
    story.says(ANA, "resonate", items=items)
    story.says(FAC, "close_resonance")
    story.says(FAC, "open_check", items=items)
    story.says(ANA, "grade", item=items[0], grade=1)
    story.says(FAC, "close_check")
    return story


FORGOTTEN = (Offer, Device, Wish, GroupingHistory, Resonance, StepChange, Ranking, Suggestion)


def test_the_end_forgets_all_that_could_tell_who_did_what(story):
    """[E6]"""
    story.says(FAC, "go_to", step="synthesis")
    story.says(ANA, "volunteer")
    before = [kind.__name__ for kind in FORGOTTEN if story.board.of(kind)]
    assert before == [kind.__name__ for kind in FORGOTTEN]
    story.says(FAC, "end_meeting")
    assert [kind.__name__ for kind in FORGOTTEN if story.board.of(kind)] == []
    assert story.board.of(Card)


@pytest.mark.parametrize(("asked", "kind"), [("open_resonance", Ballot), ("open_check", Grades)])
def test_the_end_closes_an_open_round_and_drops_its_answers(story, asked, kind):
    """[E6] [C3] What was chosen before stays as it was."""
    items = list(story.board.choice.items)
    story.says(FAC, asked, items=items)
    if kind is Ballot:
        story.says(ANA, "resonate", items=items)
    else:
        story.says(ANA, "grade", item=items[0], grade=1)
    assert story.board.of(kind)
    story.says(FAC, "end_meeting")
    assert not story.board.of(kind)
    choice = story.board.choice
    assert (choice.stage, choice.answers, choice.items) == ("idle", 0, tuple(items))


def test_who_was_there_when_a_round_opened_is_forgotten_at_the_end():
    """[E6] Kept from eleven people on, while the round is open."""
    people = [Actor("participant", f"person{number}") for number in range(11)]
    story = Story(FAC, *people, step="express")
    item = story.card(people[0], "relais-nuit")
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "open_resonance", items=[item])
    assert story.board.of(RollCall)
    story.says(FAC, "end_meeting")
    assert not story.board.of(RollCall)


def test_an_opened_wall_and_a_knock_are_forgotten_at_the_end(story):
    """[E6]"""
    story.happens(WALL, Arrive(wall=True))
    story.says(FAC, "lock_entrance", locked=True)
    story.happens(SERVER, TellKnock())
    assert story.board.of(OpenedWall) and story.board.of(Knock)
    story.says(FAC, "end_meeting")
    assert not story.board.of(OpenedWall) and not story.board.of(Knock)


def test_an_agreement_outlasts_the_end(story):
    """[E6] [R1]"""
    story.says(FAC, "agree", items=[story.board.choice.items[0]])
    before = story.board.choice
    story.says(FAC, "end_meeting")
    assert story.board.choice == before


def test_the_end_shows_everything_and_stops_clocks_and_entrance(story):
    """[E1] [E6] [T2] It is kept from then on for the hours that the group agreed to."""
    story.says(FAC, "go_to", step="express")
    story.says(FAC, "reveal", what="cards", shown=False)
    story.says(FAC, "project", item="card:card-colloque")
    story.says(FAC, "project", text="Et vous ?")
    story.minutes = 100
    story.says(FAC, "end_meeting")
    meeting = story.board.meeting
    assert (meeting.cards_shown, meeting.words_shown, meeting.locked) == (True, True, True)
    assert (meeting.clock_ends_at, meeting.clock_left) == (None, None)
    assert (meeting.projected, meeting.projected_text) == (None, None)
    assert meeting.erase_at == NOON + 100 * 60_000 + 24 * HOUR


def test_a_paused_clock_and_what_is_large_go_with_the_end(story):
    """[E6]"""
    story.says(FAC, "set_clock", ends_at=None, left=60_000)
    story.says(FAC, "project", item="card:card-colloque")
    story.says(FAC, "end_meeting")
    meeting = story.board.meeting
    assert (meeting.clock_left, meeting.projected) == (None, None)


def test_facilitators_and_walls_keep_their_seat_and_nothing_of_what_they_did(story):
    """[E6] [L3] A participant's seat is gone; a facilitator stays among the facilitators."""
    story.happens(FAC, Arrive())
    story.happens(WALL, Arrive(wall=True))
    story.happens(WALL, Leave(wall=True))
    story.says(FAC, "change_code", once="change-01")
    story.card(FAC, "from-the-lead")
    device = story.board.need(Seat, FAC.seat).device
    story.enters(Actor("facilitator", "late"))
    story.says(FAC, "end_meeting")
    assert story.board.need(Seat, "late") == Seat("facilitator", "", epoch=1)
    assert story.board.find(Seat, ANA.seat) is None
    assert story.board.need(Seat, FAC.seat) == Seat("facilitator", device, epoch=0)
    assert story.board.need(Seat, WALL.seat) == Seat("wall", "")
    assert story.seen("console")[f"facilitator:{device}"].connected


def test_the_end_is_undone_at_its_step_with_what_was_shown(story):
    """[E21] [P2] The entrance is open, and the walls show how to enter."""
    before = story.board.meeting
    story.says(FAC, "lock_entrance", locked=True)
    story.says(FAC, "end_meeting")
    assert story.board.meeting.reopens_until == NOON + 10 * 60_000
    story.says(FAC, "undo_end")
    meeting = story.board.meeting
    assert (meeting.step, meeting.cards_shown, meeting.words_shown) == ("choose", True, False)
    assert (meeting.erase_at, meeting.reopens_until) == (before.erase_at, None)
    assert (meeting.locked, meeting.projected) == (False, JOIN_PAGE)
    story.minutes = 1
    version = story.board.version
    story.says(FAC, "undo_end")
    assert story.board.version == version


def test_who_wrote_what_stays_forgotten_when_the_end_is_undone(story):
    """[E6] [E21] A card stays, and nobody may change it; its author enters again as anybody."""
    cards = story.board.of(Card)
    story.says(FAC, "end_meeting")
    story.says(FAC, "undo_end")
    assert story.board.of(Card) == cards
    assert not [seat for seat in story.board.of(Seat).values() if seat.cards]
    story.enters(ANA)
    assert story.refused(ANA, "withdraw_card", card="card-relais-nuit") == "not_yours"


def test_the_end_is_final_after_ten_minutes(story):
    """[E21]"""
    story.says(FAC, "end_meeting")
    story.minutes = 10
    ended = story.board.meeting
    story.minutes = 11
    assert story.refused(FAC, "undo_end") == "closed"
    assert story.board.meeting == ended


def test_what_was_agreed_to_after_the_end_holds_when_the_end_is_undone(story):
    """[E21] [T3] The meeting is kept for an hour, as was agreed, not for the day of before."""
    story.says(FAC, "end_meeting")
    before = story.board.need(BeforeTheEnd).erase_at
    story.says(FAC, "set_retention", hours=1)
    story.says(FAC, "undo_end")
    assert story.board.meeting.erase_at == before - 23 * HOUR


def test_a_clock_that_jumps_leaves_the_time_in_which_the_end_can_be_undone(story):
    """[E21] [T7] [T2] The hour of erasure is then that of before, moved as well."""
    erase_at = story.board.meeting.erase_at
    story.says(FAC, "end_meeting")
    ended = story.board.meeting
    story.happens(SERVER, FollowClock(ended.erase_at, DAY))
    assert story.board.meeting.reopens_until == ended.reopens_until + DAY
    story.minutes = DAY // MINUTE + 9
    story.says(FAC, "undo_end")
    assert story.board.meeting.erase_at == erase_at + DAY


def test_the_end_pressed_at_another_step_ends_nothing():
    """[S15] A console that was without a network does not end what goes on."""
    story = Story(step="words")
    story.says(PAIR, "go_to", step="synthesis")
    assert not story.says(FAC, "end_meeting", at="words")
    assert story.board.meeting.step == "synthesis"
    story.says(FAC, "end_meeting", at="synthesis")
    assert story.board.meeting.step == "ended"
