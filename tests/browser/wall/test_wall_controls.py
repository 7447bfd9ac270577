"""The controls of a wall: undo."""

from playwright.async_api import expect

from tests.browser.drivers.leading_screens import Wall
from tests.browser.drivers.room import PROJECTOR, Room


async def test_a_wall_with_controls_undoes_a_change_of_step(room: Room):
    """[S6] The cards are hidden again; the test moves the clock of the page only."""
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
