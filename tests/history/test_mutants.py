"""The simulation, judged by the checker alone, finds each fault that is planted in the source."""

import pytest
from structlog.testing import capture_logs

from tests.history.busy_meeting import busy_command
from tests.history.checker import Finding, check
from tests.history.mutants import MUTANTS, planted_in_source
from tests.support.simulation.virtual_loop import run
from tests.support.simulation.world import play

pytestmark = pytest.mark.long
SEEDS, TURNS = 300, 200
"""The rarest fault shows in three seeds of a hundred."""


async def _findings(seed: int) -> list[Finding]:
    world = await play(seed, TURNS, draw=busy_command)
    for process in world.processes:
        await process.rooms.close()
    return check(world.history)


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_each_fault_that_is_planted_in_the_source_is_found(mutant):
    """[P1] [P4] [P5] [P8] [P9] [P11]"""
    with planted_in_source(mutant), capture_logs():
        assert any(run(_findings(seed)) for seed in range(SEEDS))
