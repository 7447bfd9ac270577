"""Print how long closing each round takes: 1,000 voters, 30 items, median of 21 runs.

Run it with `python -m tests.load.consensus_speed`. The budget is 100 ms for both rounds.
"""

import random
import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter

from board.domain.consensus import GRADES, check, ranks, shortlist

VOTERS, ITEMS, RUNS = 1000, 30, 21


def main() -> None:
    chance = random.Random(20)
    items = [f"theme:{number:02}" for number in range(ITEMS)]
    approvals = [[item for item in items if chance.random() < 0.3] for _ in range(VOTERS)]
    grades = [
        {item: chance.choice((*GRADES, 1, 1, 2, 2, None)) for item in items} for _ in range(VOTERS)
    ]
    rank = ranks(shortlist(approvals, items).approvals)
    report("shortlist", lambda: shortlist(approvals, items))
    report("check", lambda: check(grades, items, approvals=rank))


def report(name: str, close: Callable[[], object]) -> None:
    sys.stdout.write(f"{name:<10}{median(milliseconds(close) for _ in range(RUNS)):6.1f} ms\n")


def milliseconds(close: Callable[[], object]) -> float:
    start = perf_counter()
    close()
    return (perf_counter() - start) * 1000


if __name__ == "__main__":
    main()
