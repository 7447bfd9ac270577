"""A method names its own options, from cards to closing words; ids are checked against it."""

from dataclasses import replace
from functools import partial

import pytest

from board.domain.records.closing import ClosingLine, Word
from board.domain.records.contributions import Card, Link, Note
from board.domain.records.meeting import KindOfCard, Vocabulary
from board.domain.records.private import ClosingEntry
from board.domain.views.report.traces import traces
from board.domain.views.visibility import seen_by_the_room
from tests.support.stories.cast import ANA, BEN, FAC, Story, opening

OWN = Vocabulary(
    columns=("idea", "step"),
    labels=("echo",),
    closing=("word", "advice"),
    lines=("advice",),
    synthesis=("kept", "open"),
    cards=(KindOfCard("dream", ("near", "far")), KindOfCard("rumour")),
)


@pytest.fixture
def story() -> Story:
    """Two notes on a topic."""
    story = Story(step="express", opened=replace(opening(), vocabulary=OWN))
    story.says(ANA, "post_card", **DREAM)
    story.item = "card:card-0001"
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "agree", items=[story.item])
    story.says(FAC, "go_to", step="explore")
    for number, column in ((1, "step"), (2, "idea")):
        story.says(ANA, "add_note", **note(number), topic=story.item, column=column)
    return story


DREAM = {"card": "card-0001", "kind": "dream", "nature": "near", "title": "La relève"}


def note(number: int) -> dict[str, str]:
    return {"note": f"note-{number:04}", "text": f"Texte {number}"}


@pytest.mark.parametrize(
    ("kind", "nature"), [("situation", None), ("dream", "tension"), ("rumour", "near")]
)
def test_a_card_has_a_kind_and_a_nature_of_its_method_and_no_other(story, kind, nature):
    """[Y8]"""
    story.says(FAC, "go_to", step="express")
    given = {"kind": kind, "nature": nature}
    assert story.refused(BEN, "post_card", card="card-0002", title="Non", **given) == "bad_request"
    assert story.refused(ANA, "edit_card", card="card-0001", **given) == "bad_request"


def test_a_card_of_another_kind_loses_a_nature_that_the_kind_lacks(story):
    """[Y8]"""
    story.says(ANA, "edit_card", card="card-0001", nature="far")
    assert [card.nature for card in story.board.of(Card).values()] == ["far"]
    story.says(ANA, "edit_card", card="card-0001", kind="rumour")
    assert [(card.kind, card.nature) for card in story.board.of(Card).values()] == [
        ("rumour", None)
    ]


def test_a_note_is_in_a_column_of_its_method_and_in_no_other(story):
    """[Y8] [X1]"""
    usual = {**note(3), "topic": story.item, "column": "insight"}
    assert story.refused(ANA, "add_note", **usual) == "bad_request"
    assert story.refused(ANA, "edit_note", note="note-0001", column="insight") == "bad_request"
    story.says(ANA, "edit_note", note="note-0001", column="idea")
    assert {one.column for one in story.board.of(Note).values()} == {"idea"}


def test_the_traces_tell_notes_in_the_order_of_the_columns(story):
    """[Y8] [R1]"""
    story.says(FAC, "record_group_agreement", what="notes", agreed=True)
    sections = traces(seen_by_the_room(story.board)).sections
    (notes,) = [section for section in sections if section.part == "notes"]
    assert [item.kind for item in notes.groups[0].items] == ["idea", "step"]


def test_a_link_has_a_label_of_its_method_or_none(story):
    """[Y8]"""
    link = {"link": "link-0001", "from_": "note:note-0001", "to": "note:note-0002"}
    assert story.refused(FAC, "link", **link, label="value") == "bad_request"
    story.says(FAC, "link", **link, label="echo")
    assert [one.label for one in story.board.of(Link).values()] == ["echo"]


def test_a_closing_word_has_a_kind_of_its_method_and_a_line_is_never_in_the_cloud(story):
    """[Y8] [X4]"""
    story.says(FAC, "go_to", step="words")
    usual = {"entry": "word-0001", "kind": "keyword", "text": "écoute"}
    assert story.refused(ANA, "post_word", **usual) == "bad_request"
    story.says(ANA, "post_word", entry="word-0001", kind="advice", text="Écouter")
    story.says(BEN, "post_word", entry="word-0002", kind="word", text="Écouter")
    story.says(FAC, "reveal", what="words", shown=True)
    seen = story.seen("wall").values()
    assert [one.kind for one in seen if isinstance(one, ClosingLine)] == ["advice"]
    assert [one.kind for one in seen if isinstance(one, Word)] == ["word"]


@pytest.mark.parametrize(("text", "kind"), [("écoute", "word"), ("Oser le dire " * 5, "advice")])
def test_a_word_without_a_kind_takes_the_first_that_suits_its_length(story, text, kind):
    """[Y8] [X4]"""
    story.says(FAC, "go_to", step="words")
    story.says(ANA, "post_word", entry="word-0001", kind=None, text=text)
    assert [one.kind for one in story.board.of(ClosingEntry).values()] == [kind]


def test_the_synthesis_has_the_fields_of_its_method_and_no_other(story):
    """[Y8] [X3] The traces tell them in the method's order."""
    story.says(FAC, "go_to", step="synthesis")
    write = partial(story.says, FAC, "write_synthesis")
    assert story.refused(FAC, "write_synthesis", field="key_points", text="Non") == "bad_request"
    for field in ("open", "kept"):
        write(field=field, text=f"Ce qui est dans {field}")
    write(field="kept", text="La relève", replaces=["Ce qui est dans kept"])
    overtaken = {"field": "kept", "text": "Autre", "replaces": ["Ce qui est dans kept"]}
    assert story.refused(FAC, "write_synthesis", **overtaken) == "changed"
    sections = traces(seen_by_the_room(story.board)).sections
    (written,) = [section for section in sections if section.part == "synthesis"]
    assert [(item.kind, item.text) for item in written.groups[0].items] == [
        ("kept", "La relève"),
        ("open", "Ce qui est dans open"),
    ]


def test_without_a_field_nobody_offers_to_write_a_synthesis():
    """[Y8]"""
    none = replace(opening(), vocabulary=replace(OWN, synthesis=()))
    story = Story(step="synthesis", opened=none)
    assert story.refused(ANA, "volunteer") == "bad_request"
    assert story.refused(FAC, "write_synthesis", field="open", text="Non") == "bad_request"
