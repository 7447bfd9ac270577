"""Pages that the home page leads to: what the board is made of, who could learn what, methods."""

import pytest
from playwright.async_api import expect

from board.locale import text
from tests.browser.drivers.audit import SIDEWAYS, audited
from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Screen

BY_DAY, BY_NIGHT = "rgb(29, 36, 51)", "rgb(243, 240, 233)"
"""The ink of tokens.css."""

NARROW = {"width": 320, "height": 600}


PAGES = {
    "home.notices": ("fr", "Ce que d’autres ont écrit", "en", "What others wrote"),
    "common.trust": ("fr", "Qui pourrait apprendre quoi", "en", "Who could learn what"),
    "home.open.see_methods": ("fr", "Les méthodes", "en", "The methods"),
}


@pytest.mark.parametrize("link", PAGES)
@pytest.mark.parametrize("language", ["fr", "en"])
async def test_the_home_page_leads_to_it_and_it_has_no_fault(room: Room, language: str, link: str):
    """[H1] [H3] [T10] [Y9] On both grounds, and on the narrowest phone."""
    home = await room.page(Screen, NARROW, language)
    await home.page.goto(room.served.url)
    async with home.page.context.expect_page() as opened:
        await home.page.get_by_role("link", name=text(language, link)).click()
    page = Screen(await opened.value, language, room.faults)
    title = PAGES[link][PAGES[link].index(language) + 1]
    await expect(page.page.get_by_role("heading", level=1)).to_have_text(title)
    assert await audited(page) == []
    assert await page.page.evaluate(SIDEWAYS) <= 0


async def test_the_notice_and_the_console_lead_to_who_could_learn_what(room: Room):
    """[T10] Before entering, and while leading."""
    phone = await room.page(Screen, NARROW)
    await phone.page.goto(room.links["join"])
    await phone.press("common.notice.more")
    console = await room.console()
    await console.opens("room")
    for screen in (phone, console):
        link = screen.page.get_by_role("link", name=text("fr", "common.trust"))
        await expect(link).to_be_visible()
        assert await link.get_attribute("href") == "/confiance"


@pytest.mark.parametrize("path", ["/confiance", "/methods"])
async def test_on_paper_it_is_dark_on_white_whatever_the_device_prefers(room: Room, path: str):
    """[T10] [Y9]"""
    page = await room.page(Screen, NARROW)
    await page.page.emulate_media(color_scheme="dark")
    await page.page.goto(f"{room.served.url}{path}")
    ink = "getComputedStyle(document.querySelector('main')).color"
    assert await page.page.evaluate(ink) == BY_NIGHT
    await page.page.emulate_media(color_scheme="dark", media="print")
    assert await page.page.evaluate(ink) == BY_DAY
    await expect(page.page.locator("main .button")).to_be_hidden()
