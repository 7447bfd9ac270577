"""Turning the pages of the walls is a command like any other."""

from board.domain.records.meeting import WallPage
from tests.support.stories.cast import ANA, FAC, PAIR, WALL, Story

FIFTH = {"of": "cards", "view": 0, "page": 4}


def test_either_facilitator_turns_every_wall() -> None:
    """[M3]"""
    story = Story(step="express")
    story.says(FAC, "turn_page", **FIFTH)
    story.says(PAIR, "turn_page", of="cards", view=0, page=5)
    assert story.seen("wall")["turned"] == WallPage("cards", 0, 5)
    assert story.seen("console")["turned"] == WallPage("cards", 0, 5)


def test_phones_are_not_told_of_pages() -> None:
    """[M3] Theirs is a still page."""
    story = Story(step="express")
    story.says(FAC, "turn_page", **FIFTH)
    assert "turned" not in story.seen("phone")


def test_a_page_turned_twice_is_turned_once() -> None:
    """[P2] [M3]"""
    story = Story(step="express")
    story.says(FAC, "turn_page", **FIFTH)
    assert not story.says(FAC, "turn_page", **FIFTH)


def test_neither_a_wall_nor_a_participant_turns_the_others() -> None:
    """[A1]"""
    story = Story(step="express")
    assert story.refused(WALL, "turn_page", **FIFTH) == "forbidden"
    assert story.refused(ANA, "turn_page", **FIFTH) == "forbidden"


def test_a_page_that_no_wall_can_have_is_refused() -> None:
    """[P3]"""
    story = Story(step="express")
    for wrong in ({"page": -1}, {"view": -1}, {"page": 10_000}, {"of": ""}, {"of": "les cartes"}):
        assert story.refused(FAC, "turn_page", **{**FIFTH, **wrong}) == "bad_request"


def test_the_first_page_of_a_view_and_the_last_that_is_possible_are_turned_to() -> None:
    """[M3] Views and pages are counted from 0."""
    story = Story(step="express")
    story.says(FAC, "turn_page", of="cards", view=0, page=0)
    assert story.seen("wall")["turned"] == WallPage("cards", 0, 0)
    story.says(FAC, "turn_page", of="cards", view=9_999, page=9_999)
    assert story.seen("wall")["turned"] == WallPage("cards", 9_999, 9_999)
    assert story.refused(FAC, "turn_page", of="cards", view=10_000, page=0) == "bad_request"
