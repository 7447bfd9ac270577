"""What goes with a card that is withdrawn, and what stays."""

from dataclasses import replace

import pytest

from board.domain.change import Change
from board.domain.context import Actor
from board.domain.records.agreements import Elsewhere
from board.domain.records.carried import CarriedItems
from board.domain.records.choosing import Choice
from board.domain.records.contributions import Card, Link, Topic
from board.domain.records.facilitators import Wish
from board.domain.records.private import Seat
from board.domain.views.audiences import AUDIENCES
from board.domain.views.report import report
from board.wire.codec import encode
from tests.support.stories.cast import FAC, WALL, Story

PEOPLE = [Actor("participant", f"seat-{number:02}") for number in range(11)]
ANA, BEN = PEOPLE[:2]
GONE, LEFT, THIRD = "card:card-gone", "card:card-left", "card:card-third"


@pytest.fixture
def story() -> Story:
    """Three cards that were linked, marked, wished for, checked and kept alike."""
    story = Story(*PEOPLE, FAC, step="express")
    for name in ("gone", "left", "third"):
        story.card(ANA, name)
    story.says(FAC, "reveal", what="cards", shown=True)
    story.says(FAC, "link", link="link-0001", from_=GONE, to=LEFT)
    story.says(FAC, "link", link="link-0002", from_=LEFT, to=GONE)
    story.says(FAC, "link", link="link-0003", from_=LEFT, to=THIRD)
    for item in (GONE, LEFT):
        story.says(FAC, "take_elsewhere", item=item, frame="La direction")
        story.says(ANA, "wish_elsewhere", item=item)
        story.says(FAC, "keep", item=item, kept=True)
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "open_check", items=[GONE, LEFT, THIRD])
    for who in PEOPLE:
        for item, grade in ((GONE, 2), (LEFT, 1), (THIRD, 1)):
            story.says(who, "grade", item=item, grade=grade)
    story.says(FAC, "close_check")
    return story


def withdraw(story: Story) -> None:
    story.says(ANA, "withdraw_card", card="card-gone")


def test_links_marks_and_wishes_of_a_withdrawn_card_go_and_all_others_stay(story):
    """[S4] [D3] [K9]"""
    withdraw(story)
    assert set(story.board.of(Card)) == {LEFT, THIRD}
    assert set(story.board.of(Link)) == {"link:link-0003"}
    assert set(story.board.of(Elsewhere)) == {"elsewhere:card-left"}
    assert set(story.board.of(Wish)) == {"wish:card-left"}
    assert story.board.need(CarriedItems).items == (LEFT,)
    assert story.board.need(Seat, ANA.seat).cards == ("card-left", "card-third")


def test_a_withdrawn_card_leaves_all_that_was_computed(story):
    """[S4] [C3] What was computed of the others stays."""
    before = story.board.choice
    assert before.counts is not None
    withdraw(story)
    left = (LEFT, THIRD)
    assert story.board.choice == replace(
        before,
        items=left,
        order=left,
        proposed=(),
        possible=tuple(item for item in before.possible if item != GONE),
        statuses={item: before.statuses[item] for item in left},
        counts={item: before.counts[item] for item in left},
    )


def test_a_withdrawn_card_leaves_shortlist_and_later(story):
    """[S4] [C7]"""
    story.says(FAC, "open_resonance", items=[GONE, LEFT])
    for who in PEOPLE:
        story.says(who, "resonate", items=[GONE, LEFT])
    story.says(FAC, "close_resonance")
    assert story.board.choice.shortlist == (GONE, LEFT)
    story.says(FAC, "agree", items=[LEFT])
    withdraw(story)
    assert (story.board.choice.shortlist, story.board.choice.items) == ((LEFT,), (LEFT,))
    assert (story.board.choice.stage, story.board.choice.agreed) == ("agreed", (LEFT,))


def test_a_card_that_was_put_off_and_is_withdrawn_is_not_for_later_either(story):
    """[S4] [C7]"""
    story.says(FAC, "agree", items=[GONE, LEFT])
    story.says(FAC, "next_proposal", items=[THIRD])
    story.says(FAC, "agree", items=[GONE])
    withdraw(story)
    assert (story.board.choice.agreed, story.board.choice.later) == ((), (THIRD,))
    assert not story.board.of(Topic)


@pytest.mark.parametrize("taken_back", ["withdraw_card", "remove_me"])
def test_a_topic_goes_with_its_card_after_the_next_proposal_too(taken_back):
    """[S4] [E5] Its title is the card's: no screen and no trace has it."""
    story, (first, second, _) = chosen_aloud(step="explore")
    story.says(FAC, "agree", items=[first, second])
    story.says(FAC, "next_proposal", items=[second])
    story.says(FAC, "project", item="topic:card-gone")
    assert story.board.choice.proposed == (first,)
    take_back(story, taken_back)
    assert not story.board.of(Topic)
    assert (story.board.choice.proposed, story.board.meeting.projected) == ((), None)
    assert not knows(story, "gone")


@pytest.mark.parametrize("taken_back", ["withdraw_card", "remove_me"])
def test_a_topic_goes_with_its_card_in_a_new_round_too(taken_back):
    """[S4] [E5]"""
    story, (first, second, third) = chosen_aloud(step="choose")
    story.says(FAC, "agree", items=[first])
    story.says(FAC, "open_check", items=[second, third])
    take_back(story, taken_back)
    assert not story.board.of(Topic)
    assert story.board.choice.items == (second, third)
    assert not knows(story, "gone")


@pytest.mark.parametrize("named", ["proposed", "possible"])
def test_a_withdrawn_card_is_proposed_no_more(story, named):
    """[S4] Also if no other list of the choice names it."""
    only = replace(Choice(round=1, stage="result"), **{named: (GONE, LEFT)})
    story.board = story.board.draft()
    story.board.apply(Change({Choice.name: only}))
    withdraw(story)
    assert getattr(story.board.choice, named) == (LEFT,)


def chosen_aloud(step: str) -> tuple[Story, list[str]]:
    story = Story(*PEOPLE, FAC, WALL, step="express")
    who = {"gone": ANA, "left": BEN, "third": PEOPLE[2]}
    cards = [story.card(author, name) for name, author in who.items()]
    story.says(FAC, "go_to", step=step)
    return story, cards


def take_back(story: Story, command: str) -> None:
    story.says(ANA, command, **({"card": "card-gone"} if command == "withdraw_card" else {}))


def knows(story: Story, title: str) -> bool:
    """Whether a screen or the traces hold this as a title."""
    told = [one for audience in AUDIENCES for one in story.seen(audience).values()]
    named = any(getattr(one, "title", None) == title for one in told)
    return named or title in encode(report(story.board, "traces")).decode()


def test_a_theme_that_is_explored_loses_the_card_and_keeps_the_others(story):
    """[S4] [X1]"""
    theme = story.theme("Seul", GONE, LEFT)
    story.says(FAC, "agree", items=[theme, THIRD])
    withdraw(story)
    assert story.board.need(Topic, "theme-Seul").cards == (LEFT,)
    assert story.board.need(Topic, "card-third").cards == (THIRD,)
    assert story.board.choice.agreed == (theme, THIRD)


@pytest.mark.parametrize(("shown", "left"), [(GONE, None), (LEFT, LEFT)])
def test_what_is_large_on_the_wall_stays_unless_it_was_withdrawn(story, shown, left):
    """[S4]"""
    story.says(FAC, "project", item=shown)
    withdraw(story)
    assert story.board.meeting.projected == left


def test_withdrawing_what_nothing_points_at_writes_its_seat_alone(story):
    """[P6] Topics, choice and kept items that are as before are told to nobody again."""
    story.card(BEN, "fourth")
    story.says(FAC, "agree", items=[LEFT])
    change = story.says(BEN, "withdraw_card", card="card-fourth")
    assert (set(change.put), change.drop) == ({f"seat:{BEN.seat}"}, {"card:card-fourth"})
