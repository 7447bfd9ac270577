"""The address of the computer that a facilitator chose, on a wall that is open."""

from playwright.async_api import expect

from tests.browser.drivers.room import Room

HOTSPOT = "http://10.42.0.1:8000"


async def test_a_wall_shows_the_address_that_was_chosen_with_its_qr_code(room: Room):
    """[E23] Before, it says that the link opens on this computer alone, and bids nobody scan it."""
    wall, lead = await room.wall(), await room.lead()
    panel = wall.page.get_by_role("complementary", name=wall.say("wall.join.title"))
    here = room.served.url.removeprefix("http://")
    await expect(panel).to_contain_text(wall.say("wall.join.here_only", address=here))
    scan = panel.get_by_role("heading", name=wall.say("wall.join.scan"))
    await expect(scan).to_have_count(0)
    usual = await panel.get_by_role("img").first.get_attribute("src")
    await lead.say("choose_address", address=HOTSPOT)
    await expect(panel).to_contain_text(wall.say("wall.join.address", address="10.42.0.1:8000"))
    await expect(scan).to_be_visible()
    await expect(panel.get_by_role("img").first).not_to_have_attribute("src", usual or "")
