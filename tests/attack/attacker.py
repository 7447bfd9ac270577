"""A process that attacks, so that it takes no time of the measured phones' process.

`python -m tests.attack.attacker NAME PORT SECONDS SIZE` prints what became of it, as JSON.
"""

import asyncio
import json
import os
import resource
import sys

from tests.attack.attacks import ATTACKS
from tests.attack.stranger import Stranger

NICE = 5
"""The phones that are measured go first where cores are few."""


async def attack(name: str, port: int, seconds: float, size: float) -> dict[str, int]:
    stranger = Stranger(port, seconds)
    stranger.begin()
    await ATTACKS[name](stranger, size)
    return dict(stranger.outcomes)


if __name__ == "__main__":
    os.nice(NICE)
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    name, port, seconds, size = sys.argv[1:]
    outcomes = asyncio.run(attack(name, int(port), float(seconds), float(size)))
    print(json.dumps(outcomes))  # noqa: T201
