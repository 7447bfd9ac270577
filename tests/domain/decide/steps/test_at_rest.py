"""At a step at which phones rest, nothing is asked of them; paper and the facilitator go on."""

from dataclasses import replace

import pytest

from board.domain.decide.table import FOR_PARTICIPANTS, PARTICIPANT
from board.domain.records.contributions import Card
from board.domain.records.meeting import Step
from board.domain.step_kinds import STEP_KINDS
from tests.support.commands.examples import example
from tests.support.commands.rights import KINDS
from tests.support.stories.cast import ANA, FAC, Story, opening

RESTING = tuple(Step(kind, kind, kind, 10, "all", at_rest=True) for kind in STEP_KINDS)
ASKED = [name for name, kind in PARTICIPANT.items() if FOR_PARTICIPANTS[kind].steps]


def story_at(kind: str) -> Story:
    story = Story(step="aims", opened=replace(opening(), steps=RESTING))
    if kind != "aims":
        story.says(FAC, "go_to", step=kind)
    return story


@pytest.mark.parametrize("kind", sorted(set(STEP_KINDS) - {"ended"}))
def test_a_phone_is_asked_for_nothing_whatever_the_kind_of_the_step(kind):
    """[Y5] Until the exploration it may still say that an item is not for today [C7]."""
    story = story_at(kind)
    refused = {name for name in ASKED if story.refused(ANA, name, **example(name)) == "wrong_step"}
    still = {"not_today"} if kind in KINDS["not_today"] else set()
    assert refused == set(ASKED) - still


def test_a_facilitator_writes_for_a_person_without_a_phone():
    """[Y5] [A6] Only phones rest."""
    story = story_at("collect")
    inner = {"name": "post_card", "arguments": example("post_card")}
    story.says(FAC, "post_for", person="one", command=inner)
    (card,) = story.board.of(Card).values()
    assert not card.facilitator


def test_what_was_said_aloud_is_recorded_and_explored():
    """[Y5] [C5]"""
    story = story_at("collect")
    inner = {"name": "post_card", "arguments": example("post_card")}
    story.says(FAC, "post_for", person="one", command=inner)
    (item,) = story.board.of(Card)
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "agree", items=[item])
    story.says(FAC, "go_to", step="notes")
    story.says(FAC, "write_synthesis", field="key_points", text="Un temps pour dire.")
    assert story.board.choice.agreed == (item,)
