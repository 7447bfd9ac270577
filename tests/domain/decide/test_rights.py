"""Which role may send which command, at which step; and steps that close nothing."""

import pytest

from board.domain.decide.table import FACILITATOR, PARTICIPANT
from board.domain.records.contributions import Card
from board.methods import load
from tests.support.commands.examples import example
from tests.support.stories.cast import ANA, FAC, WALL, Story


@pytest.fixture
def story() -> Story:
    return Story(step="express")


BOTH = {
    *("post_card", "edit_card", "withdraw_card", "write_synthesis"),
    *("add_note", "edit_note", "withdraw_note"),
}


@pytest.mark.parametrize("name", sorted(PARTICIPANT | FACILITATOR))
def test_each_command_belongs_to_its_roles(story, name):
    """[A1] [P3] A wall commands nothing."""
    arguments = example(name)
    assert story.refused(WALL, name, **arguments) == "forbidden"
    if name in FACILITATOR:
        assert story.refused(ANA, name, **arguments) == "forbidden"
    elif name not in BOTH:
        assert story.refused(FAC, name, **arguments) == "forbidden"
    assert (
        story.refused(FAC if name in FACILITATOR else ANA, name, unheard_of=1, **arguments)
        == "bad_request"
    )


WINDOWS = {
    "post_card": {"express", "group", "choose"},
    "resonate": {"group", "choose"},
    "grade": {"group", "choose", "rules"},
    "volunteer": {"explore", "synthesis", "words"},
    "write_synthesis": {"explore", "synthesis", "words"},
    "add_note": {"explore"},
    "post_word": {"words"},
}


@pytest.mark.parametrize("name", sorted(WINDOWS))
def test_participants_act_in_the_windows_made_for_it(story, name):
    """[A2] [S1]"""
    for step in [step.id for step in story.board.meeting.steps]:
        story.says(FAC, "go_to", step=step)
        refused = story.refused(ANA, name, **example(name)) == "wrong_step"
        assert refused == (step not in WINDOWS[name]), step


def test_a_facilitator_is_held_to_no_step(story):
    """[A2]"""
    story.says(FAC, "go_to", step="words")
    story.says(FAC, "post_card", card="card-0001", kind="theme", title="Une parole tardive")
    story.says(FAC, "go_to", step="aims")
    story.says(FAC, "write_synthesis", field="open", text="Et la suite ?")


def test_any_step_is_gone_to_and_nothing_is_lost_or_closed(story):
    """[S1] [S5]"""
    story.card(ANA, "a-demand")
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "open_resonance", items=["card:card-a-demand"])
    assert story.refused(FAC, "go_to", step="nowhere") == "not_found"
    for step in ("ended", "express", "words", "aims", "choose"):
        story.says(FAC, "go_to", step=step)
    story.minutes = 600
    story.says(ANA, "resonate", items=["card:card-a-demand"])
    assert story.board.choice.stage == "resonance" and story.board.of(Card)


@pytest.mark.parametrize("session", ["first", "later"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_steps_of_a_meeting_make_three_hours(session, language):
    """[S2]"""
    assert sum(step.minutes for step in load("rpp").plan(session, language)) == 180
