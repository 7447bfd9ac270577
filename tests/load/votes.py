"""What joining and voting cost the server: `python -m tests.load.votes`.

A meeting of 100 phones on a server of its own, over loopback. All phones join at once; then each
sends its ballot ten times, all at the same time. Prints the server's CPU for each, and the times.
"""

import asyncio
import time
from statistics import median, quantiles

import click

from board.demo.screen import ProtocolScreen
from tests.load.loopback import close, cpu_of, entered, serving, several
from tests.support.servers.board_process import Served

PHONES = 100
BALLOTS = 10
CARDS = 6


async def main() -> None:
    async with serving() as served:
        links = await served.open_meeting()
        lead = await entered(served, links, "facilitator", links["console"])
        await lead.connect()
        phones = await several(PHONES, served, links)
        await measured(served, lead, phones)
        await close((lead, *phones))


async def measured(served: Served, lead: ProtocolScreen, phones: list[ProtocolScreen]) -> None:
    began, cpu = time.monotonic(), cpu_of(served)
    await asyncio.gather(*(phone.connect() for phone in phones))
    report("a join", PHONES, time.monotonic() - began, cpu_of(served) - cpu)
    items = await opened(lead, phones)
    began, cpu = time.monotonic(), cpu_of(served)
    took = await asyncio.gather(*(vote(phone, items) for phone in phones))
    report("a vote", PHONES * BALLOTS, time.monotonic() - began, cpu_of(served) - cpu)
    acks = [ms for each in took for ms in each]
    click.echo(f"an answer: p50 {median(acks):.1f} ms, p99 {quantiles(acks, n=100)[98]:.1f} ms")


async def opened(lead: ProtocolScreen, phones: list[ProtocolScreen]) -> list[str]:
    """The items of an open round."""
    await lead.say("go_to", step="express")
    for number, phone in enumerate(phones[:CARDS]):
        await phone.say("post_card", card=f"card-{number:04}", kind="theme", title=f"N° {number}")
    await lead.say("go_to", step="choose")
    items = [f"card:card-{number:04}" for number in range(CARDS)]
    await lead.say("open_resonance", items=items)
    return items


async def vote(phone: ProtocolScreen, items: list[str]) -> list[float]:
    """Milliseconds until each answer."""
    took = []
    for number in range(BALLOTS):
        began = time.monotonic()
        await phone.say("resonate", items=[items[number % CARDS]])
        took.append((time.monotonic() - began) * 1000)
        await asyncio.sleep(0.6)  # within a seat's credits
    return took


def report(what: str, count: int, seconds: float, cpu: float) -> None:
    click.echo(f"{what}: {cpu / count * 1e6:.0f} µs of CPU, {count} in {seconds:.2f} s")


if __name__ == "__main__":
    asyncio.run(main())
