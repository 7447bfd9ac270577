"""What a delta costs a phone, page by page: `python -m tests.load.phone`.

A meeting of 200 cards, Chromium as a phone at a quarter of this computer's speed, and others who
go on while it lies there. For each delta, all that the page's main thread did until the next one:
its time, and what of it was script, style and layout, and paint. Medians, and 95 in a hundred.
"""

import argparse
import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Any

from tests.load.chromium import Page, phone
from tests.load.crowd import Change, Crowd, alternately
from tests.load.trace import SET_MARK, Cost, costs, traced

SLOWER = 4
DELTAS = 60
REST_SECONDS = 0.2
"""Between two deltas: longer than whatever one of them asks for."""


@dataclass
class Stop:
    """A page of the phone: how the meeting gets there, and what then happens in the room."""

    name: str
    arrive: Callable[[], Awaitable[Any]]
    change: Change
    holds: str
    panel: str = ""


def stops(crowd: Crowd) -> list[Stop]:
    others = alternately(crowd.edits, crowd.answers)
    graders = alternately(crowd.edits, crowd.grades)
    step = "records.get('meeting').step === '{}'".format
    stage = "records.get('choice').stage === '{}'".format
    return [
        Stop("deposit", lambda: crowd.at("express"), crowd.edits, step("express")),
        Stop("rest", lambda: crowd.at("pause"), crowd.edits, step("pause")),
        Stop("resonance, 200 items", crowd.resonating, others, stage("resonance")),
        Stop("check", crowd.checking, graders, stage("check")),
        Stop(
            "“Lire le mur”, 200 cards in themes",
            crowd.grouped,
            alternately(crowd.edits, crowd.moves),
            step("group"),
            "read_wall",
        ),
        Stop("words", crowd.closing, alternately(crowd.edits, crowd.closes), step("words")),
    ]


async def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--deltas", type=int, default=DELTAS, choices=range(10, 1001), metavar="N")
    deltas = asked.parse_args().deltas
    async with Crowd() as crowd, phone(crowd.links["join"]) as page:
        print(f"{deltas} deltas a page, CPU {SLOWER} × slower; ms a delta: median (95 %)")  # noqa: T201
        for stop in stops(crowd):
            report(stop.name, await measured(page, stop, deltas))


async def measured(page: Page, stop: Stop, deltas: int) -> list[Cost]:
    await stop.arrive()
    await page.holds(stop.holds)
    if stop.panel:
        await page.press("phone.menu.label")
        await page.press(f"phone.menu.{stop.panel}")
    await page.send("Emulation.setCPUThrottlingRate", rate=SLOWER)
    async with traced(page) as events:
        for _ in range(deltas):
            await page.says(SET_MARK)
            await stop.change()
            await asyncio.sleep(REST_SECONDS)
        await page.says(SET_MARK)
    await page.send("Emulation.setCPUThrottlingRate", rate=1)
    if stop.panel:
        await page.press("common.action.back")
    return costs(events)


def report(name: str, costs: list[Cost]) -> None:
    parts = {part: [getattr(cost, part) for cost in costs] for part in Cost._fields}
    figures = "  ".join(
        f"{part} {median(each):.1f} ({quantiles(each, n=20)[-1]:.1f})"
        for part, each in parts.items()
    )
    print(f"{name:36} {figures}")  # noqa: T201


if __name__ == "__main__":
    asyncio.run(main())
