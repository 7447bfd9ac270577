"""The model of a command keeps its promises in every order; with a fault planted it does not."""

import pytest

from tests.model.explore import explore
from tests.model.model import Model

FAULTS = {
    "answer before commit": "acknowledged and not stored",
    "no comparison": "a change is lost",
    "outbox forgets": "acknowledged and not stored",
    "welcome at once": "a screen goes back",
    "late try": "a later change is undone",
}


@pytest.mark.parametrize("scope", [(2, 2, 1), (2, 1, 3), (3, 1, 2)])
def test_every_order_of_all_steps_keeps_every_promise(scope):
    """[P1] [P2] [P4] [P5] [P10] [P11] [P17] `python -m tests.model` explores larger scopes."""
    explored = explore(Model(*scope))
    assert (explored.broken, explored.trace) == ("", ())
    assert explored.states > 300


@pytest.mark.parametrize("fault", FAULTS)
def test_exploring_finds_each_planted_fault(fault):
    """[P1] [P4] [P10] [P17]"""
    assert explore(Model(2, 2, 2, fault)).broken == FAULTS[fault]
