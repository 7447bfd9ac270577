"""Words of concerns and objections go with what they are about, and leave nothing behind."""

from dataclasses import replace

from board.domain.change import Change
from board.domain.records.choosing import Choice, Reservation
from board.domain.records.own import Ballot
from board.domain.records.private import Seat
from tests.support.stories.cast import ANA, BEN, CLEO, FAC, Story
from tests.support.stories.consent import WORDS, answers, closed, consenting


def test_words_go_with_the_card_that_they_are_about():
    """[C10] [S4]"""
    story, item = closed((BEN, "objection", WORDS))
    story.says(ANA, "withdraw_card", card=item.partition(":")[2])
    assert not story.board.of(Reservation)
    assert story.own(BEN)["seat"].reservations == ()


def test_words_go_with_a_card_that_was_put_off_first():
    """[C10] [C7] [S4] Nothing of it is left, on the board or in the choice."""
    story, (first, other) = consenting(cards=2)
    answers(story, first, (BEN, "objection", WORDS))
    answers(story, other, (BEN, "concern", "Un doute."))
    story.says(FAC, "close_check")
    story.says(FAC, "next_proposal", items=[first])
    story.says(ANA, "withdraw_card", card=first.partition(":")[2])
    assert story.board.choice.later == ()
    ((left, one),) = story.board.of(Reservation).items()
    assert one.item == other
    assert story.own(BEN)["seat"].reservations == (left.partition(":")[2],)


def test_who_withdraws_a_card_on_which_they_wrote_holds_neither():
    """[C10] [S4]"""
    story, item = closed((ANA, "objection", WORDS))
    story.says(ANA, "withdraw_card", card=item.partition(":")[2])
    seat = story.board.find(Seat, ANA.seat)
    assert seat
    assert (seat.cards, seat.reservations) == ((), ())


def test_an_id_that_leads_to_no_words_is_let_go():
    """[C10] A board of an earlier release may hold one. Sent again, it changes nothing [P2]."""
    story, _ = closed((BEN, "objection", WORDS))
    (key,) = story.board.of(Reservation)
    story.board = story.board.draft()
    story.board.apply(Change(drop={key}))
    story.says(BEN, "withdraw_reservation", reservation=key.partition(":")[2])
    assert story.own(BEN)["seat"].reservations == ()
    assert not story.says(BEN, "withdraw_reservation", reservation=key.partition(":")[2])


def test_words_about_what_is_withdrawn_in_an_open_round_go_with_it():
    """[C10] [S4] Their author has the others, and no reservation is made of these."""
    story, (gone, left) = consenting(cards=2)
    for item in (gone, left):
        answers(story, item, (BEN, "objection", WORDS), (CLEO, "no_objection", None))
    story.says(ANA, "withdraw_card", card=gone.partition(":")[2])
    (ballot,) = (one for key, one in story.own(BEN).items() if key.startswith("grades"))
    assert (ballot.grades, ballot.words) == ({left: "objection"}, {left: WORDS})
    assert story.board.choice.answers == 2
    story.says(FAC, "close_check")
    assert [one.item for one in story.board.of(Reservation).values()] == [left]


def test_no_reservation_is_made_of_words_about_what_the_round_no_longer_asks():
    """[C10] A meeting that an earlier release stored may hold such words."""
    story, (gone, left) = consenting(cards=2)
    answers(story, gone, (BEN, "objection", WORDS))
    fewer = replace(story.board.choice, items=(left,))
    story.board = story.board.draft()
    story.board.apply(Change({Choice.name: fewer}))
    story.says(FAC, "close_check")
    assert not story.board.of(Reservation)


def test_a_resonance_with_what_is_withdrawn_is_left_out_of_its_ballot():
    """[S4] The ballot still counts as an answer."""
    story = Story(step="express")
    gone, left = story.card(ANA, "gone"), story.card(BEN, "left")
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "open_resonance", items=[gone, left])
    story.says(CLEO, "resonate", items=[gone])
    story.says(ANA, "withdraw_card", card="card-gone")
    assert [one.items for one in story.board.of(Ballot).values()] == [()]
    assert story.board.choice.answers == 1
