"""Items not for today: people object in private, and nothing tells that they did."""

import pytest

from board.domain.context import Actor
from board.domain.decide.lookup import persons
from board.domain.records.choosing import Choice
from board.domain.records.contributions import Topic
from board.domain.records.private import Seat
from tests.support.stories.cast import ANA, BEN, CLEO, FAC, WALL, Story

DAN, EVE, FLO = (Actor("participant", name) for name in ("dan", "eve", "flo"))
PEOPLE = (ANA, BEN, CLEO, DAN, EVE, FLO)
ANAS, BENS, BOTH = "card:card-anas", "card:card-bens", "theme:theme-both"


def checked(*agreed: str, people: tuple[Actor, ...] = PEOPLE) -> Story:
    """Three proposals that all may go with: Ana's first, then Ben's, then a theme of three."""
    story = Story(*people, FAC, WALL, step="express")
    story.card(ANA, "anas")
    story.card(BEN, "bens")
    story.theme("both", *[story.card(who, f"of-{who.seat}") for who in (ANA, BEN, CLEO)])
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "open_check", items=[ANAS, BENS, BOTH])
    for who in people:
        for item, grade in ((ANAS, 2), (BENS, 2 if who is BEN else 1), (BOTH, 1)):
            story.says(who, "grade", item=item, grade=grade)
    story.says(FAC, "close_check")
    if agreed:
        story.says(FAC, "agree", items=list(agreed))
    return story


def choice(story: Story) -> Choice:
    return story.board.choice


def test_a_word_of_its_author_brings_the_next_proposal_when_exploring_would_start():
    """[C7] Nobody is told before, and nothing but that the next follows."""
    story = checked(ANAS)
    told = [story.seen(audience) for audience in ("phone", "wall", "console")]
    story.says(ANA, "not_today", item=ANAS)
    assert told == [story.seen(audience) for audience in ("phone", "wall", "console")]
    story.says(FAC, "go_to", step="pause")
    story.says(FAC, "go_to", step="explore")
    assert story.board.meeting.step == "choose"
    assert (choice(story).stage, choice(story).proposed) == ("result", (BENS,))
    assert (choice(story).agreed, choice(story).later) == ((), (ANAS,))
    assert not story.board.of(Topic)
    story.says(FAC, "agree", items=[BENS])
    story.says(FAC, "go_to", step="explore")
    assert story.board.meeting.step == "explore"


def test_a_word_before_the_agreement_brings_the_next_at_the_agreement():
    """[C7] [P2]"""
    story = checked()
    story.says(ANA, "not_today", item=ANAS)
    story.says(FAC, "agree", items=[ANAS])
    assert (choice(story).stage, choice(story).proposed) == ("result", (BENS,))
    assert not story.says(FAC, "agree", items=[ANAS])


CAUSES = {
    "its author": lambda story: story.says(ANA, "not_today", item=ANAS),
    "more than one in five": lambda story: [
        story.says(who, "not_today", item=ANAS) for who in (BEN, CLEO)
    ],
    "its author and another": lambda story: [
        story.says(who, "not_today", item=ANAS) for who in (ANA, BEN)
    ],
}


@pytest.mark.parametrize("cause", CAUSES)
def test_what_follows_looks_the_same_whoever_said_it(cause):
    """[C7] [V1] For every audience, the same as when the facilitator asks for the next one."""
    story, asked = checked(ANAS), checked(ANAS)
    CAUSES[cause](story)
    story.says(FAC, "go_to", step="pause")
    asked.says(FAC, "go_to", step="pause")
    story.says(FAC, "go_to", step="explore")
    asked.says(FAC, "next_proposal", items=[ANAS])
    asked.says(FAC, "go_to", step="choose")
    for audience in ("phone", "wall", "console"):
        assert story.seen(audience) == asked.seen(audience)
    for who in (DAN, FAC):
        assert story.own(who) == asked.own(who)


def test_one_who_did_not_write_it_is_not_enough_in_six():
    """[C7]"""
    story = checked(ANAS)
    story.says(BEN, "not_today", item=ANAS)
    story.says(FAC, "go_to", step="explore")
    assert story.board.meeting.step == "explore"


def test_in_a_small_group_one_word_is_enough_whoever_says_it():
    """[C7] As in the check, where one refusal among four is no agreement."""
    story = checked(ANAS, people=(ANA, BEN, CLEO))
    story.says(CLEO, "not_today", item=ANAS)
    story.says(FAC, "go_to", step="explore")
    assert choice(story).proposed == (BENS,)


def test_what_several_wrote_waits_when_half_of_them_say_so():
    """[C7] A theme belongs to the group; one of three may take their own card back."""
    story = checked(BOTH)
    story.says(ANA, "not_today", item=BOTH)
    story.says(FAC, "go_to", step="explore")
    assert story.board.meeting.step == "explore"
    story.says(FAC, "go_to", step="choose")
    story.says(CLEO, "not_today", item=BOTH)
    story.says(FAC, "go_to", step="explore")
    assert (story.board.meeting.step, choice(story).later) == ("choose", (BOTH,))


def test_of_two_topics_the_other_stays_and_the_next_follows():
    """[C5] [C7]"""
    story = checked(ANAS, BENS)
    story.says(ANA, "not_today", item=ANAS)
    story.says(FAC, "go_to", step="explore")
    assert choice(story).proposed == (BENS, BOTH)


@pytest.mark.parametrize(("agreed", "proposed"), [((), (BENS,)), ((ANAS, BENS), (BENS, BOTH))])
def test_what_is_proposed_is_no_longer_possible_if_time_allows(agreed, proposed):
    """[C7] [C4] Whether it comes next, or was agreed on and stays."""
    story = checked(*agreed)
    assert choice(story).possible == (BENS,)
    story.says(FAC, "next_proposal", items=[ANAS])
    assert (choice(story).proposed, choice(story).possible) == (proposed, ())


def test_a_possible_topic_that_is_not_proposed_stays_possible():
    """[C7] [C4] The group chose a third item, and puts it off."""
    story = checked(BOTH)
    story.says(FAC, "next_proposal", items=[BOTH])
    assert (choice(story).proposed, choice(story).possible) == ((ANAS,), (BENS,))


def test_where_nothing_is_left_the_group_talks():
    """[C7] And after another round, or a word taken back, it may be explored."""
    story = checked()
    for item in (ANAS, BENS, BOTH):
        story.says(FAC, "next_proposal", items=[item])
    assert (choice(story).proposed, choice(story).stage) == ((), "result")
    story.says(FAC, "agree", items=[ANAS])
    assert (choice(story).stage, choice(story).later) == ("agreed", (BENS, BOTH))


def test_the_next_proposal_is_asked_for_twice_where_the_group_chose_aloud():
    """[P2] No round was held, so that there is no result to go back to."""
    story = Story(step="choose")
    story.says(ANA, "post_card", card="card-0001", kind="theme", title="T")
    story.says(FAC, "agree", items=["card:card-0001"])
    assert story.says(FAC, "next_proposal", items=["card:card-0001"])
    assert choice(story).stage == "idle"
    assert not story.says(FAC, "next_proposal", items=["card:card-0001"])


def test_a_word_is_taken_back():
    """[C7] [P2] [V7] It is told to its own seat alone."""
    story = checked(ANAS)
    story.says(ANA, "not_today", item=ANAS)
    assert story.own(ANA)["seat"].not_today == (ANAS,)
    assert not story.says(ANA, "not_today", item=ANAS)
    story.says(ANA, "not_today", item=ANAS, said=False)
    assert story.own(ANA)["seat"].not_today == ()
    story.says(FAC, "go_to", step="explore")
    assert story.board.meeting.step == "explore"


def test_it_is_said_between_the_result_and_the_exploration():
    """[C7] [A2]"""
    story = Story(step="choose")
    assert story.refused(ANA, "not_today", item=ANAS) == "closed"
    story = checked(ANAS)
    assert story.refused(ANA, "not_today", item="card:never-was") == "not_found"
    assert story.refused(FAC, "next_proposal", items=["card:never-was"]) == "not_found"
    story.says(FAC, "go_to", step="explore")
    assert story.refused(ANA, "not_today", item=ANAS) == "wrong_step"


def test_what_was_agreed_aloud_without_a_check_is_chosen_again():
    """[C6] [C7] And the end forgets who said it."""
    story = Story(*PEOPLE, FAC, step="express")
    story.says(FAC, "agree", items=[story.card(ANA, "anas")])
    story.says(ANA, "not_today", item=ANAS)
    story.says(FAC, "go_to", step="explore")
    assert (story.board.meeting.step, choice(story).stage) == ("choose", "idle")
    assert not story.says(FAC, "go_to", step="explore")
    story.says(FAC, "end_meeting")
    assert not any(seat.not_today for seat in story.board.of(Seat).values())


def test_what_is_deposited_for_nobody_in_particular_is_no_person():
    """[A6] [C7] Neither in what is more than one in five, nor among those who fed a theme."""
    story = checked(people=PEOPLE[:4])
    arguments = {"card": "card-said", "kind": "theme", "title": "Gardée"}
    command = {"name": "post_card", "arguments": arguments}
    for _ in range(2):
        story.says(FAC, "post_for", command=command, person="pile")
    story.says(FAC, "move_cards", cards=["card-said"], theme="theme-both")
    assert people(story) == 4
    story.says(FAC, "agree", items=[BOTH])
    story.says(ANA, "not_today", item=BOTH)
    assert story.board.choice.agreed == (BOTH,)
    story.says(BEN, "not_today", item=BOTH)
    story.says(FAC, "go_to", step="explore")
    assert BOTH in story.board.choice.later


def people(story: Story) -> int:
    return len(persons(story.board))


def test_once_the_path_has_led_through_the_exploration_it_is_too_late():
    """[C7] Also at a step of words: the meeting is never turned back from what follows."""
    story = checked(ANAS)
    story.says(FAC, "move_step", step="pause", before="synthesis")
    story.says(FAC, "go_to", step="explore")
    story.says(FAC, "go_to", step="pause")
    assert story.refused(ANA, "not_today", item=ANAS) == "closed"
    story.says(FAC, "go_to", step="choose")
    assert story.says(ANA, "not_today", item=ANAS)


def test_rules_are_not_explored_and_so_not_put_off():
    """[C7] [B2] The group that does not agree on them says so itself."""
    story = Story(step="rules")
    story.says(FAC, "set_rules", rules=["Ce qui se dit ici reste ici."])
    story.says(FAC, "open_check", items=["rules:list"])
    story.says(FAC, "close_check")
    assert story.refused(ANA, "not_today", item="rules:list", said=True) == "not_found"
