"""A phone that changes network in mid-sentence: the text, the cursor and the focus stay."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.phone_over_network import as_people_do, led
from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone
from tests.support.servers.network import Network

BEGUN, PLACE = "Une  de silence", 4
HELD = "([field]) => [field.value, field.selectionStart, field === document.activeElement]"


@asynccontextmanager
async def in_mid_sentence(room: Room) -> AsyncIterator[tuple[ProtocolScreen, Network, Phone]]:
    """The cursor stands where a word is missing; the field must be as it is at the end."""
    async with led(room, as_people_do) as (lead, network, phone):
        await phone.is_at("express")
        await phone.writes(BEGUN)
        field = phone.page.locator("#title")
        await field.evaluate(f"(field) => field.setSelectionRange({PLACE}, {PLACE})")
        yield lead, network, phone
        assert await field.evaluate_all(HELD) == [BEGUN, PLACE, True]
        await phone.page.keyboard.type("demande")
        await phone.press("phone.deposit.send")
        await lead.until(lambda: len(lead.of("card")) == 1)
        assert [card["title"] for card in lead.of("card").values()] == ["Une demande de silence"]


async def is_back(lead: ProtocolScreen, phone: Phone) -> None:
    """It is told again of what others do."""
    await lead.say("set_prompt", text="Ce qui a changé entre-temps")
    await phone.holds(
        "connected && records.get('meeting').prompt === 'Ce qui a changé entre-temps'"
    )


async def test_two_minutes_in_airplane_mode(room: Room):
    """[N1] [N8] The browser says that it has no network, then that it has one."""
    async with in_mid_sentence(room) as (lead, _network, phone):
        await phone.page.clock.install()
        await phone.page.context.set_offline(True)
        await phone.holds("!connected")
        await phone.page.clock.fast_forward("02:00")
        await phone.holds("offline")
        await phone.page.context.set_offline(False)
        await is_back(lead, phone)


@pytest.mark.parametrize("event", ["online", "none"])
async def test_a_wifi_that_asks_for_its_conditions(room: Room, event: str):
    """[N14] It answers everything with a page. Once accepted, the phone is back, told or not."""
    async with in_mid_sentence(room) as (lead, network, phone):
        network.asks_for_conditions = True
        await network.drop()
        await phone.holds("offline")
        network.asks_for_conditions = False
        await phone.page.evaluate(f"dispatchEvent(new Event('{event}'))")
        await is_back(lead, phone)


async def test_from_wifi_to_the_mobile_network(room: Room):
    """[N8] [E2] The old socket is never closed; the new one comes from another address."""
    async with in_mid_sentence(room) as (lead, network, phone):
        (device,) = lead.of("device")
        network.swallow()
        network.address = "127.0.0.9"
        await phone.page.evaluate("dispatchEvent(new Event('online'))")
        await is_back(lead, phone)
        assert list(lead.of("device")) == [device]
        assert lead.presence["phones"] == 1
