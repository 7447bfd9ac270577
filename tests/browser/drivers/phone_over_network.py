"""A phone behind a network that the test may cut, slow down, or let swallow what is sent."""

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
async def phone_over_network(
    room: Room, enter: Enter = as_people_do
) -> AsyncIterator[tuple[Network, Phone]]:
    """The network, and a phone that entered over it."""
    async with Network(room.served.port) as network:
        yield network, await enter(room, network)


@asynccontextmanager
async def led(
    room: Room, enter: Enter = as_people_do, *, step: str = "express"
) -> AsyncIterator[tuple[ProtocolScreen, Network, Phone]]:
    """The facilitator, with the meeting at this step; the network; and the phone.

    Cards are shown, so that the facilitator sees what arrives.
    """
    lead = await room.lead()
    await lead.say("go_to", step=step)
    await lead.say("reveal", what="cards", shown=True)
    async with phone_over_network(room, enter) as (network, phone):
        yield lead, network, phone
