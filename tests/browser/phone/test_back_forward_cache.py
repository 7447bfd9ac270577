"""A page that the browser keeps in memory as it was, for Back, as Safari may do.

Chromium keeps no page that is served with `no-store` and had a socket; the network here changes
that header. A value in the page's memory tells a page that was kept from one that was loaded again.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

from board.demo.screen import ProtocolScreen
from tests.browser.conftest import FLAGS, with_windows
from tests.browser.drivers.phone_over_network import as_people_do
from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone
from tests.support.servers.board_process import Served
from tests.support.servers.network import Network

WORDS = "Une demande de silence"
REMEMBER = """() => {
  globalThis.kept = true;
  addEventListener("pageshow", ({ persisted }) => (globalThis.persisted = persisted));
}"""
KEPT = "globalThis.kept === true && globalThis.persisted === true"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def keeping() -> AsyncIterator[Browser]:
    """The Chromium that people use, which keeps pages as it does for them."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=with_windows(),
            args=FLAGS,
            ignore_default_args=["--disable-back-forward-cache"],
        )
        yield browser
        await browser.close()


@asynccontextmanager
async def kept_phone(
    house: Served, keeping: Browser
) -> AsyncIterator[tuple[ProtocolScreen, Network, Phone]]:
    """A phone in mid-sentence, at the step at which cards are written."""
    async with (
        Room(house, keeping, await house.open_meeting()) as room,
        Network(house.port, keeps_pages=True) as network,
    ):
        lead = await room.lead()
        await lead.say("go_to", step="express")
        await lead.say("reveal", what="cards", shown=True)
        phone = await as_people_do(room, network)
        await phone.is_at("express")
        await phone.writes(WORDS)
        await phone.page.evaluate(REMEMBER)
        yield lead, network, phone


async def goes_away(phone: Phone, house: Served) -> None:
    """Another page, on another address, which needs no network of the phone's."""
    await phone.page.goto(f"{house.url}/accessibilite")


async def comes_back(phone: Phone) -> None:
    await phone.page.go_back(wait_until="commit")


async def test_a_page_that_comes_back_shows_the_present(house: Served, keeping: Browser):
    """[N18] [P7] What happened meanwhile is there; the sentence is in hand, on the same seat."""
    async with kept_phone(house, keeping) as (lead, _network, phone):
        (device,) = lead.of("device")
        await goes_away(phone, house)
        await lead.until(lambda: lead.presence["phones"] == 0)
        await lead.say("post_card", card="card-0001", kind="situation", title="Une autre voix")
        await lead.say("reveal", what="cards", shown=True)
        await comes_back(phone)
        await phone.holds("connected && [...records.values()].some((r) => r.type === 'card')")
        assert await phone.page.evaluate(KEPT)
        await expect(phone.page.locator("#title")).to_have_value(WORDS)
        await lead.until(lambda: lead.presence["phones"] == 1)
        assert list(lead.of("device")) == [device]


async def test_what_waited_is_sent_once_when_the_page_comes_back(house: Served, keeping: Browser):
    """[N18] [N11] It was written without a network, before the person went to another page."""
    async with kept_phone(house, keeping) as (lead, network, phone):
        await network.cut()
        await phone.press("phone.deposit.send")
        await phone.sees(phone.say("common.state.waiting"))
        await goes_away(phone, house)
        await network.mend()
        await comes_back(phone)
        await phone.holds("connected && pending.length === 0")
        assert await phone.page.evaluate(KEPT)
        assert [card["title"] for card in lead.of("card").values()] == [WORDS]


async def test_a_page_that_comes_back_after_the_end_shows_the_end(house: Served, keeping: Browser):
    """[N18] [N4] The sentence that was not sent can be copied."""
    async with kept_phone(house, keeping) as (lead, _network, phone):
        await goes_away(phone, house)
        await lead.say("end_meeting")
        await comes_back(phone)
        await phone.holds("ending !== null")
        assert await phone.page.evaluate(KEPT)
        await phone.sees(phone.say("phone.ended.leftover", count=1))
        await phone.sees(WORDS)


async def test_a_reload_is_another_page_on_the_same_seat(house: Served, keeping: Browser):
    """[N18] [E2] Told apart: nothing of the page's memory is left, and all of the rest is there."""
    async with kept_phone(house, keeping) as (lead, _network, phone):
        devices = list(lead.of("device"))
        await phone.page.reload()
        await phone.holds("connected && version > 0")
        assert not await phone.page.evaluate(KEPT)
        await expect(phone.page.locator("#title")).to_have_value(WORDS)
        await lead.until(lambda: lead.presence["phones"] == 1)
        assert list(lead.of("device")) == devices
