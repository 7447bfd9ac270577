"""The second part of a phone's script delays nothing, and is loaded again until it arrives."""

import asyncio

from playwright.async_api import Route, expect

from tests.browser.drivers.room import PHONE, Room
from tests.browser.drivers.screen import Phone
from tests.support.servers.network import Network

LATER = "**/static/phone-later-*"
VERSION = "() => document.querySelector('phone-app').session.version"


class Road:
    """Aborts the requests for the second part until it is told to let them through."""

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


async def test_entering_waits_for_the_second_part_and_then_goes_on_by_itself(room: Room):
    """[W5] The request fails several times; the page says that it is connecting."""
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


async def test_a_request_for_the_second_part_without_an_answer_is_repeated(room: Room):
    """[W5] The request is never answered, so it is given up after ten seconds."""
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


async def test_a_phone_in_a_meeting_has_every_page_without_a_network(room: Room):
    """[W5]"""
    async with Network(room.served.port) as network:
        lead = await room.lead()
        await lead.say("go_to", step="express")
        phone = await room.phone(network.leads(room.links["join"]))
        await network.cut()
        await phone.deposits("La lettre sans réponse")
        await phone.sees(phone.say("common.state.waiting"))
        for panel in (
            "my_contributions",
            "read_wall",
            "recall_ground_rules",
            "notice",
            "remove_me",
        ):
            await phone.press("phone.menu.label")
            await phone.press(f"phone.menu.{panel}")
            await expect(phone.page.locator("main")).not_to_be_empty()
            await phone.press("common.action.back")


async def test_the_second_part_is_requested_after_everything_that_the_first_page_needs(room: Room):
    """[W1] It is not part of the first load; it is loaded while the person reads the notice."""
    phone = await room.page(Phone, PHONE)
    await phone.page.goto(room.links["join"])
    await phone.page.wait_for_function("() => document.querySelector('script[src*=phone-later]')")
    await expect(phone.button("common.notice.enter")).to_be_visible()
    asked = [path for path in phone.requests if path.endswith((".js", ".css", ".woff2"))]
    first = [path for path in asked if "phone-later" not in path]
    assert len(first) == 5
    assert asked[: len(first)] == first
