"""People who write at a rhythm, and what they and all others wait for."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from tests.load.people.figures import Meter, say, spread
from tests.load.people.hall import a_card
from tests.load.people.line import Line
from tests.load.people.phone import Phone


@dataclass
class Waits:
    """Seconds until an answer, and until each other screen has what was done."""

    answers: list[float] = field(default_factory=list)
    screens: list[float] = field(default_factory=list)


async def writes(
    authors: Sequence[Phone], screens: Sequence[Line], *, rate: float, seconds: float
) -> Waits:
    """`rate` cards a second, each by the next of the authors, who wait for no one."""
    waits, cards = Waits(), []

    async def write(author: Phone) -> None:
        began = time.monotonic()
        cards.append((began, await author.say("post_card", **a_card())))
        waits.answers.append(time.monotonic() - began)

    await at(rate, int(rate * seconds), lambda turn: write(authors[turn % len(authors)]))
    await all_reach(screens, max(version for _, version in cards))
    for began, version in cards:
        waits.screens.extend(screen.when(version) - began for screen in screens)
    return waits


async def at(rate: float, times: int, act: Callable[[int], Awaitable[object]]) -> None:
    """`act` so many times a second, whether the one before has ended or not."""
    began, going = time.monotonic(), []
    for turn in range(times):
        await asyncio.sleep(max(0.0, began + turn / rate - time.monotonic()))
        going.append(asyncio.ensure_future(act(turn)))
    await asyncio.gather(*going)


async def all_reach(screens: Sequence[Line], number: int) -> None:
    await asyncio.gather(*(screen.reach(number) for screen in screens))


def total(screens: Sequence[Line]) -> tuple[int, int]:
    """Frames and bytes that came."""
    return sum(each.frames for each in screens), sum(each.bytes for each in screens)


def tell(what: str, waits: Waits, meter: Meter, frames: int, sent: int) -> None:
    actions = len(waits.answers)
    say(
        what,
        f"an answer {spread(waits.answers)}",
        f"on every screen {spread(waits.screens)}",
        f"{meter.seconds / frames * 1e6:.1f} µs of CPU a frame of {sent / frames:.0f} bytes",
        f"{meter.seconds / actions * 1000:.2f} ms an action",
    )
