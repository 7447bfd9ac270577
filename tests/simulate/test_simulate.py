"""Real sessions of browsers against the real live layer, on one clock, with everything that fails.

`make simulate SEEDS=0-100000` plays more; a seed that breaks a promise is kept in `kept`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from tests.simulate.drawing import drawn
from tests.simulate.play import broken
from tests.simulate.schedule import Action, Schedule
from tests.simulate.shrink import shortest
from tests.simulate.tabs_process import TabsProcess

pytestmark = pytest.mark.long

SEEDS = 25
KEPT = Path(__file__).parent / "kept"
LATE = sorted(KEPT.glob("late-*.json"))
MENDED = sorted(set(KEPT.glob("*.json")) - set(LATE))


@pytest.fixture(scope="module")
def node() -> Iterator[TabsProcess]:
    process = TabsProcess()
    yield process
    process.close()


def found(schedule: Schedule, node: TabsProcess) -> list[str]:
    with capture_logs():
        return broken(schedule, node)


def test_nothing_is_broken_in_meetings_in_which_everything_fails(node):
    """[P7] [P11] [P12] [P14] [P16] [P17] [N2] [N8] [N11] Nothing that was said is lost."""
    assert {seed: words for seed in range(SEEDS) if (words := found(drawn(seed), node))} == {}


@pytest.mark.parametrize("path", MENDED, ids=lambda path: path.stem)
def test_what_was_broken_once_is_mended(node, path):
    """[P17]"""
    assert found(Schedule.load(path), node) == []


@pytest.mark.parametrize("path", LATE, ids=lambda path: path.stem)
def test_a_try_that_arrives_after_later_commands_is_found(node, path):
    """A limit of the protocol (docs/reliability.md); and the simulation is seen to find a fault."""
    assert any("out of order" in words for words in found(Schedule.load(path), node))


def test_a_schedule_is_shortened_to_the_actions_that_matter():
    actions = tuple(Action(100, "says", (number,)) for number in range(40))
    short = shortest(
        Schedule(1, actions), lambda one: {(7,), (31,)} <= {action.args for action in one.actions}
    )
    assert [action.args for action in short.actions] == [(7,), (31,)]
    assert sum(action.after for action in short.actions) == 3_200


def test_a_schedule_that_was_saved_is_the_same(tmp_path):
    drawn(5).save(tmp_path / "schedule")
    assert str(Schedule.load(tmp_path / "schedule")) == str(drawn(5))
