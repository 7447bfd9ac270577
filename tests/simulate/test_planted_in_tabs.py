"""The simulation finds each fault that is planted in a copy of what runs in browsers."""

import pytest
from structlog.testing import capture_logs

from tests.simulate.drawing import drawn
from tests.simulate.play import broken
from tests.simulate.tabs_process import PlantedInTabs, TabsProcess

pytestmark = pytest.mark.long

SEEDS = 80
PLANTED = (
    PlantedInTabs(
        "the outbox forgets a command that is unavailable",
        "session/answers.ts",
        'new Set<RejectionCode>(["unavailable", "slow_down"])',
        'new Set<RejectionCode>(["slow_down"])',
    ),
    PlantedInTabs(
        "the outbox forgets a command without an answer",
        "session/outbox.ts",
        'if (answer === "silence") head.maybeStored = true;',
        'if (answer === "silence") { this.#waiting.shift(); continue; }',
    ),
    PlantedInTabs(
        "the outbox does not keep commands through a reload",
        "session/outbox-storage.ts",
        "this.storage?.set(command.key, command);",
        "",
    ),
    PlantedInTabs(
        "the outbox sends again in another order",
        "session/outbox-storage.ts",
        "this.#keys().sort()",
        "this.#keys().sort().reverse()",
    ),
    PlantedInTabs(
        "an answer for one item takes the place of one for another",
        "session/answers.ts",
        "`grade ${args.item}`",
        '"grade"',
    ),
    PlantedInTabs(
        "a screen takes any delta",
        "replica/replica.ts",
        "if (!isAt(replica, delta.since, delta.since_mark)) return",
        "if (replica.version === -1) return",
    ),
)


@pytest.mark.parametrize("planted", PLANTED, ids=lambda planted: planted.name)
def test_each_fault_that_is_planted_in_the_browser_is_found(planted):
    """[N2] [N11] [P8] [P14]"""
    node = TabsProcess(planted)
    try:
        with capture_logs():
            assert any(broken(drawn(seed), node) for seed in range(SEEDS))
    finally:
        node.close()
