"""A small run of `make fuzz`: every surface of a real board, and nothing unexpected."""

import pytest

from tests.fuzz.findings import Findings, Surface
from tests.fuzz.run import fuzz

INPUTS = 2_000
SEED = 7


@pytest.mark.long
async def test_whatever_is_sent_is_answered_and_what_is_refused_changes_nothing():
    """[P3] [P4] And the log has no fault. `make fuzz` sends a million."""
    findings, _ = await fuzz(INPUTS, SEED)
    assert findings.faults == []
    events = findings.of("websocket, events")
    assert {"ok", "bad_request", "forbidden"} <= set(events.answers)
    assert min(surface.inputs for surface in findings.surfaces.values()) > 0
    assert len(findings.surfaces) == 5


def test_the_table_of_a_run_has_a_row_for_each_surface():
    findings = Findings({"polling": Surface(inputs=2)})
    findings.of("polling").answers["ok"] += 2
    findings.fault("polling", "no answer", "x" * 1_000)
    assert findings.table().splitlines()[1].split() == ["polling", "2", "0", "ok", "2"]
    assert len(findings.faults[0]) < 400
