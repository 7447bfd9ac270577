"""What a seat is told of its own, to the field, and when its screens close."""

import pytest

from board.domain.board import Board
from board.domain.decide.people.presence import Arrive, Leave
from board.domain.records.own import OwnCard, OwnEntry, OwnNote, OwnSeat, OwnSteps
from board.domain.records.private import Seat
from board.domain.views.mine import depends_on, farewell
from tests.support.stories.cast import ANA, BEN, CODE, FAC, PAIR, WALL, Story

CARD, NOTE = "card:card-a-demand", "note:note-0001"


@pytest.fixture
def story() -> Story:
    story = Story(step="express")
    story.card(ANA, "a-demand", nature="tension", text="Elle insiste.")
    story.says(FAC, "agree", items=[CARD])
    story.says(FAC, "go_to", step="explore")
    story.says(ANA, "add_note", note="note-0001", topic=CARD, column="insight", text="Une note")
    return story


def test_a_seat_is_told_its_cards_notes_and_word_as_they_stand(story):
    """[V7] Nobody else is."""
    story.says(FAC, "go_to", step="words")
    story.says(ANA, "post_word", entry="entry-01", kind="keyword", text="écoute")
    card = {"kind": "situation", "nature": "tension", "title": "a-demand", "text": "Elle insiste."}
    note = {"topic": "topic:card-a-demand", "column": "insight", "text": "Une note"}
    assert story.own(ANA) == {
        "seat": OwnSeat("participant", pen=False, offer="none"),
        "mine:card-a-demand": OwnCard("card", **card, set_aside=False),
        "mine:note-0001": OwnNote("note", **note, set_aside=False),
        "entry": OwnEntry("entry-01", "keyword", "écoute", set_aside=False),
    }
    assert story.own(BEN) == {"seat": OwnSeat("participant", pen=False, offer="none")}


@pytest.mark.parametrize(("kind", "bare"), [("card", "card-a-demand"), ("note", "note-0001")])
def test_an_author_sees_what_was_set_aside_reworded_and_heard(story, kind, bare):
    """[D1] [D2] [D3] Of a card and of a note alike."""

    def own():
        found = story.own(ANA)[f"mine:{bare}"]
        return found.set_aside, found.rephrased, found.wish

    story.says(ANA, "wish_elsewhere", item=f"{kind}:{bare}")
    assert own() == (False, False, "waiting")
    story.says(FAC, "take_elsewhere", item=f"{kind}:{bare}", frame="La direction")
    assert own() == (False, False, "heard")
    story.says(FAC, "set_aside", **{kind: bare})
    assert own() == (True, False, "heard")
    story.says(ANA, f"edit_{kind}", **{kind: bare, "text": "Autrement"})
    assert own() == (True, True, "heard")
    story.says(FAC, "leave_here", item=f"{kind}:{bare}")
    assert own() == (True, True, "none")


def test_a_seat_is_told_where_its_offer_stands(story):
    """[X3] [V7]"""
    story.says(ANA, "volunteer")
    assert story.own(ANA)["seat"] == OwnSeat("participant", pen=False, offer="waiting")
    offer = story.board.need(Seat, ANA.seat).offer
    story.says(FAC, "accept_volunteer", offer=offer)
    assert story.own(ANA)["seat"] == OwnSeat("participant", pen=True, offer="accepted")


def test_a_seat_with_an_offer_is_told_what_it_would_not_explore_today(story):
    """[C7] [X3] [V7]"""
    story.says(ANA, "volunteer")
    story.says(FAC, "go_to", step="choose")
    story.says(ANA, "not_today", item=CARD)
    own = OwnSeat("participant", pen=False, offer="waiting", not_today=(CARD,))
    assert story.own(ANA)["seat"] == own


def test_a_facilitator_is_told_which_line_is_their_own_and_what_they_may_undo(story):
    """[L3] [G6] A wall is told its role alone, and a seat that is not there nothing."""
    assert story.own(FAC) == {"seat": OwnSeat("facilitator", pen=False, offer="none")}
    story.says(FAC, "create_theme", theme="theme-0001", title="Seul", once="step-0001")
    assert story.own(PAIR)["steps"].redo is None
    assert not story.own(PAIR)["steps"].undo.own
    story.says(FAC, "undo")
    own = story.own(FAC)["steps"]
    assert own == OwnSteps(None, own.redo) and own.redo.own
    assert story.own(WALL) == {"seat": OwnSeat("wall", pen=False, offer="none")}
    assert story.own(type(ANA)("participant", "nobody")) == {}


def test_what_a_seat_is_told_depends_on_what_it_holds_and_on_nothing_else():
    """[P8] [V7]"""
    seat = Seat(
        "participant",
        "device-1",
        cards=("card-1",),
        notes=("note-1",),
        entry="entry-1",
        offer="offer-1",
        ballot="ballot-1",
        wishes=("card:card-1",),
    )
    assert depends_on(seat) == {
        "card:card-1",
        "note:note-1",
        "wish:card-1",
        "elsewhere:card-1",
        "ballot:ballot-1",
        "grades:ballot-1",
        "entry:entry-1",
        "offer:offer-1",
    }
    assert depends_on(Seat("participant", "device-1")) == set()
    assert depends_on(Seat("facilitator", "")) == {"grouping"}


def test_screens_close_when_the_meeting_ends_or_is_erased_or_their_seat_is_gone(story):
    """[E3] [E4] [E6] [E7] A facilitator's stay after the end."""

    def told(who=ANA) -> str | None:
        return farewell(story.board, who.seat, who.role)

    assert [told(who) for who in (ANA, WALL, FAC)] == [None, None, None]
    assert farewell(story.board, "nobody", "participant") == "removed"
    story.happens(WALL, Arrive(wall=True))
    story.happens(WALL, Leave(wall=True))
    story.says(FAC, "change_code", once="change-01")
    assert [told(who) for who in (ANA, WALL, FAC)] == ["code_changed", "code_changed", None]
    story.says(FAC, "end_meeting")
    assert [told(who) for who in (ANA, WALL, FAC)] == ["ended", "ended", None]
    assert farewell(Board(), ANA.seat, "participant") == "erased"
    assert farewell(Board(), FAC.seat, "facilitator") == "erased"


def test_a_seat_whose_meeting_was_erased_is_told_nothing(story):
    """[E7]"""
    story.says(FAC, "change_code")
    story.says(FAC, "erase", code=story.seen("wall")["entrance"].code)
    assert story.own(ANA) == {} and story.own(FAC) == {}
    assert CODE not in repr(story.board.ids())
