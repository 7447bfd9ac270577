"""Marks and wishes "to be taken up elsewhere", one by one."""

import pytest

from board.domain.records.agreements import Elsewhere
from board.domain.records.facilitators import Wish
from board.domain.records.private import Seat
from tests.support.stories.cast import ANA, BEN, FAC, Story

CARD, NOTE, KEY = "card:card-a-demand", "note:note-0001", "elsewhere:card-a-demand"


@pytest.fixture
def story() -> Story:
    story = Story(step="express")
    story.card(ANA, "a-demand")
    story.says(FAC, "reveal", what="cards", shown=True)
    story.says(FAC, "agree", items=[CARD])
    story.says(FAC, "go_to", step="explore")
    story.says(ANA, "add_note", note="note-0001", topic=CARD, column="insight", text="Une note")
    return story


def marked(story: Story) -> Elsewhere:
    return story.board.need(Elsewhere, "card-a-demand")


def test_a_card_a_note_a_theme_and_a_topic_can_be_marked_and_nothing_else(story):
    """[R3] [V6] A card and a note say that they are."""
    theme = story.theme("Seul")
    for item in (NOTE, theme, "topic:card-a-demand"):
        story.says(FAC, "take_elsewhere", item=item, frame="La direction")
        assert story.board.get(f"elsewhere:{item.partition(':')[2]}") == Elsewhere(
            item, "La direction"
        )
    assert story.seen("console")[NOTE].elsewhere
    for item in ("card:never-was", "seat:ana"):
        assert story.refused(FAC, "take_elsewhere", item=item, frame="f") == "not_found"
    story.says(FAC, "leave_here", item=NOTE)
    assert story.seen("console")[NOTE].elsewhere is False


def test_a_mark_for_another_frame_is_agreed_on_anew(story):
    """[R4] The same frame once more changes nothing."""
    story.says(FAC, "take_elsewhere", item=CARD, frame="La direction")
    story.says(FAC, "word_elsewhere", item=CARD, wording="Nous manquons de relais.")
    story.says(FAC, "record_agreement", item=CARD)
    agreed = Elsewhere(CARD, "La direction", wording="Nous manquons de relais.", agreed=True)
    assert marked(story) == agreed
    assert not story.says(FAC, "record_agreement", item=CARD)
    assert not story.says(FAC, "take_elsewhere", item=CARD, frame="La direction")
    story.says(FAC, "take_elsewhere", item=CARD, frame="En équipe")
    assert marked(story) == Elsewhere(CARD, "En équipe")


def test_other_words_take_the_agreement_back(story):
    """[R4]"""
    story.says(FAC, "take_elsewhere", item=CARD, frame="La direction")
    story.says(FAC, "record_agreement", item=CARD)
    assert not story.says(FAC, "word_elsewhere", item=CARD, wording="a-demand")
    story.says(FAC, "word_elsewhere", item=CARD, wording="Autrement")
    assert marked(story) == Elsewhere(CARD, "La direction", wording="Autrement")


def test_what_is_not_marked_is_neither_worded_nor_agreed_on_nor_left(story):
    """[P3] [P2]"""
    assert story.refused(FAC, "word_elsewhere", item=CARD, wording="w") == "not_found"
    assert story.refused(FAC, "record_agreement", item=CARD) == "not_found"
    assert not story.says(FAC, "leave_here", item=CARD)


def test_leaving_it_here_takes_mark_and_wish_away_from_that_item_alone(story):
    """[D3]"""
    other = story.card(FAC, "another")
    for item in (CARD, NOTE):
        story.says(ANA, "wish_elsewhere", item=item)
    story.says(FAC, "take_elsewhere", item=CARD, frame="La direction")
    story.says(FAC, "take_elsewhere", item=other, frame="La direction")
    story.says(FAC, "leave_here", item=CARD)
    assert KEY not in story.seen("console")
    assert "elsewhere:card-another" in story.seen("console")
    assert story.board.need(Seat, ANA.seat).wishes == (NOTE,)
    assert story.board.find(Wish, "note-0001") == Wish(NOTE)


def test_a_wish_is_said_again_with_another_frame(story):
    """[D3] [P2]"""
    story.says(ANA, "wish_elsewhere", item=CARD)
    story.says(ANA, "wish_elsewhere", item=CARD, frame="La direction")
    assert story.board.find(Wish, "card-a-demand") == Wish(CARD, "La direction")
    assert story.board.need(Seat, ANA.seat).wishes == (CARD,)
    assert not story.says(ANA, "wish_elsewhere", item=CARD, frame="La direction")


def test_a_wish_of_a_note_is_its_authors(story):
    """[D3] [A3]"""
    assert story.refused(BEN, "wish_elsewhere", item=NOTE) == "not_yours"
    assert story.refused(ANA, "wish_elsewhere", item="note:never-was") == "not_found"
    assert story.refused(ANA, "wish_elsewhere", item="topic:card-a-demand") == "not_found"
    story.says(ANA, "wish_elsewhere", item=NOTE)
    assert story.own(ANA)["mine:note-0001"].wish == "waiting"


def test_a_wish_that_is_taken_back_leaves_the_mark_it_led_to(story):
    """[D3]"""
    story.says(ANA, "wish_elsewhere", item=NOTE)
    story.says(ANA, "wish_elsewhere", item=CARD)
    story.says(FAC, "take_elsewhere", item=CARD, frame="La direction")
    story.says(ANA, "withdraw_wish", item=CARD)
    assert marked(story) == Elsewhere(CARD, "La direction")
    assert story.own(ANA)["mine:card-a-demand"].wish == "none"
    assert story.board.need(Seat, ANA.seat).wishes == (NOTE,)
    assert story.board.find(Wish, "note-0001") is not None
