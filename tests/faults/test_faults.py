"""The quickest faults, each done once to a live meeting; `make faults` does all of them, often."""

from pathlib import Path

import pytest

from tests.faults import kinds
from tests.faults.fault import FAULTS
from tests.faults.run import run

PAGE = Path(__file__).parents[2] / "docs" / "reliability.md"

QUICKEST = (
    "server-stopped",
    "read-only-replica",
    "store-restarted",
    "owner-ends",
    "out-of-memory",
    "without-rights",
    "new-password",
    "older-copy",
    "older-copy-with-two-boards",
    "without-replicas",
)


@pytest.fixture(autouse=True, scope="module")
def table():
    kinds.load()


@pytest.mark.long
@pytest.mark.parametrize("name", QUICKEST)
async def test_a_live_meeting_goes_on_as_promised(name):
    """[P7] [P10] [P11] [P14] [N11]"""
    outcome = await run(FAULTS[name], seed=1)
    assert outcome.broken == []


def test_the_page_of_reliability_names_every_fault_and_its_promise():
    page = PAGE.read_text()
    rows = [f"| `{name}` | {fault.promise} |" for name, fault in FAULTS.items()]
    assert [row for row in rows if row not in page] == []
