"""Compare many random meetings: `python -m tests.secrecy --meetings 5000 --seed 1`.

Each is played with two people exchanged, then with other secrets. It fails if two differ.
"""

import argparse
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from time import monotonic

from tests.secrecy.compared import differences_from
from tests.secrecy.performance import performed
from tests.secrecy.screenplay import screenplay
from tests.secrecy.secrets_kept import told_secrets_of

EACH_DRAWN = 40
"""In one meeting of so many, pictures and PDF are compared too: they take as long as ten others."""

TOLD_EVERY = 100


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--meetings", type=int, default=1_000, metavar="N")
    asked.add_argument("--seed", type=int, default=1, metavar="N")
    asked.add_argument("--processes", type=int, default=os.cpu_count() or 1, metavar="N")
    asked.add_argument("--first", action="store_true", help="stop at the first difference")
    options = asked.parse_args()
    load, *_ = os.getloadavg()
    say(f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {os.cpu_count()} cores, load {load:.1f}")
    began, seeds = monotonic(), range(options.seed, options.seed + options.meetings)
    done = differing = 0
    for done, found in enumerate(_compared(seeds, options.processes), 1):
        differing += bool(found)
        for line in found:
            say(line[:2_000])
        if differing and options.first:
            break
        if done % TOLD_EVERY == 0:
            say(f"{done} meetings, {(monotonic() - began) / 60:.1f} minutes, {differing} differ")
    say(f"{done} meetings in {(monotonic() - began) / 60:.1f} minutes, {differing} differ")
    sys.exit(1 if differing else 0)


def _compared(seeds: range, processes: int) -> Iterator[list[str]]:
    """What differs in the meeting of each seed, in their order."""
    if processes == 1:
        yield from map(both, seeds)
        return
    with ProcessPoolExecutor(processes) as pool:
        yield from pool.map(both, seeds, chunksize=5)


def both(seed: int) -> list[str]:
    """What tells the meeting of this seed from one that should look the same."""
    play, drawn = screenplay(seed), seed % EACH_DRAWN == 0
    performance = performed(play, seed, drawn=drawn)
    found = differences_from(performance, play, seed, drawn=drawn)
    return found + told_secrets_of(performance, play, seed)


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
