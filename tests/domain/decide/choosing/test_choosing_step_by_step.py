"""What each step of choosing leaves on the board, to the field."""

from dataclasses import replace

import pytest

from board.domain.context import Actor
from board.domain.records.choosing import Choice, Counts
from board.domain.records.contributions import Topic
from board.domain.records.private import Ranking, Resonance
from tests.support.stories.cast import ANA, BEN, CLEO, FAC, Story
from tests.support.stories.meeting import held_meeting

ONE, TWO, THREE, FOUR, FIVE = (f"theme:theme-00{number}" for number in range(1, 6))
FIRST_FIVE = (ONE, TWO, THREE, FOUR, FIVE)
RESULT = Choice(
    round=2,
    stage="result",
    items=FIRST_FIVE,
    answers=12,
    shortlist=FIRST_FIVE,
    order=(ONE, TWO, FIVE, THREE, FOUR),
    statuses={
        ONE: "consensus",
        TWO: "consensus",
        THREE: "little_pull",
        FOUR: "little_pull",
        FIVE: "consensus",
    },
    proposed=(ONE,),
    possible=(TWO,),
    counts={
        ONE: Counts(keen=5, fine=4, with_group=3, reservations=None),
        TWO: Counts(keen=4, fine=3, with_group=4, reservations=None),
        THREE: Counts(keen=1, fine=2, with_group=6, reservations=None),
        FOUR: Counts(keen=1, fine=3, with_group=5, reservations=3),
        FIVE: Counts(keen=2, fine=2, with_group=7, reservations=None),
    },
)


@pytest.fixture
def held() -> Story:
    """The meeting of the demonstration, its check closed: twelve people, six themes."""
    return held_meeting(until="result")[0]


def test_a_closed_check_leaves_order_statuses_a_proposal_and_merged_counts(held):
    """[C3] [C4] [V9] Between items only what may be proposed next is ranked."""
    assert held.board.choice == RESULT
    assert held.board.need(Ranking) == Ranking(((ONE,), (TWO,), (FIVE,)))
    assert not held.says(FAC, "close_check")
    assert not held.says(FAC, "close_resonance")


def test_an_agreement_leaves_the_topics_with_their_cards_in_order(held):
    """[C5] [C3] What resonated is of no more use."""
    held.says(FAC, "agree", items=[FOUR, ONE, FOUR])
    assert held.board.choice == replace(RESULT, stage="agreed", agreed=(FOUR, ONE), own_choice=True)
    assert dict(held.board.of(Topic)) == {
        "topic:theme-004": Topic(
            "Partager, taire, dire",
            tuple(f"card:carte-{number}" for number in ("002", "007", "011", "015")),
            order=1,
        ),
        "topic:theme-001": Topic(
            "Seul face à une demande",
            tuple(f"card:carte-{number}" for number in ("001", "009", "012", "021")),
            order=2,
        ),
    }
    assert held.board.find(Resonance) is None
    assert not held.says(FAC, "agree", items=[FOUR, ONE])


def test_a_choice_is_the_groups_own_unless_it_was_proposed_or_possible(held):
    """[C5]"""
    for items, own in (([ONE], False), ([TWO], False), ([ONE, FIVE], True), ([FIVE], True)):
        held.says(FAC, "agree", items=items)
        assert held.board.choice.own_choice is own, items


def test_an_item_put_off_is_nowhere_in_what_was_computed(held):
    """[C7] The next proposal follows; the rest stays as it was."""
    held.says(FAC, "agree", items=[ONE])
    held.says(FAC, "next_proposal", items=[ONE])
    left = (TWO, THREE, FOUR, FIVE)
    assert replace(held.board.choice, possible=()) == replace(
        RESULT,
        items=left,
        shortlist=left,
        order=(TWO, FIVE, THREE, FOUR),
        statuses={item: RESULT.statuses[item] for item in left},
        counts={item: RESULT.counts[item] for item in left},
        proposed=(TWO,),
        possible=(),
        later=(ONE,),
    )
    assert not held.board.of(Topic)
    assert not held.says(FAC, "next_proposal", items=[ONE])


def test_not_yet_keeps_the_ballot_and_nothing_of_the_answers(held):
    """[C3] [C5]"""
    held.says(FAC, "agree", items=[ONE])
    held.says(FAC, "not_yet")
    assert held.board.choice == Choice(round=2, items=FIRST_FIVE, shortlist=FIRST_FIVE)
    assert not held.board.of(Topic) and held.board.find(Ranking) is None
    assert not held.says(FAC, "not_yet")


def test_what_resonated_decides_between_equals_in_the_check():
    """[C4] Equal grades: the item that more people chose first comes first."""
    story = Story(ANA, BEN, CLEO, FAC, step="express")
    items = [story.card(who, name) for who, name in ((ANA, "first"), (BEN, "other"))]
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "open_resonance", items=items)
    for who in (ANA, BEN, CLEO):
        story.says(who, "resonate", items=items[1:])
    story.says(FAC, "close_resonance")
    story.says(FAC, "open_check", items=items)
    for who in (ANA, BEN, CLEO):
        for item in items:
            story.says(who, "grade", item=item, grade=1)
    story.says(FAC, "close_check")
    assert story.board.choice.order == (items[1], items[0])


@pytest.mark.parametrize(("seats", "told"), [(10, False), (11, True)])
def test_that_an_item_was_rescued_is_told_from_eleven_answers_on(seats, told):
    """[V9] [C4] It is on the list all the same."""
    people = [Actor("participant", f"seat-{number:02}") for number in range(seats)]
    story = Story(*people, FAC, step="express")
    items = [story.card(who, f"item-{who.seat}") for who in people[:7]]
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "open_resonance", items=items)
    for number, who in enumerate(people):
        story.says(who, "resonate", items=items[6:] if number < 3 else items[:5])
    story.says(FAC, "close_resonance")
    choice = story.board.choice
    assert choice.shortlist == (*items[:5], items[6])
    assert choice.rescued == ((items[6],) if told else ())


@pytest.mark.parametrize(("seats", "counted"), [(10, False), (11, True)])
def test_a_check_is_counted_from_eleven_answers_on(seats, counted):
    """[V9] Its group is told that it is few before it answers."""
    people = [Actor("participant", f"seat-{number:02}") for number in range(seats)]
    story = Story(*people, FAC, step="express")
    item = story.card(people[0], "a-demand")
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "open_check", items=[item])
    assert story.board.choice.few is not counted
    for who in people:
        story.says(who, "grade", item=item, grade=1)
    story.says(FAC, "close_check")
    assert (story.board.choice.counts is not None) is counted


def test_a_closed_sorting_leaves_a_shortlist_and_how_it_was_found():
    """[C4] [C3] Items that tie at the limit, and nothing at all when nobody chose anything."""
    people = [Actor("participant", f"seat-{number:02}") for number in range(8)]
    story = Story(*people, FAC, step="express")
    items = tuple(story.card(who, f"item-{who.seat}") for who in people)
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "open_resonance", items=items)
    story.says(FAC, "close_resonance")
    assert story.board.choice == Choice(
        round=1, stage="shortlist", items=items, few=True, flags=("empty",)
    )
    story.says(FAC, "open_resonance", items=items)
    for who in people[:3]:
        story.says(who, "resonate", items=items[:2])
    for who in people[3:5]:
        story.says(who, "resonate", items=items)
    story.says(FAC, "close_resonance")
    assert story.board.choice == Choice(
        round=2,
        stage="shortlist",
        items=items,
        answers=5,
        few=True,
        shortlist=items[:2],
        flags=("tie_at_limit",),
    )


def test_where_two_are_proposed_neither_is_only_possible():
    """[C4] Two groups of five people, each with an item of its own."""
    people = [Actor("participant", f"seat-{number:02}") for number in range(5)]
    story = Story(*people, FAC, step="express")
    one, other = (story.card(who, f"item-{who.seat}") for who in people[:2])
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "open_check", items=[one, other])
    for number, who in enumerate(people):
        story.says(who, "grade", item=one, grade=2 if number < 3 else 0)
        story.says(who, "grade", item=other, grade=0 if number < 3 else 2)
    story.says(FAC, "close_check")
    assert (story.board.choice.proposed, story.board.choice.possible) == ((one, other), ())


@pytest.mark.parametrize("name", ["close_resonance", "close_check"])
def test_a_round_that_never_was_is_not_closed(name):
    """[P3]"""
    assert Story(step="choose").refused(FAC, name) == "closed"


@pytest.mark.parametrize("asked", ["open_resonance", "open_check"])
def test_nothing_is_agreed_on_or_put_off_while_a_round_is_open(held, asked):
    """[C5] And once the group said not yet, there is no round to close."""
    held.says(FAC, asked, items=list(FIRST_FIVE))
    assert held.refused(FAC, "agree", items=[ONE]) == "closed"
    assert held.refused(FAC, "not_yet") == "closed"
    held.says(FAC, "close_resonance" if asked == "open_resonance" else "close_check")
    held.says(FAC, "not_yet")
    assert not held.says(FAC, "close_resonance")
    assert not held.says(FAC, "close_check")
