"""A meeting at a board of its own process, with as many phones as a scenario wants."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from board.demo.visitor import Visitor
from tests.load.people.phone import Phone
from tests.support.servers.board_process import Served

AT_ONCE = 20
"""How many people enter at the same time; that is not what is measured."""

ids = count(1)


@dataclass
class Hall:
    served: Served
    links: dict[str, str]
    console: Phone
    phones: list[Phone]

    @property
    def screens(self) -> list[Phone]:
        return [self.console, *self.phones]

    async def grows(self, people: int) -> list[Phone]:
        """Those who have entered, and are not connected yet."""
        return await entered(self.served, self.links, people)

    def close(self) -> None:
        for screen in self.screens:
            screen.close()


async def opened(served: Served, people: int) -> Hall:
    """A meeting at which everyone is connected, and cards are shown as they come."""
    links = await served.open_meeting()
    console = await one(served, links, "facilitator", "console")
    await console.connect()
    hall = Hall(served, links, console, await entered(served, links, people))
    for some in batched(hall.phones, AT_ONCE):
        await asyncio.gather(*(phone.connect() for phone in some))
    await console.say("go_to", step="express")
    await console.say("reveal", what="cards", shown=True)
    return hall


def batched(phones: list[Phone], size: int) -> Iterator[list[Phone]]:
    return (phones[at : at + size] for at in range(0, len(phones), size))


async def entered(served: Served, links: dict[str, str], people: int) -> list[Phone]:
    at_once = asyncio.Semaphore(AT_ONCE)

    async def enter() -> Phone:
        async with at_once:
            return await one(served, links, "participant", "join")

    return list(await asyncio.gather(*(enter() for _ in range(people))))


async def one(served: Served, links: dict[str, str], role: str, link: str) -> Phone:
    visitor = Visitor(served.url)
    status, answer = await visitor.post(
        f"/{links['code']}/enter", {"key": links[link].partition("#")[2]}
    )
    if status != 200:
        raise AssertionError(f"enter: {status} {answer}")
    return Phone(visitor, links["code"], role)


def a_card() -> dict[str, str]:
    number = next(ids)
    return {"card": f"card-{number:07}", "kind": "situation", "title": f"Une situation {number}"}
