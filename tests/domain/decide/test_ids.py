"""An id is used once: what is said of one thing is never said of another."""

import pytest

from board.domain.records.facilitators import Wish
from tests.support.stories.cast import ANA, BEN, FAC, Story


@pytest.fixture
def story() -> Story:
    story = Story(step="express")
    item = story.card(ANA, "a-demand")
    story.says(FAC, "reveal", what="cards", shown=True)
    story.says(FAC, "agree", items=[item])
    story.says(FAC, "go_to", step="explore")
    return story


def note(name: str) -> dict[str, str]:
    return {"note": name, "topic": "card:card-a-demand", "column": "insight", "text": "Une note"}


def test_a_wish_for_a_card_stays_its_authors_whatever_another_names_a_note(story):
    """[A10] [A3] [D3]"""
    story.says(ANA, "wish_elsewhere", item="card:card-a-demand", frame="La direction")
    assert story.refused(BEN, "add_note", **note("card-a-demand")) == "bad_request"
    assert story.refused(BEN, "wish_elsewhere", item="note:card-a-demand") == "not_found"
    assert story.board.find(Wish, "card-a-demand") == Wish("card:card-a-demand", "La direction")
    assert story.own(ANA)["mine:card-a-demand"].wish == "waiting"


def test_a_card_a_note_and_a_theme_never_have_the_same_id(story):
    """[A10]"""
    story.says(BEN, "add_note", **note("note-0001"))
    story.theme("Seul")
    for name in ("note-0001", "theme-Seul"):
        card = {"card": name, "kind": "situation", "title": "Un titre"}
        assert story.refused(FAC, "post_card", **card) == "bad_request"
    assert story.refused(ANA, "add_note", **note("theme-Seul")) == "bad_request"
    for name in ("note-0001", "card-a-demand"):
        assert story.refused(FAC, "create_theme", theme=name, title="Un titre") == "bad_request"


def test_no_card_takes_the_id_of_a_theme_that_can_come_back(story):
    """[A10] [G1]"""
    theme = story.theme("Seul")
    story.says(FAC, "undo")
    card = {"card": "theme-Seul", "kind": "situation", "title": "Un titre"}
    assert story.refused(FAC, "post_card", **card) == "bad_request"
    story.says(FAC, "redo")
    assert story.board.get(theme) is not None
