"""How many bytes phones are sent: `python -m tests.load.bytes`.

A meeting of 200 phones on a server of its own, over loopback. Prints what all phones together are
sent, without the headers of frames, for 200 votes in two seconds, a step, and 200 closing words in
two seconds, a third of which repeat another's. It ends by itself, within a minute.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import click

from board.demo.screen import ProtocolScreen
from tests.load.loopback import close, entered, serving, several
from tests.load.votes import opened

PHONES = 200
SECONDS = 2.0
DIFFERENT = 133
"""How many of the closing words differ."""


async def main() -> None:
    async with serving() as served:
        links = await served.open_meeting()
        lead = await entered(served, links, "facilitator", links["console"])
        await lead.connect()
        phones = await several(PHONES, served, links)
        await asyncio.gather(*(phone.connect(wall=False) for phone in phones))
        await measured(lead, phones)
        await close((lead, *phones))


async def measured(lead: ProtocolScreen, phones: list[ProtocolScreen]) -> None:
    items = await opened(lead, phones)
    async with counted("votes", lead, phones):
        await spread(phones, lambda phone, _: phone.say("resonate", items=items[:1]))
    await lead.reach(await lead.say("close_resonance"))
    async with counted("a step", lead, phones):
        await lead.reach(await lead.say("go_to", step="words"))
    await lead.reach(await lead.say("reveal", what="words", shown=True))
    async with counted("closing words", lead, phones):
        await spread(phones, a_word)


def a_word(phone: ProtocolScreen, number: int) -> Awaitable[int]:
    text = f"mot {number % DIFFERENT}"
    return phone.say("post_word", entry=f"entry-{number:04}", kind="keyword", text=text)


async def spread(
    phones: list[ProtocolScreen], say: Callable[[ProtocolScreen, int], Awaitable[int]]
) -> None:
    """Have all phones speak within `SECONDS`, one after another, none waiting for an answer."""
    saying = []
    for number, phone in enumerate(phones):
        saying.append(asyncio.ensure_future(say(phone, number)))
        await asyncio.sleep(SECONDS / len(phones))
    await asyncio.gather(*saying)


@asynccontextmanager
async def counted(
    what: str, lead: ProtocolScreen, phones: list[ProtocolScreen]
) -> AsyncIterator[None]:
    await settled(lead, phones)
    before = received(phones)
    yield
    await settled(lead, phones)
    sent = received(phones) - before
    click.echo(f"{what}: {sent / 1e6:.3f} MB, {sent / len(phones):.0f} bytes a phone")


async def settled(lead: ProtocolScreen, phones: list[ProtocolScreen]) -> None:
    """Wait until all that was sent has come: a beat tells consoles last, and frames keep order."""
    await lead.reach(await lead.say("project", item=None))
    await asyncio.gather(*(phone.line.ask("ping_me") for phone in phones))


def received(phones: list[ProtocolScreen]) -> int:
    return sum(len(frame.encode()) for phone in phones for frame in phone.frames)


if __name__ == "__main__":
    asyncio.run(main())
