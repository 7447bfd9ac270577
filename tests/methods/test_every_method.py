"""Every method that is shipped is sound, and names things as commands and records do."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from board import methods
from board.domain.records.meeting import USUAL


def named(things: Iterable[Any]) -> set[str]:
    return {thing.id for thing in things}


def test_default_method_comes_first() -> None:
    assert methods.names() == ("rpp", "bilan", "codev", "gapp", "intervision")


@pytest.mark.parametrize(
    ("name", "minutes"),
    [("rpp", 180), ("gapp", 175), ("codev", 90), ("intervision", 40), ("bilan", 90)],
)
def test_session_lasts_as_long_as_its_method_says(name: str, minutes: int) -> None:
    for session in ("first", "later"):
        plan = methods.load(name).plan(session, "fr")
        assert sum(step.minutes for step in plan) == minutes


@pytest.mark.parametrize("name", methods.names())
def test_names_are_those_of_the_wire(name: str) -> None:
    method = methods.load(name)
    assert all(named(card.natures) <= set(USUAL.natures(card.id) or ()) for card in method.cards)
    assert named(method.cards) <= named(USUAL.cards)
    assert replace(method.vocabulary(), cards=USUAL.cards) == USUAL


@pytest.mark.parametrize("name", methods.names())
@pytest.mark.parametrize("language", ["fr", "en"])
def test_prompts_and_rules_fit_in_what_the_commands_accept(name: str, language: str) -> None:
    method = methods.load(name)
    assert max(len(prompt.text.of(language)) for prompt in method.prompts) <= 200
    assert max(len(rule.of(language)) for rule in method.rules) <= 140
    posture = [text for role in method.posture for text in role.prompts]
    assert max(len(text.of(language)) for text in posture) <= 200
