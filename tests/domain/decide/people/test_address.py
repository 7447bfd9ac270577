"""Which of the computer's addresses the screens of the room show."""

import pytest

from board.domain.records.meeting import Entrance
from tests.support.stories.cast import FAC, Story

HOTSPOT = "http://10.42.0.1:8000"


@pytest.fixture
def story() -> Story:
    return Story(step="express")


def test_walls_and_consoles_are_told_the_address_that_was_chosen(story):
    """[E23]"""
    story.says(FAC, "choose_address", address=HOTSPOT, offered=True)
    for audience in ("wall", "wall_with_controls", "console"):
        assert story.seen(audience)["entrance"] == Entrance("K7M2QX", 0, HOTSPOT)
    assert "entrance" not in story.seen("phone")


def test_an_empty_address_is_the_usual_one_again(story):
    """[E23]"""
    story.says(FAC, "choose_address", address=HOTSPOT, offered=True)
    story.says(FAC, "choose_address", address="", offered=True)
    assert story.seen("wall")["entrance"] == Entrance("K7M2QX", 0)


def test_choosing_the_same_address_again_changes_nothing(story):
    """[E23]"""
    story.says(FAC, "choose_address", address=HOTSPOT, offered=True)
    before = story.board
    story.says(FAC, "choose_address", address=HOTSPOT, offered=True)
    assert story.board == before
