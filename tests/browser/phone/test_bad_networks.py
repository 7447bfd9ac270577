"""A phone on a network that blocks websockets, and on a slow and lossy one."""

import pytest
from playwright.async_api import expect

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.phone_over_network import phone_over_network
from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone
from tests.support.servers.network import Network
from tests.support.servers.weather import Weather
from tests.support.until import until

WORDS = "Une demande de silence"
CLOSED = {
    "refused": Weather(upgrades="refused"),
    "swallowed": Weather(upgrades="swallowed"),
}
FAR = Weather(delay=0.2, loss=0.05, seed=7)
"""400 ms there and back, and one segment in twenty lost."""


async def takes_part(phone: Phone, network: Network, lead: ProtocolScreen, others: int) -> None:
    """Deposit a card, receive another one, lose the network with a draft, and send it later."""
    await phone.is_at("express")
    await phone.deposits(WORDS)
    await phone.sees(phone.say("common.state.saved"))
    await lead.say("reveal", what="cards", shown=True)
    await phone.holds(
        f"[...records.values()].filter((r) => r.type === 'card').length === {others + 1}"
    )
    await phone.writes("Et une idée qui")
    await network.cut()
    await phone.holds("!connected")
    await network.mend()
    await phone.holds("connected")
    await expect(phone.page.locator("#title")).to_have_value("Et une idée qui")
    await phone.press("phone.deposit.send")
    await phone.holds("pending.length === 0")
    await lead.until(lambda: len(lead.of("card")) == others + 2)


def openings(phone: Phone) -> list[str]:
    """The requests that open a connection, without those that poll an open one."""
    return [said for said in phone.requests if "/socket.io/" in said and "sid=" not in said]


@pytest.mark.parametrize("name", CLOSED)
async def test_a_phone_takes_part_if_websockets_are_blocked(room: Room, name: str):
    """[N10] By long polling, whether the network refuses websockets or swallows them."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    other = await room.spoken()
    card = {"card": "card-0001", "kind": "situation", "title": "Une autre voix"}
    await other.say("post_card", **card)
    async with Network(room.served.port, CLOSED[name]) as network:
        phone = await room.phone(network.leads(room.links["join"]))
        await takes_part(phone, network, lead, 1)
        assert any("transport=polling" in request for request in phone.requests)
        assert phone.frames == []


async def test_the_transport_that_worked_is_tried_first_at_the_next_connection(room: Room):
    """[N10] If websockets are swallowed, a reconnection does not wait for one again."""
    async with Network(room.served.port, CLOSED["swallowed"]) as network:
        phone = await room.phone(network.leads(room.links["join"]))
        phone.requests.clear()
        await network.cut()
        await until(lambda: openings(phone))
        assert "transport=polling" in openings(phone)[0]


async def test_a_network_that_lets_websockets_through_is_not_polled(room: Room):
    """[N10] Neither at first nor after a drop."""
    async with phone_over_network(room) as (network, phone):
        phone.requests.clear()
        await network.drop()
        await until(lambda: openings(phone))
        await phone.holds("connected")
        assert not any("transport=polling" in request for request in phone.requests)


async def test_a_phone_takes_part_on_a_slow_and_lossy_network(room: Room):
    """[N11] With a round trip of 400 ms and 5 % of segments lost."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    await lead.say("reveal", what="cards", shown=True)
    async with Network(room.served.port, FAR) as network:
        phone = await room.phone(network.leads(room.links["join"]))
        await takes_part(phone, network, lead, 0)
        titles = [card["title"] for card in lead.of("card").values()]
        assert sorted(titles) == ["Et une idée qui", WORDS]
