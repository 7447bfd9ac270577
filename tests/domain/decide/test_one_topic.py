"""A method in which the group takes one topic proposes and records one, never two."""

from dataclasses import replace

import pytest

from board import methods
from board.domain.records.meeting import Meeting
from tests.support.stories.cast import ANA, BEN, CLEO, FAC, Story


@pytest.fixture
def story() -> Story:
    """Three people and three cards, at the step of choosing, in a method of one topic."""
    story = Story(step="express")
    authors = ((ANA, "first"), (BEN, "other"), (CLEO, "third"))
    story.items = [story.card(who, name) for who, name in authors]
    story.says(FAC, "go_to", step="choose")
    one_topic = replace(story.board.meeting, topics_at_most=1)
    story.board = story.board.draft()
    story.board.take_in({Meeting.name: one_topic}, (), story.board.version + 1)
    return story


def checked(story: Story, *graded: tuple[int, int]) -> None:
    """A check in which everybody grades the items with these numbers the same way."""
    story.says(FAC, "open_check", items=story.items)
    for person in (ANA, BEN, CLEO):
        for number, grade in graded:
            story.says(person, "grade", item=story.items[number], grade=grade)
    story.says(FAC, "close_check")


def test_two_are_refused_and_one_is_recorded(story):
    """[C5] Also aloud, without any round."""
    assert story.refused(FAC, "agree", items=story.items[:2]) == "too_many"
    story.says(FAC, "agree", items=story.items[:1])
    assert story.board.choice.agreed == tuple(story.items[:1])


def test_one_is_proposed_and_none_is_possible_beside_it(story):
    """[C4] [C5]"""
    checked(story, (0, 2), (1, 1), (2, 0))
    choice = story.board.choice
    assert (choice.proposed, choice.possible) == ((story.items[0],), ())


def test_of_two_that_are_equal_none_is_proposed(story):
    """[C4] [C5] The group talks."""
    checked(story, (0, 2), (1, 2), (2, 0))
    assert story.board.choice.proposed == ()


def test_methods_in_which_one_person_asks_or_one_thing_is_decided_take_one_topic():
    """[C5] [Y2]"""
    taken = {name: methods.load(name).topics for name in methods.names()}
    assert {name for name, topics in taken.items() if topics == 1} == {
        *("codev", "gapp", "intervision"),
        *("app2h", "conseils", "consent", "gease", "quart_dheure", "recit"),
    }
