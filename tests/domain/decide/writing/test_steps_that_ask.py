"""Cards that are collected at two steps: each knows its step, and the two do not mix."""

from dataclasses import replace

import pytest

from board.domain.records.contributions import Card, Suggestion
from board.domain.records.meeting import Step
from board.domain.views.report.traces import traces
from board.domain.views.visibility import seen_by_the_room
from tests.support.stories.cast import ANA, BEN, CLEO, FAC, Story, opening

STEPS = (
    Step(
        "wishes", "collect", "Attentes", 5, "all", question="Qu’attendez-vous ?", cards=("theme",)
    ),
    Step("told", "collect", "Situations", 10, "all", cards=("situation",)),
    Step("group", "group", "Regrouper", 5, "all"),
    Step("choose", "choose", "Choisir", 5, "all"),
    Step("notes", "notes", "Explorer", 20, "all", columns=("insight",)),
    Step("ended", "ended", "Fin", 0, "all"),
)

WISH = {"kind": "theme", "title": "Le repos", "step": "wishes"}


@pytest.fixture
def story() -> Story:
    """A wish and two situations, at the second step."""
    story = Story(opened=replace(opening(), steps=STEPS))
    story.wish = story.card(ANA, "calm", kind="theme")
    story.says(FAC, "reveal", what="cards", shown=True)
    story.says(FAC, "go_to", step="told")
    story.told = [story.card(who, name) for who, name in ((BEN, "relay"), (CLEO, "relay-again"))]
    return story


def test_a_card_belongs_to_the_step_at_which_it_was_written(story):
    """[Y7]"""
    steps = {key: card.step for key, card in story.board.of(Card).items()}
    assert steps == {story.wish: "wishes", **dict.fromkeys(story.told, "told")}
    assert {record.step for record in story.own(ANA).values() if record.name == "mine"} == {
        "wishes"
    }


def test_a_card_that_arrives_late_belongs_to_the_step_that_it_names(story):
    """[Y7] Its phone had no network meanwhile."""
    story.says(ANA, "post_card", card="card-late", kind="theme", title="Tard", step="wishes")
    assert story.board.need(Card, "card-late").step == "wishes"
    nowhere = {"card": "card-none", "kind": "situation", "title": "Là", "step": "choose"}
    assert story.refused(ANA, "post_card", **nowhere) == "bad_request"


def test_a_step_takes_the_kinds_of_card_that_it_asks_for(story):
    """[Y7]"""
    theme = {"card": "card-other", "kind": "theme", "title": "Une autre"}
    assert story.refused(ANA, "post_card", **theme) == "bad_request"
    assert story.refused(BEN, "edit_card", card="card-relay", kind="theme") == "bad_request"
    story.says(ANA, "edit_card", card="card-calm", title="Du calme")


def test_going_to_a_step_that_collects_others_hides_them_until_they_are_shown(story):
    """[Y7] [V2] [S6] Undoing the change of step shows what it hid."""
    assert not story.board.meeting.cards_shown
    story.says(FAC, "undo_step", step="told")
    assert story.board.meeting.cards_shown and story.board.meeting.collecting == "wishes"
    story.says(FAC, "undo_step", step="wishes")
    story.says(FAC, "go_to", step="group")
    assert story.board.meeting.cards_shown and story.board.meeting.collecting == "told"
    story.says(FAC, "go_to", step="told")
    assert story.board.meeting.cards_shown


def test_a_ballot_holds_cards_of_the_last_step_alone(story):
    """[Y7] [C1] Neither a card of another step nor a theme that holds one."""
    story.says(FAC, "go_to", step="choose")
    assert story.refused(FAC, "open_check", items=[story.wish]) == "bad_request"
    mixed = story.theme("mixed", story.wish, story.told[0])
    assert story.refused(FAC, "open_resonance", items=[mixed]) == "bad_request"
    story.says(FAC, "open_check", items=story.told)


def test_suggestions_are_made_from_cards_of_the_last_step_alone(story):
    """[Y7] [G10]"""
    for number in range(3):
        story.says(
            ANA,
            "post_card",
            card=f"card-wish{number}",
            kind="theme",
            title="Le repos",
            step="wishes",
        )
        story.card(BEN, f"told{number}", title="Une relève difficile")
    story.says(FAC, "go_to", step="group")
    story.says(FAC, "suggest_themes")
    suggested = {card for one in story.board.of(Suggestion).values() for card in one.cards}
    assert suggested and not any(card.startswith("card-wish") for card in suggested)


def test_the_traces_tell_ungrouped_cards_by_their_step(story):
    """[Y7] [R1]"""
    story.says(FAC, "go_to", step="notes")
    story.says(FAC, "record_group_agreement", what="cards", agreed=True)
    sections = traces(seen_by_the_room(story.board)).sections
    (cards,) = [section for section in sections if section.part == "cards"]
    assert [group.title for group in cards.groups] == ["Attentes", "Situations"]


def test_with_one_step_that_collects_no_card_names_it():
    """[Y7] As in every earlier meeting."""
    story = Story(step="express")
    story.card(ANA, "calm")
    named = {"card": "card-named", "kind": "situation", "title": "Là", "step": "express"}
    story.says(BEN, "post_card", **named)
    assert {card.step for card in story.board.of(Card).values()} == {""}
    assert story.board.meeting.collecting == ""
