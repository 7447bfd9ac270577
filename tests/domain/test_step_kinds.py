"""What a meeting does at each kind of step, and that every part of it knows the same kinds."""

import re
from pathlib import Path
from typing import get_args

import pytest

from board.domain.decide.table import FOR_PARTICIPANTS, PARTICIPANT
from board.domain.step_kinds import ONCE_DRAWN_BY_ID, STEP_KINDS, StepKind, kinds_opening
from board.methods import load, names
from tests.support.stories.cast import ANA, FAC, Story


def test_a_kind_opens_commands_that_participants_have():
    """[A2]"""
    opened = {name for row in STEP_KINDS.values() for name in row.opens}
    held = {name for name, kind in PARTICIPANT.items() if FOR_PARTICIPANTS[kind].steps}
    assert opened == held


def test_a_command_that_no_kind_opens_is_a_mistake_in_the_table():
    assert kinds_opening("post_word") == {"words"}
    with pytest.raises(LookupError, match="post_cart"):
        kinds_opening("post_cart")


def test_every_kind_has_its_row_and_its_place_in_a_shipped_method():
    used = {step.kind for name in names() for step in load(name).steps}
    assert used == set(STEP_KINDS) == set(get_args(StepKind))


def test_every_kind_has_a_line_for_the_authors_of_methods():
    """The table of `docs/methods.md` that begins with the kind."""
    page = (Path(__file__).parents[2] / "docs/methods.md").read_text(encoding="utf-8")
    (table,) = re.findall(r"^\| kind \|.*\n((?:\|.*\n)+)", page, re.MULTILINE)
    assert sorted(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == sorted(STEP_KINDS)


@pytest.mark.parametrize("kind", sorted(ONCE_DRAWN_BY_ID))
def test_a_step_that_was_drawn_by_its_id_opens_what_an_info_step_does(kind):
    """[A2]"""
    assert STEP_KINDS[kind] == STEP_KINDS["info"]


@pytest.mark.parametrize("step", [step.id for step in load().steps[:-1]])
def test_going_to_a_step_shows_the_cards_where_its_kind_does(step):
    """[G1]"""
    story = Story(step="express")
    story.card(ANA, "a-demand")
    kind = next(one.kind for one in story.board.meeting.steps if one.id == step)
    story.says(FAC, "go_to", step=step)
    assert story.board.meeting.cards_shown == ("cards" in STEP_KINDS[kind].shows)
