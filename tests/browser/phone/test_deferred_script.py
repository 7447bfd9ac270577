"""The part of a phone's script that comes later holds up nothing, and comes whatever happens."""

import asyncio

from playwright.async_api import Route, expect

from tests.browser.drivers.room import PHONE, Room
from tests.browser.drivers.screen import Phone
from tests.support.servers.network import Network

LATER = "**/static/phone-later-*"
VERSION = "() => document.querySelector('phone-app').session.version"


class Road:
    """The way of the later part, on which it is lost until somebody mends it."""

    def __init__(self) -> None:
        self.lost = 0
        self._again = asyncio.Event()
        self.mended = False

    async def block(self, phone: Phone) -> None:
        await phone.page.route(LATER, self._pass)

    async def is_lost(self, times: int) -> None:
        async with asyncio.timeout(30):
            while self.lost < times:
                self._again.clear()
                await self._again.wait()

    async def _pass(self, route: Route) -> None:
        if self.mended:
            await route.continue_()
        else:
            self.lost += 1
            self._again.set()
            await route.abort()


async def test_whoever_enters_waits_for_the_later_part_and_is_in_by_itself(room: Room):
    """[W5] Lost twice and more: the page says that it connects, until the network is back."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    phone, road = await room.page(Phone, PHONE), Road()
    await road.block(phone)
    await phone.page.goto(room.links["join"])
    await phone.press("common.notice.enter")
    await phone.sees(phone.say("common.connection.connecting"))
    await road.is_lost(2)
    assert await phone.page.evaluate(VERSION) == 0
    road.mended = True
    await phone.page.evaluate("() => dispatchEvent(new Event('online'))")
    await phone.deposits("La lettre sans réponse")
    await phone.sees(phone.say("common.state.saved"))


async def test_whoever_enters_on_a_dead_line_is_in_by_another(room: Room):
    """[W5] Nothing says that it is dead: after ten seconds without a word it is given up."""
    async with Network(room.served.port) as network:
        phone = await room.page(Phone, PHONE)
        await phone.page.clock.install()
        await phone.page.goto(network.leads(room.links["join"]))
        await expect(phone.button("common.notice.enter")).to_be_visible()
        network.swallow()
        await phone.press("common.notice.enter")
        await phone.sees(phone.say("common.connection.connecting"))
        await phone.page.clock.fast_forward(10_000)
        await phone.holds("connected && version > 0")


async def test_whoever_is_in_has_every_page_when_the_network_is_gone(room: Room):
    """[W5]"""
    async with Network(room.served.port) as network:
        lead = await room.lead()
        await lead.say("go_to", step="express")
        phone = await room.phone(network.leads(room.links["join"]))
        await network.cut()
        await phone.deposits("La lettre sans réponse")
        await phone.sees(phone.say("common.state.waiting"))
        for panel in ("my_contributions", "read_wall", "recall_frame", "notice", "remove_me"):
            await phone.press("phone.menu.label")
            await phone.press(f"phone.menu.{panel}")
            await expect(phone.page.locator("main")).not_to_be_empty()
            await phone.press("common.action.back")


async def test_the_later_part_is_asked_for_after_all_that_the_first_page_needs(room: Room):
    """[W1] Nothing of it is part of the first load; it comes while the notice is read."""
    phone = await room.page(Phone, PHONE)
    await phone.page.goto(room.links["join"])
    await phone.page.wait_for_function("() => document.querySelector('script[src*=phone-later]')")
    await expect(phone.button("common.notice.enter")).to_be_visible()
    asked = [path for path in phone.requests if path.endswith((".js", ".css", ".woff2"))]
    first = [path for path in asked if "phone-later" not in path]
    assert len(first) == 5
    assert asked[: len(first)] == first
