"""What one action costs in small meetings: `python -m tests.load.actions --meetings 100`.

Meetings of twelve phones, a wall and a console on a server of its own, over loopback. In each, a
card is deposited once a second. Prints the CPU of the server and of its store for each card, less
what they use at rest, how long an answer takes, and the server's memory. With `--profile FILE`
py-spy writes a flame graph of the server there.
"""

import asyncio
import sys
import time
from asyncio.subprocess import create_subprocess_exec
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from statistics import median, quantiles

import click

from board.demo.screen import ProtocolScreen
from board.live.dictionaries import READ_AFTER
from tests.load.loopback import (
    close,
    cpu_of,
    cpu_of_process,
    entered,
    memory_of,
    serving,
    several,
)
from tests.load.people.figures import family
from tests.support.servers.board_process import Served

PHONES = 12
PY_SPY = Path(sys.executable).with_name("py-spy")
REST_SECONDS = 4.0
ids = count(1)

Meeting = list[ProtocolScreen]
"""Its console, its wall, then its phones."""


@click.command()
@click.option("--meetings", default=1, show_default=True, type=click.IntRange(1, 300))
@click.option("--seconds", default=20, show_default=True, type=click.IntRange(1, 60))
@click.option("--profile", type=click.Path(path_type=Path), help="where py-spy writes")
def measure(meetings: int, seconds: int, profile: Path | None) -> None:
    """Open them, let them run, and print what they cost."""
    asyncio.run(main(meetings, seconds, profile))


async def main(meetings: int, seconds: int, profile: Path | None) -> None:
    async with serving() as served:
        opened = [await meeting(served) for _ in range(meetings)]
        at_rest = await cpu_at_rest(served)
        async with profiled(served, profile, seconds):
            await measured(served, opened, seconds, at_rest)
        for screens in opened:
            await close(screens)


async def meeting(served: Served) -> Meeting:
    links = await served.open_meeting()
    console = await entered(served, links, "facilitator", links["console"])
    wall = await entered(served, links, "wall", links["wall"])
    phones = await several(PHONES, served, links)
    await asyncio.gather(console.connect(), wall.connect())
    await asyncio.gather(*(phone.connect(wall=False) for phone in phones))
    await console.say("go_to", step="express")
    return [console, wall, *phones]


async def cpu_at_rest(served: Served) -> float:
    """Seconds of CPU that both use in a second in which nobody does anything."""
    await asyncio.sleep(READ_AFTER + 1)
    before = cpu_of_both(served)
    await asyncio.sleep(REST_SECONDS)
    return (cpu_of_both(served) - before) / REST_SECONDS


async def measured(served: Served, opened: list[Meeting], seconds: int, at_rest: float) -> None:
    began, own, both = time.monotonic(), cpu_of(served), cpu_of_both(served)
    starts = [deposits(one[2:], seconds, n / len(opened)) for n, one in enumerate(opened)]
    took = await asyncio.gather(*starts)
    passed, answers = time.monotonic() - began, [ms for each in took for ms in each]
    own, both = cpu_of(served) - own, cpu_of_both(served) - both
    rest = at_rest * passed
    p50, p99 = median(answers), quantiles(answers, n=100)[98]
    click.echo(
        f"{len(opened)} meetings: {(both - rest) / len(answers) * 1e3:.2f} ms of CPU an action"
        f" ({(both - own) / len(answers) * 1e3:.2f} of it the store's), {at_rest * 1e3:.0f} ms a"
        f" second at rest; an answer {p50:.1f} ms, p99 {p99:.1f} ms;"
        f" {memory_of(served):.0f} MB at the end"
    )


async def deposits(phones: list[ProtocolScreen], seconds: int, offset: float) -> list[float]:
    """A card each second, from one phone after the other; the milliseconds to each answer."""
    took, began = [], time.monotonic() + offset
    for number in range(seconds):
        await asyncio.sleep(max(0.0, began + number - time.monotonic()))
        card = {"card": f"card-{next(ids):06}", "kind": "situation", "title": "Une situation"}
        asked = time.monotonic()
        await phones[number % len(phones)].say("post_card", **card)
        took.append(1000 * (time.monotonic() - asked))
    return took


def cpu_of_both(served: Served) -> float:
    """Seconds of CPU of the server and of the processes that it started: its store."""
    return sum(map(cpu_of_process, family(served.pid)))


@asynccontextmanager
async def profiled(served: Served, file: Path | None, seconds: int) -> AsyncIterator[None]:
    if file is None:
        yield
        return
    flags = ("record", "--pid", str(served.pid), "--output", str(file), "--rate", "500")
    spy = await create_subprocess_exec(PY_SPY, *flags, "--duration", str(seconds))
    yield
    await spy.wait()


if __name__ == "__main__":
    measure()
