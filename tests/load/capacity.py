"""What meetings at the same time cost the server: `python -m tests.load.capacity`.

Meetings of twenty phones each, with a wall and a console, on a server of its own, over loopback.
Each deposits a card every two seconds for half a minute. Prints memory, CPU and how long an answer
takes, and what the checker of histories finds in each meeting. With `--meetings` their number.
"""

import asyncio
import time
from itertools import count
from statistics import median, quantiles

import click

from board.demo.visitor import Visitor
from tests.history.checker import check
from tests.history.history import History
from tests.history.recorded_screen import RecordedScreen
from tests.load.loopback import close, cpu_of, memory_of, serving
from tests.support.servers.board_process import Served

PHONES = 20
SECONDS = 30.0
PAUSE = 2.0
ids = count(1)

Opened = tuple[RecordedScreen, list[RecordedScreen], RecordedScreen]
"""Its console, its phones and its wall."""


@click.command()
@click.option("--meetings", default=25, show_default=True, type=click.IntRange(1, 100))
def measure(meetings: int) -> None:
    """Open them, let them run, and print what they cost."""
    asyncio.run(main(meetings))


async def main(meetings: int) -> None:
    histories = [History() for _ in range(meetings)]
    async with serving() as served:
        empty = memory_of(served)
        rooms = [await opened(served, history) for history in histories]
        full, screens = memory_of(served), meetings * (PHONES + 2)
        click.echo(
            f"{meetings} meetings, {screens} screens: {full - empty:.0f} MB beside {empty:.0f} MB"
        )
        await measured(served, rooms)
        for console, phones, wall in rooms:
            await close((console, wall, *phones))
    findings = [finding for history in histories for finding in check(history)]
    click.echo(f"{sum(map(len, histories))} events: {[*map(str, findings)] or 'no finding'}")


async def measured(served: Served, rooms: list[Opened]) -> None:
    began, cpu = time.monotonic(), cpu_of(served)
    took = await asyncio.gather(*(writes(*room) for room in rooms))
    share = 100 * (cpu_of(served) - cpu) / (time.monotonic() - began)
    answers = [ms for each in took for ms in each]
    p50, p99 = median(answers), quantiles(answers, n=100)[98]
    click.echo(
        f"{len(answers)} cards: {share:.0f} % of a core; an answer {p50:.1f} ms, p99 {p99:.1f} ms"
    )
    click.echo(f"at the end {memory_of(served):.0f} MB")


async def opened(served: Served, history: History) -> Opened:
    links = await served.open_meeting()
    console = await come(served, links, "facilitator", "console", history)
    wall = await come(served, links, "wall", "wall", history)
    phones = [await come(served, links, "participant", "join", history) for _ in range(PHONES)]
    await console.say("go_to", step="express")
    return console, phones, wall


async def come(
    served: Served, links: dict[str, str], role: str, link: str, history: History
) -> RecordedScreen:
    screen = RecordedScreen(Visitor(served.url), links["code"], role)
    screen.records_in(history)
    await screen.enter(links[link].partition("#")[2])
    await screen.connect()
    return screen


async def writes(
    _: RecordedScreen, phones: list[RecordedScreen], __: RecordedScreen
) -> list[float]:
    """A card every `PAUSE`, from one phone after the other; the milliseconds to each answer."""
    took, until = [], time.monotonic() + SECONDS
    while time.monotonic() < until:
        phone = phones[len(took) % len(phones)]
        card = {"card": f"card-{next(ids):06}", "kind": "situation", "title": "Une situation"}
        began = time.monotonic()
        await phone.ask("post_card", **card)
        took.append(1000 * (time.monotonic() - began))
        await asyncio.sleep(PAUSE)
    return took


if __name__ == "__main__":
    measure()
