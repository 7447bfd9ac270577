"""Do the faults for real and print one table: `python -m tests.faults --fault NAME --seeds 3`."""

import argparse
import asyncio
import os
import sys
from datetime import UTC, datetime

from tests.faults import kinds
from tests.faults.fault import FAULTS, Fault
from tests.faults.live_meeting import Outcome
from tests.faults.not_possible import NotPossible
from tests.faults.report import heading, not_possible, row, say
from tests.faults.run import run


def main() -> None:
    kinds.load()
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--fault", default="", choices=["", *sorted(FAULTS)], metavar="NAME")
    asked.add_argument("--seeds", type=int, default=3, choices=range(1, 101), metavar="N")
    options = asked.parse_args()
    chosen = [fault for name, fault in FAULTS.items() if options.fault in ("", name)]
    load, *_ = os.getloadavg()
    say(f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {os.cpu_count()} cores, load {load:.1f}\n")
    say(heading())
    events: list[int] = []
    kept = [asyncio.run(each(fault, options.seeds, events)) for fault in chosen]
    say(f"{kept.count(True)} of {len(kept)} faults as promised")
    say(f"{sum(events)} events in {len(events)} histories")
    sys.exit(0 if all(kept) else 1)


async def each(fault: Fault, seeds: int, events: list[int]) -> bool:
    """Print its row, and add the lengths of its histories to `events`.

    Whether every seed kept every promise, or this computer cannot do it.
    """
    outcomes: list[Outcome] = []
    for seed in range(1, seeds + 1):
        try:
            outcomes.append(await run(fault, seed))
        except NotPossible as reason:
            say(not_possible(fault, str(reason)))
            return True
    say(row(fault, outcomes))
    events += [outcome.events for outcome in outcomes]
    return not any(outcome.broken for outcome in outcomes)


if __name__ == "__main__":
    main()
