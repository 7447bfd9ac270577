"""How many must say that an item is not for today: its author, half of several, one in five."""

import pytest

from board.domain.context import Actor
from board.domain.records.contributions import Topic
from tests.support.stories.cast import FAC, Story

THEME = "theme:theme-both"


def agreed_on(people: list[Actor], authors: int) -> Story:
    """A group that agreed on a theme of one card from each of the first people."""
    story = Story(*people, FAC, step="express")
    story.theme("both", *[story.card(who, f"of-{who.seat}") for who in people[:authors]])
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "open_check", items=[THEME])
    story.says(FAC, "close_check")
    story.says(FAC, "agree", items=[THEME])
    return story


def group(size: int) -> list[Actor]:
    return [Actor("participant", f"seat-{number:02}") for number in range(size)]


def is_put_off(story: Story) -> bool:
    story.says(FAC, "go_to", step="explore")
    return story.board.choice.later == (THEME,)


@pytest.mark.parametrize(
    ("authors", "saying", "put_off"),
    [(1, 1, True), (2, 1, True), (3, 1, False), (3, 2, True), (5, 2, False), (4, 2, True)],
)
def test_what_several_wrote_is_put_off_by_half_of_them(authors, saying, put_off):
    """[C7] In a group of sixteen, where up to three say nothing for the others."""
    people = group(16)
    story = agreed_on(people, authors)
    for who in people[:saying]:
        story.says(who, "not_today", item=THEME)
    assert is_put_off(story) is put_off


@pytest.mark.parametrize(
    ("size", "saying", "put_off"),
    [(4, 1, True), (5, 1, False), (5, 2, True), (10, 2, False), (10, 3, True), (14, 3, True)],
)
def test_what_others_wrote_is_put_off_by_more_than_one_person_in_five(size, saying, put_off):
    """[C7]"""
    people = group(size)
    story = agreed_on(people, 1)
    for who in people[1 : saying + 1]:
        story.says(who, "not_today", item=THEME)
    assert is_put_off(story) is put_off


def test_a_word_of_one_author_and_of_others_together_is_no_half():
    """[C7] One of three authors and two who wrote nothing of it, in a group of sixteen."""
    people = group(16)
    story = agreed_on(people, 3)
    for who in (people[0], people[8], people[9]):
        story.says(who, "not_today", item=THEME)
    assert not is_put_off(story)


def test_the_facilitator_asks_for_the_next_proposal_between_result_and_exploration():
    """[C7] Before the agreement or after it; the other of two topics stays proposed."""
    story = Story(*group(3), FAC, step="express")
    items = [story.card(who, f"of-{who.seat}") for who in group(3)]
    assert story.refused(FAC, "next_proposal", items=items[:1]) == "closed"
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "open_check", items=items)
    assert story.refused(FAC, "next_proposal", items=items[:1]) == "closed"
    story.says(FAC, "close_check")
    story.says(FAC, "agree", items=items[:2])
    story.says(FAC, "next_proposal", items=items[:1])
    assert story.board.choice.proposed == (items[1],)
    story.says(FAC, "next_proposal", items=items[2:])
    assert story.board.choice.proposed == (items[1],)
    assert story.board.choice.later == (items[0], items[2])


def graded(*grades: int) -> tuple[Story, list[str]]:
    """A check of one item of each grade, from three people who answer alike."""
    people = group(3)
    story = Story(*people, FAC, step="express")
    items = [story.card(people[0], f"item-{number}") for number in range(len(grades))]
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "open_check", items=items)
    for who in people:
        for item, grade in zip(items, grades, strict=True):
            story.says(who, "grade", item=item, grade=grade)
    story.says(FAC, "close_check")
    return story, items


def test_two_equal_proposals_follow_together_where_nothing_is_agreed_on():
    """[C7] [C5]"""
    story, (best, one, other) = graded(2, 1, 1)
    story.says(FAC, "next_proposal", items=[best])
    assert story.board.choice.proposed == (one, other)


def test_of_three_equal_proposals_none_follows():
    """[C7] [C5] Which of them comes next would be chance: the group talks."""
    story, (best, *equal) = graded(2, 1, 1, 1)
    story.says(FAC, "next_proposal", items=[best])
    assert (story.board.choice.proposed, len(equal)) == ((), 3)


def test_beside_a_topic_that_stays_two_equal_proposals_do_not_follow():
    """[C7] [C5] They would make three."""
    story, (best, kept, *_) = graded(2, 0, 1, 1)
    story.says(FAC, "agree", items=[best, kept])
    story.says(FAC, "next_proposal", items=[best])
    assert story.board.choice.proposed == (kept,)
    assert set(story.board.of(Topic)) == {"topic:card-item-1"}
    assert not story.board.choice.own_choice


def test_without_a_step_of_choosing_before_it_the_meeting_stays_where_it_is():
    """[C7] Where the plan explores before it chooses."""
    story, (best, *_) = graded(2, 1)
    story.says(FAC, "move_step", step="choose", before="synthesis")
    story.says(FAC, "agree", items=[best])
    story.says(FAC, "go_to", step="pause")
    story.says(group(3)[0], "not_today", item=best)
    story.says(FAC, "go_to", step="explore")
    assert (story.board.meeting.step, story.board.choice.later) == ("pause", (best,))
