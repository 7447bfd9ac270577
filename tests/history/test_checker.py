"""The checker of histories finds each planted fault, and nothing in a history without one."""

import pytest

from tests.history.busy_meeting import calm_history
from tests.history.checker import check
from tests.history.history import History
from tests.history.planted import PLANTED, planted


@pytest.fixture(scope="module")
def history() -> History:
    return calm_history()


def test_a_history_without_a_fault_has_no_finding(history):
    """[P7] [P11]"""
    assert len(history) > 200
    assert check(history) == []


@pytest.mark.parametrize("plants", PLANTED, ids=lambda plants: plants.__name__)
def test_each_planted_fault_is_found(history, plants):
    """[P1] [P2] [P4] [P8] [P11] The first finding says of what kind the fault is."""
    first, *_ = check(planted(history, plants))
    assert first.kind == PLANTED[plants]


def test_a_history_that_was_saved_is_the_same(history, tmp_path):
    history.save(tmp_path / "history")
    assert History.load(tmp_path / "history").events == history.events
