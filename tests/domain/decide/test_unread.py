"""Commands on a board with records that this release cannot read."""

import pytest

from board.domain.board import Board
from board.domain.decide.cycle.carrying import EraseAll
from board.domain.decide.cycle.cycling import OpenSession, last_opened
from board.domain.records.contributions import Card
from board.domain.records.private import StepChange
from board.domain.step_kinds import STEP_KINDS, behaviour_of
from tests.support.stories.cast import ANA, CODE, FAC, SERVER, Story
from tests.support.stories.cycle import LINK_HOLDER, CycleStory

LATER = frozenset(
    ("card:card-0002", "note:note-0001", "passage", "choice", "merge:confiance", "video:short")
)


@pytest.fixture
def story() -> Story:
    story = Story(step="express")
    story.card(ANA, "first")
    story.board = story.board.draft()
    story.board.take_in({}, (), story.board.version + 1, LATER)
    return story


def test_what_becomes_unreadable_is_no_longer_shown_and_what_becomes_readable_is(story):
    """[P15]"""
    card = story.board.need(Card, "card-first")
    draft = story.board.draft()
    draft.take_in({}, (), 50, frozenset(("card:card-first",)))
    assert draft.find(Card, "card-first") is None
    assert draft.unread == LATER | {"card:card-first"}
    assert draft.ids() >= draft.unread
    draft.take_in({"card:card-first": card}, ("note:note-0001",), 51)
    assert draft.find(Card, "card-first") == card
    assert draft.unread == LATER - {"note:note-0001"}
    assert story.board.unread == LATER and Board().unread == frozenset()


def test_a_command_that_names_such_a_record_is_refused(story):
    """[P15] By its id or its bare id, in a list or within another command."""
    inner = {"name": "withdraw_card", "arguments": {"card": "card-0002"}}
    for actor, name, said in (
        (ANA, "withdraw_card", {"card": "card-0002"}),
        (ANA, "post_card", {"card": "card-0002", "kind": "theme", "title": "Une parole"}),
        (FAC, "set_aside", {"note": "note-0001"}),
        (FAC, "project", {"item": "card:card-0002"}),
        (FAC, "move_cards", {"cards": ["card-first", "card-0002"], "theme": None}),
        (FAC, "post_for", {"command": inner}),
    ):
        assert story.refused(actor, name, **said) == "unreadable", name


def test_words_that_look_like_the_key_of_such_a_record_are_free(story):
    """[P15] What people type is no id, and no id is so short."""
    story.says(ANA, "post_card", card="card-0003", kind="theme", title="confiance", text="short")
    assert story.board.find(Card, "card-0003")


def test_going_on_leaves_what_serves_to_undo_as_it_is(story):
    """[P15] The rest of the change is carried out."""
    change = story.says(FAC, "go_to", step="explore")
    assert story.board.meeting.step == "explore"
    assert StepChange.name not in change.put and StepChange.name in story.board.unread
    assert not story.says(FAC, "undo_step", step="express")


def test_what_would_replace_such_a_record_is_refused_and_the_end_is_not(story):
    """[P15]"""
    assert story.refused(FAC, "open_resonance", items=["card:card-first"]) == "unreadable"
    story.says(FAC, "end_meeting")
    assert story.board.unread == LATER


def test_erasing_erases_such_records_too(story):
    """[P15] [E7]"""
    change = story.says(FAC, "erase", code=CODE)
    assert change.drop > LATER
    assert story.board.ids() == set()


def test_a_cycle_goes_on_after_a_meeting_whose_record_cannot_be_read():
    """[P15]"""
    cycle = CycleStory()
    cycle.opens(CODE)
    cycle.board = cycle.board.draft()
    cycle.board.take_in({}, (), 50, frozenset(("session:2", "session:last")))
    assert last_opened(cycle.board) == 2
    assert cycle.refused(LINK_HOLDER, OpenSession("W8R5GN", 2)) == "unreadable"
    assert cycle.opens("H4P3YT").number == 3
    cycle.happens(SERVER, EraseAll())
    assert not cycle.board.ids()


def test_a_step_of_an_unknown_kind_does_what_an_info_step_does():
    """[P15]"""
    assert behaviour_of("listen") == STEP_KINDS["info"]
    assert behaviour_of("notes") == STEP_KINDS["notes"]
