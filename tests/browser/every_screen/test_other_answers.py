"""Something else answers in the board's place: the page of a Wi-Fi, or a proxy, with any status."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import Page, Route, expect

from tests.browser.cycle.test_cycle_page import TITLE, open_cycle
from tests.browser.drivers.cycle_page import CyclePage
from tests.browser.drivers.leading_screens import Console, Wall
from tests.browser.drivers.room import LAPTOP, PHONE, PROJECTOR, Room
from tests.browser.drivers.screen import Phone, Screen
from tests.support.servers.network import Network
from tests.support.servers.weather import Weather

OTHERS = {
    "a captive portal": (200, "text/html", "<html>Accept our conditions</html>"),
    "a portal that answers JSON": (200, "application/json", '{"login": "https://wifi.example"}'),
    "a portal that says JSON": (200, "application/json", "<html>Accept our conditions</html>"),
    "a gateway": (502, "text/html", "<html>Bad Gateway</html>"),
    "a proxy that forbids": (403, "text/html", "<html>Blocked</html>"),
    "a proxy that finds nothing": (404, "application/json", '{"error": "Not Found"}'),
    "a proxy without a body": (504, "text/plain", ""),
}


@asynccontextmanager
async def answered(page: Page, path: str, by: str) -> AsyncIterator[None]:
    """While this holds, `by` answers all requests to `path`."""
    status, kind, body = OTHERS[by]

    async def answer(route: Route) -> None:
        await route.fulfill(status=status, content_type=kind, body=body)

    await page.route(path, answer)
    yield
    await page.unroute(path)


async def is_told(screen: Screen, key: str) -> None:
    await expect(screen.page.get_by_text(screen.say(key)).first).to_be_visible()


@pytest.mark.parametrize("by", OTHERS)
async def test_a_phone_says_so_and_enters_by_itself_once_the_board_answers(room: Room, by: str):
    """[N14] It is not told that its link is wrong."""
    phone = await room.page(Phone, PHONE)
    await phone.page.goto(room.links["join"])
    async with answered(phone.page, "**/enter", by):
        await phone.press("common.notice.enter")
        await is_told(phone, "common.connection.no_answer")
    await phone.holds("connected && version > 0")


@pytest.mark.parametrize("by", ["a captive portal", "a gateway", "a proxy that forbids"])
async def test_the_socket_comes_through_once_the_board_answers(room: Room, by: str):
    """[N14] [N10] The phone has been admitted; its network refuses websockets."""
    async with Network(room.served.port, Weather(upgrades="refused")) as network:
        phone = await room.page(Phone, PHONE)
        await phone.page.goto(network.leads(room.links["join"]))
        async with answered(phone.page, "**/socket.io/**", by):
            await phone.press("common.notice.enter")
            await is_told(phone, "common.connection.no_answer")
        await phone.holds("connected && version > 0")


@pytest.mark.parametrize("by", ["a captive portal", "a gateway", "a proxy that finds nothing"])
async def test_walls_and_consoles_say_so_and_open_by_themselves(room: Room, by: str):
    """[N14] They are not told that the meeting has gone."""
    for kind, size, link in ((Wall, PROJECTOR, "wall"), (Console, LAPTOP, "console")):
        screen = await room.page(kind, size)
        await screen.page.goto(f"{room.served.url}/favicon.ico")
        async with answered(screen.page, "**/enter", by):
            await screen.page.goto(room.links[link])
            await is_told(screen, "common.connection.no_answer")
        await screen.holds("connected && version > 0")


@pytest.mark.parametrize("by", OTHERS)
async def test_a_meeting_is_opened_at_the_next_try(room: Room, by: str):
    """[N14] The form says what happened, keeps what was typed, and its button works again."""
    home = await room.page(Screen, LAPTOP)
    await home.page.goto(room.served.url)
    title = home.page.get_by_label(home.say("home.open.name"))
    await title.fill("Équipe mobile")
    async with answered(home.page, "**/meetings", by):
        await home.press("home.open.submit")
        await is_told(home, "home.open.failed")
    await expect(title).to_have_value("Équipe mobile")
    await home.press("home.open.submit")
    await expect(home.page.locator("#ready")).to_be_visible()


async def test_a_code_is_typed_again_with_one_tap(room: Room):
    """[N14] [N12]"""
    phone = await room.page(Phone, PHONE)
    await phone.page.goto(room.served.url)
    await phone.page.get_by_label(phone.say("home.join.code")).fill(room.links["code"])
    async with answered(phone.page, "**/enter", "a proxy that forbids"):
        await phone.press("home.join.enter")
        await is_told(phone, "home.join.network")
    await phone.press("home.join.enter")
    await phone.page.wait_for_url(f"**/{room.links['code']}")


async def test_the_page_of_a_cycle_loads_by_itself_and_its_buttons_stay_live(room: Room):
    """[N14] [K8]"""
    page = await room.page(CyclePage, LAPTOP)
    link = await open_cycle(room)
    async with answered(page.page, "**/cycles/*", "a gateway"):
        await page.page.goto(link)
        await is_told(page, "home.cycle.network")
    await page.is_of(TITLE)
    async with answered(page.page, "**/cycles/next", "a captive portal"):
        await page.press("home.cycle.next", number=1, total=10)
        await is_told(page, "home.cycle.network")
    await page.opens_next(1)


async def test_a_console_asks_for_a_link_again(room: Room):
    """[N14] For another facilitator and for another wall."""
    console = await room.console()
    await console.opens("room")
    async with answered(console.page, "**/facilitators", "a gateway"):
        await console.press("console.facilitators.invite")
        await is_told(console, "common.error.unavailable")
    await console.press("console.facilitators.invite")
    await expect(console.page.locator(".console-qr").last).to_be_visible()
