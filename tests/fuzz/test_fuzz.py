"""A small run of `make fuzz`: every surface of a real board, and nothing unexpected."""

import pytest

from board.store.store import Commit, Gap
from tests.fuzz.findings import Findings, Surface
from tests.fuzz.presence_notes import PresenceNotes
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


def test_notes_of_who_is_connected_are_told_from_changes_that_nobody_was_told_of():
    """A seat counts only if nothing but its connection changed."""
    notes, seat = PresenceNotes(), b'{"role":"participant","here":%s,"cards":[%s]}'
    for version, put in enumerate(
        (
            {"seat:a": seat % (b"true", b"")},
            {"seat:a": seat % (b"false", b""), "device:d": b"{}"},
            {"seat:a": seat % (b"false", b'"one"'), "card:one": b"{}"},
        ),
        start=2,
    ):
        notes.on_message(Commit(version - 1, version, put, frozenset(), None))
    assert [notes.between(version, version + 1) for version in (1, 2, 3)] == [0, 2, 0]
    notes.on_message(Gap(5))
    assert (notes.between(3, 5), notes.between(1, 3)) == (None, 2)
    notes.on_message(Gap(None))
    assert notes.between(1, 3) is None
