"""What Chromium's main thread did between marks, by its own trace."""

import asyncio
from bisect import bisect_left
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import pairwise
from typing import NamedTuple

from tests.load.chromium import Event, Page

MARK = "next"
SET_MARK = f"performance.mark('{MARK}')"
CATEGORIES = ("devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing")
SCRIPT = {"FunctionCall", "RunMicrotasks", "FireAnimationFrame", "TimerFire", "EventDispatch"}
LAYOUT = {"UpdateLayoutTree", "Layout"}
PAINT = {"PrePaint", "Paint", "Layerize", "Commit", "UpdateLayerTree"}


class Cost(NamedTuple):
    """Milliseconds of the main thread; `cpu` is the whole as the processor counts it.

    The rest of `task` is the browser's own: a message that arrives, a frame that begins.
    """

    task: float
    cpu: float
    script: float
    layout: float
    paint: float


@asynccontextmanager
async def traced(page: Page) -> AsyncIterator[list[Event]]:
    """Record; what is given is empty until the end."""
    events: list[Event] = []
    how = {"categories": ",".join(CATEGORIES), "transferMode": "ReportEvents"}
    await page.send("Tracing.start", **how)
    yield events
    over = asyncio.create_task(page.event("Tracing.tracingComplete"))
    await page.send("Tracing.end")
    await over
    for name, said in page.heard:
        if name == "Tracing.dataCollected":
            events.extend(said["value"])
    page.heard.clear()


def costs(events: list[Event]) -> list[Cost]:
    """One for each time between two marks; the task that sets a mark is nobody's."""
    marks = sorted((e for e in events if e["name"] == MARK), key=_start)
    thread = (marks[0]["pid"], marks[0]["tid"])
    own = [e for e in events if (e["pid"], e["tid"]) == thread and e["ph"] == "X"]
    own.sort(key=_start)
    starts = [_start(event) for event in own]
    times = [_start(mark) for mark in marks]
    return [
        _cost(own[bisect_left(starts, begin) : bisect_left(starts, end)], end)
        for begin, end in pairwise(times)
    ]


def _cost(events: list[Event], end: int) -> Cost:
    tasks = [e for e in events if e["name"] == "RunTask" and _end(e) < end]
    first = min((_start(task) for task in tasks), default=end)
    inside = [e for e in events if first <= _start(e) and _end(e) < end]
    layout = _covered(inside, LAYOUT)
    return Cost(
        task=sum(task["dur"] for task in tasks) / 1000,
        cpu=sum(task.get("tdur", task["dur"]) for task in tasks) / 1000,
        script=_covered(inside, SCRIPT | LAYOUT) - layout,
        layout=layout,
        paint=_covered(inside, PAINT),
    )


def _covered(events: list[Event], names: set[str]) -> float:
    """Milliseconds in which at least one of them ran: they stand inside one another."""
    covered, until = 0, 0
    for event in events:
        if event["name"] in names and _end(event) > until:
            covered += _end(event) - max(_start(event), until)
            until = _end(event)
    return covered / 1000


def _start(event: Event) -> int:
    return int(event["ts"])


def _end(event: Event) -> int:
    return int(event["ts"]) + int(event.get("dur", 0))
