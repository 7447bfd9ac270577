"""Notes, reformulations and threads, one by one."""

import pytest

from board.domain.records.contributions import Link, Note
from board.domain.records.own import OwnNote
from tests.support.stories.cast import ANA, BEN, FAC, Story

CARD, OTHER = "card:card-first", "card:card-other"


@pytest.fixture
def story() -> Story:
    story = Story(step="express")
    story.card(ANA, "first")
    story.card(BEN, "other")
    story.says(FAC, "agree", items=[CARD])
    story.says(FAC, "go_to", step="explore")
    return story


def add(story: Story, who, name: str, text: str = "Une note"):
    arguments = {"topic": CARD, "column": "insight", "text": text}
    return story.says(who, "add_note", note=f"note-{name}", **arguments)


def test_notes_stand_in_the_order_in_which_they_came(story):
    """[X1]"""
    add(story, ANA, "first")
    add(story, FAC, "later")
    assert list(story.board.of(Note).values()) == [
        Note("topic:card-first", "insight", "Une note", order=1),
        Note("topic:card-first", "insight", "Une note", order=2, facilitator=True),
    ]


def test_a_note_that_is_sent_again_is_the_same_note(story):
    """[P2] [A3]"""
    add(story, ANA, "first")
    assert not add(story, ANA, "first", "Autre chose")
    arguments = {"topic": CARD, "column": "insight", "text": "Une note"}
    assert story.refused(BEN, "add_note", note="note-first", **arguments) == "not_yours"


def test_text_and_column_of_a_note_change_one_by_one(story):
    """[A3] [P2]"""
    add(story, ANA, "first")
    story.says(ANA, "edit_note", note="note-first", text="Autrement")
    story.says(ANA, "edit_note", note="note-first", column="resonance")
    assert story.board.need(Note, "note-first") == Note(
        "topic:card-first", "resonance", "Autrement", order=1
    )
    assert not story.says(ANA, "edit_note", note="note-first", column="resonance")
    assert story.refused(ANA, "edit_note", note="note-gone", text="t") == "not_found"
    assert story.own(ANA)["mine:note-first"] == OwnNote(
        "note", "topic:card-first", "resonance", "Autrement", set_aside=False, rephrased=False
    )


def test_a_note_that_is_withdrawn_is_its_authors_no_more_and_another_stays(story):
    """[S4] [P2]"""
    add(story, ANA, "first")
    add(story, ANA, "later")
    story.says(FAC, "project", item="note:note-first")
    story.says(ANA, "withdraw_note", note="note-first")
    assert story.board.meeting.projected is None
    assert not story.says(ANA, "withdraw_note", note="note-first")
    assert [key for key in story.own(ANA) if "note-" in key] == ["mine:note-later"]


def test_a_thread_is_drawn_once_and_changes_its_label(story):
    """[X2] [P2]"""
    ends = {"from_": CARD, "to": OTHER}
    story.says(FAC, "link", link="link-0001", **ends)
    assert story.board.need(Link, "link-0001") == Link(CARD, OTHER, None)
    assert not story.says(FAC, "link", link="link-0001", **ends)
    story.says(FAC, "link", link="link-0001", label="ethics", **ends)
    assert story.board.need(Link, "link-0001") == Link(CARD, OTHER, "ethics")
    story.says(FAC, "unlink", link="link-0001")
    assert not story.board.of(Link)


@pytest.mark.parametrize(("from_", "to"), [(CARD, "topic:card-first"), ("note:gone", CARD)])
def test_a_thread_joins_cards_and_notes_alone(story, from_, to):
    """[X2]"""
    assert story.refused(FAC, "link", link="link-0001", from_=from_, to=to) == "not_found"


def test_a_reformulation_that_is_sent_again_changes_nothing(story):
    """[X9] [P2]"""
    assert story.refused(FAC, "reformulate", card="card-gone", text="t") == "not_found"
    story.says(FAC, "reformulate", card="card-first", text="Si j’entends bien…")
    assert not story.says(FAC, "reformulate", card="card-first", text="Si j’entends bien…")


def test_a_topic_is_named_by_itself_or_by_what_it_was_made_of(story):
    """[X1]"""
    for number, topic in enumerate((CARD, "topic:card-first")):
        arguments = {"topic": topic, "column": "insight", "text": "t"}
        story.says(ANA, "add_note", note=f"note-000{number}", **arguments)
        assert story.board.need(Note, f"note-000{number}").topic == "topic:card-first"
