"""How smoothly a card is carried over 200 on a slow computer: `python -m tests.load.drag`.

The real server, and a Chromium whose processor is slowed four times: a wall that leads at
1920 × 1080, and a console at 1366 × 768. The pointer tells of itself 125 times a second. For each
part of a drag: the time from one frame to the next (median, and what 95 in a hundred stay under),
the share of frames that came after 16.7 ms, the longest, and the main thread's work a frame.
"""

import argparse
import asyncio
import os
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi, sin
from statistics import median, quantiles

from tests.load.chromium import Page, screen
from tests.load.trace import SET_MARK, costs, traced
from tests.support.servers.board_process import Served
from tests.support.stories.sized_meeting import SizedMeeting

SLOWER = 4
CARDS = 200
DRAGS = 5
CARRY_SECONDS = 4
TELLS_EVERY_SECONDS = 0.008
LATE_MS = 16.7 * 1.05
"""A frame's own time is told to a tenth of a millisecond, and the screen's clock has its play."""
SETTLE_SECONDS = 1
SIZES = {"wall": (1920, 1080), "console": (1366, 768)}
PARTS = ("lift", "carry", "drop")

BEGIN = """(() => {
  globalThis.frames = [];
  const look = (now) => { frames.push(now); globalThis.asked = requestAnimationFrame(look); };
  globalThis.asked = requestAnimationFrame(look);
})()"""
END = "(cancelAnimationFrame(asked), frames)"
# The loose cards and the themes that are wholly in sight, from the left.
IN_SIGHT = """[...document.querySelectorAll(
    ".grouping-tray .grouping-card, .grouping-themes > [data-place] .grouping-card")]
  .map((one) => one.getBoundingClientRect())
  .filter(({ left, top, right, bottom }) =>
    left > 40 && right < innerWidth - 40 && top > 60 && bottom < innerHeight - 90)
  .map(({ left, top, width, height }) => [left + width * 0.4, top + height * 0.4])"""
LIFTED = "document.querySelector('.grouping-drag-image') !== null"
NOT_LIFTED = "document.querySelector('.grouping-drag-image') === null"

Point = tuple[float, float]


@dataclass
class Part:
    """One part of a drag: milliseconds from frame to frame, and of the main thread a frame."""

    intervals: list[float]
    work: float


class Pointer:
    """A mouse that tells of itself whether or not the page has time for it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.at: Point = (0, 0)
        self._pressed = 0

    async def goes(self, points: Iterable[Point]) -> None:
        said = []
        for self.at in points:
            said.append(asyncio.create_task(self._says("mouseMoved")))
            await asyncio.sleep(TELLS_EVERY_SECONDS)
        await asyncio.gather(*said)

    async def presses(self) -> None:
        self._pressed = 1
        await self._says("mousePressed", clickCount=1)

    async def lets_go(self) -> None:
        self._pressed = 0
        await self._says("mouseReleased", clickCount=1)

    async def _says(self, kind: str, **more: int) -> None:
        x, y = self.at
        said = {"type": kind, "x": x, "y": y, "buttons": self._pressed, "button": "left", **more}
        await self.page.send("Input.dispatchMouseEvent", **said)


async def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--drags", type=int, default=DRAGS, choices=range(1, 101), metavar="N")
    drags = asked.parse_args().drags
    served = Served()
    await served.start()
    try:
        async with SizedMeeting(served.url, CARDS, screen="wall") as meeting:
            for state in meeting.states[: meeting.states.index("group") + 1]:
                version = await meeting.reach(state)
            for name, (width, height) in SIZES.items():
                await show(name, links(meeting)[name], (width, height), version, drags)
    finally:
        await served.close()


def links(meeting: SizedMeeting) -> dict[str, str]:
    """The wall with the facilitator's key leads as long as no console is open."""
    key = meeting.links["console"].partition("#")[2]
    wall = meeting.links["wall"].partition("#")[0]
    return {"wall": f"{wall}#{key}", "console": meeting.links["console"]}


async def show(name: str, link: str, size: tuple[int, int], version: int, drags: int) -> None:
    width, height = size
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    async with screen(link, **metrics) as page:
        await page.holds(f"version >= {version}")
        await page.until(f"({IN_SIGHT}).length > 5")
        await page.send("Emulation.setCPUThrottlingRate", rate=SLOWER)
        parts = [await drag(page) for _ in range(drags)]
    for part in PARTS:
        report(f"{name}, {part}", [each[part] for each in parts])


async def drag(page: Page) -> dict[str, Part]:
    """A card from the left is carried all over the board and put down where it ends."""
    await asyncio.sleep(SETTLE_SECONDS)
    points: list[Point] = [(x, y) for x, y in await page.says(IN_SIGHT)]
    pointer = Pointer(page)
    from_x, from_y = min(points)
    await pointer.goes([(from_x, from_y)])

    async def lift() -> None:
        await pointer.presses()
        await pointer.goes(line((from_x, from_y), (from_x + 30, from_y + 20), 12))
        await page.until(LIFTED)

    async def carry() -> None:
        await pointer.goes(over(points, round(CARRY_SECONDS / TELLS_EVERY_SECONDS)))

    async def drop() -> None:
        await pointer.goes(line(pointer.at, max(points), 12))
        await pointer.lets_go()
        await page.until(NOT_LIFTED)
        await asyncio.sleep(SETTLE_SECONDS)

    return {
        name: await measured(page, part)
        for name, part in zip(PARTS, (lift, carry, drop), strict=True)
    }


async def measured(page: Page, part: Callable[[], Awaitable[None]]) -> Part:
    async with traced(page) as events:
        await page.says(BEGIN)
        await page.says(SET_MARK)
        await part()
        await page.says(SET_MARK)
        frames: list[float] = await page.says(END)
    intervals = [later - earlier for earlier, later in pairwise(frames)]
    return Part(intervals, costs(events)[0].task / len(intervals))


def line(start: Point, end: Point, steps: int) -> Iterator[Point]:
    (from_x, from_y), (to_x, to_y) = start, end
    for step in range(1, steps + 1):
        share = step / steps
        yield from_x + share * (to_x - from_x), from_y + share * (to_y - from_y)


def over(points: list[Point], steps: int) -> Iterator[Point]:
    """A figure of loops that comes by everything between these points."""
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    for step in range(steps):
        turn = 2 * pi * step / steps
        across, down = (1 - cos(3 * turn)) / 2, (1 + sin(7 * turn)) / 2
        yield left + across * (right - left), top + down * (bottom - top)


def report(name: str, parts: list[Part]) -> None:
    intervals = [interval for part in parts for interval in part.intervals]
    late = sum(interval > LATE_MS for interval in intervals) / len(intervals)
    print(  # noqa: T201
        f"{name:16} {len(intervals):5} frames  every {median(intervals):5.1f} ms"
        f" ({quantiles(intervals, n=20)[-1]:.1f})  late {late:6.1%}"
        f"  longest {max(intervals):5.0f} ms"
        f"  main thread {median(part.work for part in parts):5.1f} ms a frame"
    )


if __name__ == "__main__":
    print(f"load {os.getloadavg()[0]:.1f}, CPU {SLOWER} × slower", flush=True)  # noqa: T201
    asyncio.run(main())
