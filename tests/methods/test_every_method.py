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
    assert methods.names()[0] == "rpp"
    assert list(methods.names()[1:]) == sorted(methods.names()[1:])


@pytest.mark.parametrize(
    ("name", "minutes"),
    [
        *(("rpp", 180), ("gapp", 175), ("codev", 90), ("intervision", 40), ("bilan", 90)),
        *(("app2h", 120), ("gease", 170), ("recit", 90), ("retex", 45), ("conseils", 30)),
        *(("quart_dheure", 15), ("consent", 90)),
    ],
)
def test_session_lasts_as_long_as_its_method_says(name: str, minutes: int) -> None:
    for session in ("first", "later"):
        plan = methods.load(name).plan(session, "fr")
        assert sum(step.minutes for step in plan) == minutes


@pytest.mark.parametrize("name", methods.names())
def test_each_says_who_uses_it_what_phones_do_and_where_it_comes_from(name: str) -> None:
    """[Y9]"""
    method = methods.load(name)
    assert method.who and method.phones and method.source


@pytest.mark.parametrize("name", ["rpp", "gapp", "codev", "intervision", "bilan"])
def test_the_first_methods_keep_the_usual_names(name: str) -> None:
    """[Y8] Meetings and programs of before know them."""
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
