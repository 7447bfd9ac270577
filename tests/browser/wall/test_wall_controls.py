"""What is done at a wall itself: a step taken back, the whole screen."""

from playwright.async_api import expect

from tests.browser.drivers.leading_screens import Wall
from tests.browser.drivers.room import PROJECTOR, Room


async def test_a_wall_that_leads_takes_a_step_back_as_a_console_does(room: Room):
    """[S6] With what it showed; the page's clock alone is moved."""
    wall, ana = await room.page(Wall, PROJECTOR), await room.spoken()
    await wall.page.clock.install()
    key = room.links["console"].partition("#")[2]
    await wall.page.goto(f"{room.links['wall'].partition('#')[0]}#{key}")
    await wall.holds("connected && version > 0")
    await wall.goes_to("express")
    await ana.say("post_card", card="card-0001", kind="theme", title="La lettre sans réponse")
    await wall.goes_to("group")
    await wall.holds("records.get('meeting').cards_shown")
    way_back = wall.button("common.undo.back", title=await wall.calls("express"))
    await way_back.click()
    await wall.is_at("express")
    await wall.holds("!records.get('meeting').cards_shown")
    await expect(way_back).to_have_count(0)
    await wall.goes_to("group")
    await way_back.wait_for()
    await wall.page.clock.run_for(11_000)
    await expect(way_back).to_have_count(0)
    await wall.is_at("group")


async def test_a_wall_fills_the_screen_and_leaves_it_again(room: Room):
    """[M7] Its button says which, also when the browser's own key was used."""
    wall = await room.wall()
    await wall.press("wall.settings")
    button = wall.button("wall.full_screen")
    for full in (True, False):
        await button.click()
        await expect(button).to_have_attribute("aria-pressed", str(full).lower())
        assert await wall.page.evaluate("document.fullscreenElement !== null") is full
    await button.click()
    await wall.page.evaluate("document.exitFullscreen()")
    await expect(button).to_have_attribute("aria-pressed", "false")
