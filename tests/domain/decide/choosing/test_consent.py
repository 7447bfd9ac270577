"""A round of consent: one objection stops, and its words are the group's work, not a person's."""

from dataclasses import replace

import pytest

from board.domain.context import Actor
from board.domain.records.choosing import Choice, Reservation
from board.domain.records.own import Grades
from board.domain.records.private import Seat
from tests.support.stories.cast import ANA, BEN, CLEO, FAC, WALL, Story
from tests.support.stories.consent import WORDS, answers, closed, consenting


def test_the_check_asks_for_consent_and_takes_its_answers_alone():
    """[C10] A grade is refused here, and an objection where grades are asked for."""
    story, (item,) = consenting()
    assert story.board.choice.by_consent
    assert story.refused(ANA, "grade", item=item, grade=2) == "bad_request"
    story.says(ANA, "grade", item=item, grade="no_objection")
    story.says(ANA, "grade", item=item, grade=None)
    usual = Story(step="express")
    card = usual.card(ANA, "relay")
    usual.says(FAC, "go_to", step="choose")
    usual.says(FAC, "open_check", items=[card])
    assert usual.refused(BEN, "grade", item=card, grade="objection") == "bad_request"


def test_rules_are_never_asked_by_consent():
    """[C10] [B2]"""
    story, _ = consenting()
    story.says(FAC, "close_check")
    story.says(FAC, "go_to", step="rules")
    story.says(FAC, "set_rules", rules=["Chacun son tour"])
    story.says(FAC, "open_check", items=["rules:list"])
    assert not story.board.choice.by_consent
    story.says(ANA, "grade", item="rules:list", grade=1)


def test_without_an_objection_it_is_proposed_and_with_one_it_is_not():
    """[C10]"""
    free = [(ANA, "no_objection", None), (CLEO, "no_objection", None)]
    story, item = closed(*free, (BEN, "concern", None))
    assert story.board.choice.statuses == {item: "concerns"}
    assert story.board.choice.proposed == (item,)
    story, item = closed(*free, (BEN, "objection", WORDS))
    assert story.board.choice.statuses == {item: "objection"}
    assert story.board.choice.proposed == ()


def test_the_group_may_agree_after_all_once_it_has_worked_on_the_objection():
    """[C10] [C5] The board stops nothing: the group decides, aloud."""
    story, item = closed((ANA, "no_objection", None), (BEN, "objection", WORDS))
    story.says(FAC, "agree", items=[item])
    assert story.board.choice.agreed == (item,)
    assert story.board.choice.own_choice


@pytest.mark.parametrize("grade", ["no_objection", "concern", "objection", None])
def test_an_answer_counts_as_one_whatever_it_says(grade):
    """[C10] [V8] So the number of answers tells nothing of them."""
    story, (item,) = consenting()
    answers(story, item, (BEN, grade, None))
    assert story.board.choice.answers == 1
    answers(story, item, (BEN, "concern", None), (BEN, grade, None))
    assert story.board.choice.answers == 1


@pytest.mark.parametrize("audience", ["phone", "phone_without_wall", "wall", "console"])
def test_nobody_is_told_any_words_before_the_round_closes_and_all_at_once_then(audience):
    """[C10] [V8]"""
    story, (item,) = consenting()
    before = story.seen(audience)
    answers(story, item, (BEN, "objection", WORDS))
    now = story.seen(audience)
    assert {**now, "choice": None} == {**before, "choice": None}
    story.says(FAC, "close_check")
    told = [one for one in story.seen(audience).values() if isinstance(one, Reservation)]
    assert told == [Reservation(item, WORDS)]


def test_the_words_of_a_concern_and_of_an_objection_look_the_same():
    """[C10] [V9] Nothing tells which is the objection, or whose it is."""
    story, item = closed((ANA, "concern", "Un doute."), (BEN, "objection", "Une limite."))
    told = story.board.of(Reservation)
    assert {one.text for one in told.values()} == {"Un doute.", "Une limite."}
    assert {replace(one, text="") for one in told.values()} == {Reservation(item, "")}
    assert not story.board.of(Grades)


def test_words_stand_in_an_order_of_chance():
    """[C10] [V12] Whoever wrote first is not first."""
    orders = set()
    for number in range(12):
        story, (item,) = consenting()
        story.turn = 1000 * number
        answers(story, item, (ANA, "concern", "a"), (BEN, "objection", "b"), (CLEO, "concern", "c"))
        change = story.says(FAC, "close_check")
        put = [one.text for one in change.put.values() if isinstance(one, Reservation)]
        seen = [one.text for _, one in sorted(story.board.of(Reservation).items())]
        assert put == seen
        orders.add("".join(seen))
    assert len(orders) > 3


def test_who_has_no_objection_or_passes_leaves_no_words():
    """[C10] Also if they had written some."""
    story, (item,) = consenting()
    for grade in ("no_objection", None):
        answers(story, item, (BEN, "objection", WORDS), (BEN, grade, WORDS))
        assert story.own(BEN)["grades"] == Grades({item: grade})
    story.says(FAC, "close_check")
    assert not story.board.of(Reservation)


def test_words_that_are_left_out_stay_and_blank_ones_go():
    """[C10]"""
    story, (item,) = consenting()
    answers(story, item, (BEN, "objection", WORDS), (BEN, "concern", None))
    assert story.own(BEN)["grades"] == Grades({item: "concern"}, {item: WORDS})
    answers(story, item, (BEN, "concern", "  "))
    assert story.own(BEN)["grades"] == Grades({item: "concern"})


def test_their_author_alone_takes_words_back_and_leaving_does_too():
    """[C10] [A3] [E5]"""
    story, _ = closed((BEN, "objection", WORDS))
    (key,) = (key.partition(":")[2] for key in story.board.of(Reservation))
    assert story.own(BEN)["seat"].reservations == (key,)
    assert story.own(ANA)["seat"].reservations == ()
    assert story.refused(ANA, "withdraw_reservation", reservation=key) == "not_yours"
    result = story.board.choice
    story.says(BEN, "withdraw_reservation", reservation=key)
    assert not story.says(BEN, "withdraw_reservation", reservation=key)
    assert not story.board.of(Reservation)
    assert story.board.choice == result
    story, _ = closed((BEN, "objection", WORDS))
    story.says(BEN, "remove_me")
    assert not story.board.of(Reservation)


def test_a_facilitator_sets_words_aside_and_brings_them_back():
    """[C10] [V2] Only the console and its author know."""
    story, _ = closed((BEN, "objection", WORDS))
    ((key, one),) = story.board.of(Reservation).items()
    bare = key.partition(":")[2]
    story.says(FAC, "set_aside", reservation=bare)
    assert all(key not in story.seen(audience) for audience in ("phone", "wall"))
    assert story.seen("console")[key] == replace(one, set_aside=True)
    story.says(FAC, "bring_back", reservation=bare)
    assert story.seen("wall")[key] == one


@pytest.mark.parametrize("what", ["not_yet", "agree", "open_check", "end_meeting"])
def test_words_are_deleted_once_the_group_agrees_or_is_asked_again(what):
    """[C10] [E6]"""
    story, item = closed((BEN, "objection", WORDS))
    story.says(FAC, what, **({"items": [item]} if what in ("agree", "open_check") else {}))
    assert not story.board.of(Reservation)
    assert not any(seat.reservations for seat in story.board.of(Seat).values())


def test_ten_phones_bring_no_count_and_eleven_merge_concerns_and_objections():
    """[C10] [V9] Under three of both together they are not counted."""
    phones = [Actor("participant", f"phone-{number}") for number in range(10)]
    for reserved, told in ((2, None), (3, 3)):
        story, (item,) = consenting(*phones, ANA, FAC, WALL)
        for place, who in enumerate((*phones, ANA)):
            kind = ("concern", "objection")[place % 2] if place < reserved else "no_objection"
            answers(story, item, (who, kind, None))
        story.says(FAC, "close_check")
        counts = (story.board.choice.counts or {})[item]
        assert (counts.no_objection, counts.reservations) == (11 - reserved, told)
        assert counts.keen == counts.fine == counts.with_group == 0
    story, (item,) = consenting(*phones, FAC, ANA)
    for who in phones:
        answers(story, item, (who, "objection", None))
    story.says(FAC, "close_check")
    assert story.board.choice.counts is None


def test_two_that_nobody_objects_to_are_proposed_and_three_are_talked_over():
    """[C10] [C5]"""
    for cards, proposed in ((2, 2), (3, 0)):
        story, items = consenting(cards=cards)
        for item in items:
            answers(story, item, *((who, "no_objection", None) for who in (ANA, BEN, CLEO)))
        story.says(FAC, "close_check")
        assert len(story.board.choice.proposed) == proposed


def test_a_next_proposal_comes_in_the_order_of_the_statuses():
    """[C10] [C7]"""
    story, (one, two, three) = consenting(cards=3)
    for item, grade in ((one, "concern"), (two, "no_objection"), (three, "objection")):
        free = ((who, "no_objection", None) for who in (BEN, CLEO))
        answers(story, item, (ANA, grade, None), *free)
    story.says(FAC, "close_check")
    assert story.board.choice.order == (two, one, three)
    story.says(FAC, "next_proposal", items=[two, one])
    assert story.board.choice.proposed == ()


def test_a_choice_of_an_earlier_release_asks_for_no_consent():
    """[P15]"""
    assert not Choice().by_consent
