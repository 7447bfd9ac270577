"""What many meetings need, from what one action costs: `python -m tests.load.scale`.

A worker of a board is one process that does one thing at a time. The simulation lets people of so
many meetings act by chance, each action taking the measured cost, and says how busy the worker is
and how long a screen waits. It reads no clock and is the same each time. docs/scale.md tells what
follows; the points by which it is checked are measured by `make load`.
"""

import heapq
import random
from dataclasses import dataclass

import click

from tests.load.people.figures import percentile

SECONDS = 60.0
BEAT_SECONDS = 0.01
"""What a change waits for others at the least; see docs/architecture.md."""


@dataclass(frozen=True)
class UnitCosts:
    """What was measured: seconds of CPU of the board and its store."""

    action: float
    frame: float

    def of(self, phones: int) -> float:
        """Of one action that each screen of its meeting is told in a frame of its own."""
        return self.action + self.frame * phones


@dataclass(frozen=True)
class Load:
    """So many meetings, with so many screens, in each of which people act so often a second."""

    meetings: int
    screens: int
    rate: float


@dataclass(frozen=True)
class Found:
    busy: float
    """Share of the time in which the worker works."""
    wait: float
    """Seconds in which 99 of 100 screens have what was done, after it was sent."""


def simulated(load: Load, costs: UnitCosts, seed: int = 1) -> Found:
    chance = random.Random(seed)
    coming = [(chance.expovariate(load.rate), meeting) for meeting in range(load.meetings)]
    heapq.heapify(coming)
    free, worked, waits = 0.0, 0.0, []
    while coming and coming[0][0] < SECONDS:
        at, meeting = heapq.heappop(coming)
        heapq.heappush(coming, (at + chance.expovariate(load.rate), meeting))
        cost = costs.of(load.screens)
        free = max(free, at) + cost
        worked += cost
        waits.append(free + BEAT_SECONDS - at)
    return Found(worked / SECONDS, percentile(waits, 99))


def most_meetings(costs: UnitCosts, load: Load, within: float) -> int:
    """How many meetings one worker serves with 99 of 100 screens within so many seconds."""
    least, most = 1, 20_000
    while least < most:
        middle = (least + most + 1) // 2
        found = simulated(Load(middle, load.screens, load.rate), costs)
        least, most = (middle, most) if found.wait <= within else (least, middle - 1)
    return least


@click.command()
@click.option("--action", default=2090.0, show_default=True, help="µs of CPU an action takes.")
@click.option("--frame", default=15.9, show_default=True, help="µs of CPU a delivered frame takes.")
@click.option("--people", default=1_000_000, show_default=True)
@click.option("--each", default=12, show_default=True, help="People in a meeting.")
@click.option("--minutes", default=1.0, show_default=True, help="Between two actions of a person.")
def main(action: float, frame: float, people: int, each: int, minutes: float) -> None:
    """Print the points that are checked, and what this many people need."""
    costs = UnitCosts(action / 1e6, frame / 1e6)
    for load in (Load(300, 13, 1.0), Load(1, 201, 20.0), Load(1, 1001, 10.0)):
        found = simulated(load, costs)
        click.echo(f"{load}: {found.busy:.0%} of a core, p99 {found.wait * 1000:.0f} ms")
    meetings = people // each
    usual = Load(1, each + 2, each / (minutes * 60))
    one = most_meetings(costs, usual, within=0.06)
    rate = meetings * usual.rate
    click.echo(
        f"{meetings:,} meetings: {rate:,.0f} actions a second, {rate * usual.screens:,.0f} frames"
    )
    click.echo(f"one worker: {one:,} meetings; workers: {-(-meetings // one)}")


if __name__ == "__main__":
    main()
