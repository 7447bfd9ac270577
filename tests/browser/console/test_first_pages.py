"""The first page of the console in methods that open with cards, and its tabs there."""

import pytest
from playwright.async_api import expect

from tests.browser.drivers.room import Room


@pytest.mark.parametrize("method", ["codev", "intervision"])
async def test_the_first_page_says_how_to_enter_and_how_many_are_here(room: Room, method: str):
    """[M9] As in a method that opens with words; until the cards are shown."""
    links = await room.served.open_meeting(method=method)
    console = await room.console(links["console"])
    page = console.page.get_by_role("tabpanel")
    await expect(page.locator(".console-large-code")).to_be_visible()
    await expect(page).to_contain_text(console.say("console.room.phones", count=0))
    await room.phone(links["join"])
    await expect(page).to_contain_text(console.say("console.room.phones", count=1))
    await console.press("console.cards.reveal")
    await expect(page.locator(".console-large-code")).to_have_count(0)


async def test_where_cards_are_written_one_tab_has_them(room: Room):
    """[D1] The page of the step lists them; at other steps a tab does, once there are some."""
    console, ana = await room.console(), await room.spoken()
    cards = console.page.get_by_role("tab", name=console.say("console.tab.cards"))
    await expect(cards).to_have_count(0)
    await console.goes_to("express")
    await ana.say("post_card", card="card-0001", kind="theme", title="Un seuil")
    await console.press("console.cards.reveal")
    await console.sees("Un seuil")
    await expect(cards).to_have_count(0)
    await expect(console.page.locator("console-cards")).to_have_count(1)
    await console.goes_to("group")
    await expect(cards).to_have_count(1)
