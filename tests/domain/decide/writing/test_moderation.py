"""Setting aside and rewording, and what its author wishes to be taken up elsewhere."""

import pytest

from board.domain.records.agreements import Elsewhere
from board.domain.records.closing import ClosingLine, Word
from board.domain.records.facilitators import Wish
from tests.support.stories.cast import ANA, BEN, CLEO, FAC, PAIR, Story

CARD = "card:card-a-demand"


@pytest.fixture
def story() -> Story:
    story = Story(step="express")
    story.card(ANA, "a-demand")
    story.says(FAC, "reveal", what="cards", shown=True)
    return story


def seen_by_all(story: Story, item: str) -> list[bool]:
    return [item in story.seen(audience) for audience in ("phone", "wall")]


def test_a_card_set_aside_is_gone_from_the_room_and_its_author_is_told(story):
    """[D1] [V2]"""
    story.says(FAC, "set_aside", card="card-a-demand")
    assert seen_by_all(story, CARD) == [False, False]
    assert story.own(ANA)["mine:card-a-demand"].set_aside
    story.says(PAIR, "bring_back", card="card-a-demand")
    assert seen_by_all(story, CARD) == [True, True]


def test_a_reworded_card_waits_for_the_facilitator_to_show_it(story):
    """[D2] Until then no other screen has it, in its first words or its second."""
    story.says(FAC, "set_aside", card="card-a-demand")
    story.says(ANA, "edit_card", card="card-a-demand", title="Autrement")
    assert story.seen("console")[CARD].rephrased
    assert story.own(ANA)["mine:card-a-demand"].rephrased
    assert seen_by_all(story, CARD) == [False, False]
    story.says(FAC, "bring_back", card="card-a-demand")
    back = story.seen("wall")[CARD]
    assert (back.title, back.set_aside, back.rephrased) == ("Autrement", False, False)


def test_an_edit_of_a_card_that_is_shown_waits_for_nobody(story):
    """[D2]"""
    story.says(ANA, "edit_card", card="card-a-demand", title="Autrement")
    assert story.seen("wall")[CARD].title == "Autrement"
    assert not story.seen("console")[CARD].rephrased


def test_setting_aside_again_asks_for_other_words(story):
    """[D2]"""
    story.says(FAC, "set_aside", card="card-a-demand")
    story.says(ANA, "edit_card", card="card-a-demand", title="Autrement")
    story.says(FAC, "set_aside", card="card-a-demand")
    assert not story.own(ANA)["mine:card-a-demand"].rephrased


def test_a_note_is_reworded_by_who_wrote_it(story):
    """[D2] [A3] [X1]"""
    story.says(FAC, "agree", items=[CARD])
    story.says(FAC, "go_to", step="explore")
    arguments = {"note": "note-0001", "topic": "topic:card-a-demand", "column": "resonance"}
    story.says(ANA, "add_note", **arguments, text="Cela me rappelle Kevin")
    assert story.refused(BEN, "edit_note", note="note-0001", text="t") == "not_yours"
    assert story.refused(ANA, "edit_note", note="note-0001", text=" ") == "bad_request"
    story.says(FAC, "set_aside", note="note-0001")
    story.says(ANA, "edit_note", note="note-0001", text="Cela me rappelle quelqu’un")
    assert seen_by_all(story, "note:note-0001") == [False, False]
    assert story.own(ANA)["mine:note-0001"].rephrased
    story.says(FAC, "bring_back", note="note-0001")
    assert story.seen("wall")["note:note-0001"].text == "Cela me rappelle quelqu’un"
    story.says(ANA, "edit_note", note="note-0001", column="insight")
    assert story.seen("wall")["note:note-0001"].column == "insight"


@pytest.mark.parametrize("entry", ["entry-01", "entry-02"])
def test_a_closing_word_that_takes_the_place_of_one_set_aside_waits_too(story, entry):
    """[D2] [V3] [X4] Under the same id or another."""
    story.says(FAC, "go_to", step="words")
    story.says(FAC, "reveal", what="words", shown=True)
    story.says(ANA, "post_word", entry="entry-01", kind="keyword", text="Kevin")
    story.says(FAC, "set_aside", entry="entry-01")
    story.says(ANA, "post_word", entry=entry, kind="keyword", text="écoute")
    assert not [r for r in story.seen("wall").values() if isinstance(r, Word)]
    assert story.own(ANA)["entry"].rephrased
    (waiting,) = [r for r in story.seen("console").values() if isinstance(r, Word)]
    assert (waiting.text, waiting.waiting) == ("écoute", (entry,))
    story.says(FAC, "bring_back", entry=entry)
    assert [r.text for r in story.seen("wall").values() if isinstance(r, Word)] == ["écoute"]
    assert not story.own(ANA)["entry"].rephrased


def test_a_word_that_others_say_too_still_shows_that_one_waits(story):
    """[D2] [X5] A line that waits says so as well."""
    story.says(FAC, "go_to", step="words")
    story.says(FAC, "reveal", what="words", shown=True)
    story.says(ANA, "post_word", entry="entry-01", kind="keyword", text="Kevin")
    story.says(BEN, "post_word", entry="entry-02", kind="keyword", text="écoute")
    line = {"entry": "entry-03", "kind": "reflection", "text": "On peut ne pas savoir."}
    story.says(CLEO, "post_word", **line)
    for entry in ("entry-01", "entry-03"):
        story.says(FAC, "set_aside", entry=entry)
    story.says(ANA, "post_word", entry="entry-01", kind="keyword", text="écoute")
    story.says(CLEO, "post_word", **{**line, "text": "On peut rester là."})
    seen = story.seen("console")
    (word,) = [r for r in seen.values() if isinstance(r, Word)]
    assert (word.count, word.waiting, word.held) == (1, ("entry-01",), False)
    assert [r.waiting for r in seen.values() if isinstance(r, ClosingLine)] == [True]
    assert [r.waiting for r in story.seen("wall").values() if isinstance(r, Word)] == [()]


def test_who_wrote_it_may_wish_it_to_be_taken_up_elsewhere(story):
    """[D3] [V6] [V7] The facilitator alone is told, and by whom to nobody."""
    assert story.refused(BEN, "wish_elsewhere", item=CARD) == "not_yours"
    assert story.refused(ANA, "wish_elsewhere", item="theme:theme-0001") == "not_found"
    story.says(ANA, "wish_elsewhere", item=CARD, frame="La direction")
    assert story.seen("console")["wish:card-a-demand"] == Wish(CARD, "La direction")
    assert seen_by_all(story, "wish:card-a-demand") == [False, False]
    assert story.own(ANA)["mine:card-a-demand"].wish == "waiting"

    story.says(FAC, "take_elsewhere", item=CARD, frame="La direction")
    assert "wish:card-a-demand" not in story.seen("console")
    assert isinstance(story.seen("console")["elsewhere:card-a-demand"], Elsewhere)
    assert story.own(ANA)["mine:card-a-demand"].wish == "heard"
    story.says(FAC, "leave_here", item=CARD)
    assert story.own(ANA)["mine:card-a-demand"].wish == "none"


def test_a_wish_is_taken_back_or_left_here(story):
    """[D3] [P2]"""
    story.says(ANA, "wish_elsewhere", item=CARD)
    assert not story.says(ANA, "wish_elsewhere", item=CARD)
    story.says(ANA, "withdraw_wish", item=CARD)
    assert "wish:card-a-demand" not in story.seen("console")
    assert not story.says(ANA, "withdraw_wish", item=CARD)
    story.says(ANA, "wish_elsewhere", item=CARD)
    story.says(FAC, "leave_here", item=CARD)
    assert story.own(ANA)["mine:card-a-demand"].wish == "none"
    assert "wish:card-a-demand" not in story.seen("console")


def test_a_mark_of_the_facilitators_own_says_nothing_to_its_author(story):
    """[D3] [V6] Not even to one who asks."""
    story.says(FAC, "take_elsewhere", item=CARD, frame="La direction")
    assert story.own(ANA)["mine:card-a-demand"].wish == "none"
    story.says(ANA, "wish_elsewhere", item=CARD)
    assert story.own(ANA)["mine:card-a-demand"].wish == "waiting"
    story.says(FAC, "take_elsewhere", item=CARD, frame="La direction")
    assert story.own(ANA)["mine:card-a-demand"].wish == "heard"


def test_a_wish_goes_with_its_card_and_with_the_meeting(story):
    """[D3] [S4] [E6]"""
    story.says(ANA, "wish_elsewhere", item=CARD)
    story.says(ANA, "withdraw_card", card="card-a-demand")
    assert not story.board.of(Wish)
    other = story.card(BEN, "another")
    story.says(BEN, "wish_elsewhere", item=other)
    story.says(FAC, "end_meeting")
    assert not story.board.of(Wish)


def test_what_is_shown_is_brought_back_without_any_change(story):
    """[P2] [D1] [V3] And a word that was let through is held no more."""
    assert not story.says(FAC, "bring_back", card="card-a-demand")
    story.says(FAC, "set_aside", card="card-a-demand")
    assert not story.says(FAC, "set_aside", card="card-a-demand")
    story.says(FAC, "go_to", step="words")
    story.says(ANA, "post_word", entry="entry-01", kind="keyword", text="merde")
    story.says(FAC, "bring_back", entry="entry-01")
    assert story.board.get("entry:entry-01").held is False
