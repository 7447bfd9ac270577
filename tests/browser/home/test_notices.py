"""The page of what others wrote, reached from the home page."""

import pytest
from playwright.async_api import expect

from board.locale import text
from tests.browser.drivers.audit import SIDEWAYS, audited
from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Screen

NARROW = {"width": 320, "height": 600}


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_the_home_page_leads_to_it_and_it_has_no_fault(room: Room, language: str):
    """[H1] [H3] On both grounds, and on the narrowest phone."""
    home = await room.page(Screen, NARROW, language)
    await home.page.goto(room.served.url)
    link = home.page.get_by_role("link", name=text(language, "home.notices"))
    async with home.page.context.expect_page() as opened:
        await link.click()
    page = Screen(await opened.value, language, room.faults)
    await expect(page.page.get_by_role("heading", level=1)).to_have_text(
        text(language, "server.notices.title")
    )
    assert await audited(page) == []
    assert await page.page.evaluate(SIDEWAYS) <= 0
