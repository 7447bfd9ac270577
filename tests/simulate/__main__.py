"""Simulate meetings, one a seed: `python -m tests.simulate --seeds 0-1000`.

A seed that breaks a promise is shortened and kept as a file, which `tests/simulate` replays.
"""

import argparse
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from pathlib import Path
from time import monotonic

import structlog

from tests.simulate.drawing import drawn
from tests.simulate.play import broken
from tests.simulate.shrink import shortest
from tests.simulate.tabs_process import TabsProcess

KEPT = Path(__file__).parent / "kept"
REPORT_EVERY = 250

node = cache(TabsProcess)
"""One for each worker."""


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument(
        "--seeds", default="0-1000", help="the first, and the first that is not played"
    )
    asked.add_argument(
        "--late", action="store_true", help="what earlier connections carry comes late"
    )
    asked.add_argument("--keep", type=Path, default=KEPT)
    options = asked.parse_args()
    first, _, end = options.seeds.partition("-")
    seeds = range(int(first), int(end)) if end else range(int(first))
    began, bad = monotonic(), 0
    with ProcessPoolExecutor(os.cpu_count(), initializer=quiet) as workers:
        play = partial(played, late=options.late, keep=options.keep)
        for number, words in enumerate(workers.map(play, seeds, chunksize=4), 1):
            bad += bool(words)
            if words:
                say(words)
            if number % REPORT_EVERY == 0 or number == len(seeds):
                an_hour = 3600 * number / (monotonic() - began)
                say(f"{number} meetings, {an_hour:.0f} an hour, {bad} with a broken promise")
        workers.submit(close)
    sys.exit(1 if bad else 0)


def quiet() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))


def close() -> None:
    node().close()


def played(seed: int, *, late: bool, keep: Path) -> str:
    """What was broken, in a line, and where its shortest schedule is kept; empty if nothing was."""
    schedule = drawn(seed, late=late)
    found = broken(schedule, node())
    if not found:
        return ""
    kind = kind_of_fault(found[0])
    short = shortest(schedule, lambda one: kind in map(kind_of_fault, broken(one, node())))
    path = keep / f"{'late-' if late else ''}{seed}.json"
    short.save(path)
    return f"seed {seed}: {len(short.actions)} actions in {path}: {broken(short, node())[0]}"


def kind_of_fault(words: str) -> str:
    """The first words of a finding: the rest names records and versions."""
    return " ".join(words.split()[:2])


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
