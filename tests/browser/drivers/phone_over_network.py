"""A phone that comes in over a network which the test may cut, slow down or make swallow words."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone
from tests.support.servers.network import Network

Enter = Callable[[Room, Network], Awaitable[Phone]]


async def as_people_do(room: Room, network: Network) -> Phone:
    return await room.phone(network.leads(room.links["join"]))


@asynccontextmanager
async def phone_on_a_line(
    room: Room, enter: Enter = as_people_do
) -> AsyncIterator[tuple[Network, Phone]]:
    """The network, and a phone that came in over it."""
    async with Network(room.served.port) as network:
        yield network, await enter(room, network)


@asynccontextmanager
async def led(
    room: Room, enter: Enter = as_people_do, *, step: str = "express"
) -> AsyncIterator[tuple[ProtocolScreen, Network, Phone]]:
    """Who leads, once the meeting is at this step; then the same."""
    lead = await room.lead()
    await lead.say("go_to", step=step)
    async with phone_on_a_line(room, enter) as (network, phone):
        yield lead, network, phone
