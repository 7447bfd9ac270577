"""A page whose script is lost on the way says what to do."""

import pytest
from playwright.async_api import expect

from tests.browser.drivers.room import PHONE, Room
from tests.browser.drivers.screen import Phone


@pytest.mark.parametrize("screen", ["phone", "console", "wall"])
async def test_a_page_whose_script_is_lost_says_to_load_it_again(room: Room, screen: str):
    """[N22] Not at once: most pages come within seconds."""
    shown = await room.page(Phone, PHONE)
    await shown.page.route(f"**/static/{screen}-*.js", lambda route: route.abort())
    await shown.page.goto(room.links["join" if screen == "phone" else screen])
    late = shown.page.get_by_text(shown.say("server.late"))
    await expect(late).to_be_hidden()
    await expect(late).to_be_visible(timeout=15_000)
