"""Attack a board of its own on loopback: `python -m tests.attack [--only pings] [--seconds 10]`.

It exits with 1 if a phone of another meeting waited too long, for one command in a hundred.
"""

import argparse
import asyncio
import os
import sys

from tests.attack.attacks import ATTACKS
from tests.attack.run import HEAD, Outcome, beside_phones

LONGEST_P99 = 100.0


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--only", choices=list(ATTACKS))
    asked.add_argument("--seconds", type=float, default=10.0)
    options = asked.parse_args()
    names = [options.only] if options.only else list(ATTACKS)
    outcomes = asyncio.run(attack_all(names, options.seconds))
    sys.exit(any(outcome.attacked.p99 > LONGEST_P99 for outcome in outcomes))


async def attack_all(names: list[str], seconds: float) -> list[Outcome]:
    print(f"load {os.getloadavg()[0]:.1f}\n{HEAD}", flush=True)  # noqa: T201
    outcomes = []
    for name in names:
        outcomes.append(await beside_phones(name, seconds, 1.0))
        print(outcomes[-1].row(), flush=True)  # noqa: T201
    return outcomes


if __name__ == "__main__":
    main()
