"""Screens send requests to this server only, and log no error."""

from urllib.parse import urlsplit

import pytest
from playwright.async_api import expect

from tests.browser.drivers.room import PHONE, Room
from tests.browser.drivers.screen import Screen

STEPS = ("aims", "rules", "prompt", "express", "group", "choose", "explore", "synthesis", "words")
MARKUP = "<img src=x onerror=alert(1)>"


def others(screen: Screen, host: str) -> list[str]:
    """The requests of the screen to any other host."""
    return [asked for asked in screen.requests if urlsplit(asked).netloc != host]


async def test_screens_of_a_meeting_ask_this_server_only_and_log_no_error(room: Room):
    """[H6] From the opening to the end."""
    lead = await room.lead()
    screens: list[Screen] = [await room.phone(), await room.wall(), await room.console()]
    for step in STEPS:
        await lead.say("go_to", step=step)
        for screen in screens:
            await screen.is_at(step)
    await lead.say("end_meeting")
    for screen in screens:
        await screen.is_at("ended")
    host = urlsplit(room.served.url).netloc
    assert [others(screen, host) for screen in screens] == [[], [], []]
    assert [screen.errors for screen in screens] == [[], [], []]


async def test_the_home_page_asks_this_server_only_and_logs_no_error(room: Room):
    """[H6]"""
    home = await room.page(Screen, PHONE)
    await home.page.goto(room.served.url)
    await expect(home.button("home.join.enter")).to_be_visible()
    assert others(home, urlsplit(room.served.url).netloc) == []
    assert home.errors == []


@pytest.mark.parametrize("link", ["join", "wall", "console"])
async def test_a_key_stays_neither_in_the_address_nor_in_the_browser(room: Room, link: str):
    """[H7] [ASVS 14.3.3]"""
    enter = {"join": room.phone, "wall": room.wall, "console": room.console}[link]
    screen = await enter()
    key = room.links[link].partition("#")[2]
    kept = await screen.page.evaluate(
        "() => JSON.stringify([location.href, {...localStorage}, {...sessionStorage}, name])"
    )
    assert key and key not in kept
    assert "#" not in screen.page.url
    assert not any(key in asked for asked in screen.requests)


async def test_markup_in_a_card_is_text_on_every_screen(room: Room):
    """[H8]"""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    phone = await room.phone()
    screens: list[Screen] = [phone, await room.wall(), await room.console()]
    await phone.deposits(MARKUP)
    await phone.sees(MARKUP)
    await lead.say("reveal", what="cards", shown=True)
    for screen in screens[1:]:
        await screen.sees(MARKUP)
    await lead.say("go_to", step="group")
    await phone.press("phone.menu.label")
    await phone.press("phone.menu.read_wall")
    for screen in screens:
        await screen.is_at("group")
        await screen.sees(MARKUP)
        assert await screen.page.locator("img[onerror], img[src=x]").count() == 0


async def test_a_phone_works_at_an_address_that_is_not_secure(room: Room):
    """[H9] A server on a room's own network has a name and no certificate."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    await lead.say("reveal", what="cards", shown=True)
    phone = await room.phone(room.links["join"].replace("127.0.0.1", "board.test"))
    assert not await phone.page.evaluate("isSecureContext")
    await phone.deposits("La lettre sans réponse")
    await phone.sees(phone.say("common.state.saved"))
    await lead.until(lambda: len(lead.of("card")) == 1)
    # The browser says that it heeds this header at secure addresses alone, and that is all.
    assert [said for said in phone.errors if "Cross-Origin-Opener-Policy" not in said] == []
