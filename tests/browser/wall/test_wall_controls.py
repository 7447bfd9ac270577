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


async def test_a_double_click_on_a_wall_goes_on_by_one_step(room: Room):
    """[N11] [S1] The button of the next step has come in place of the first by then."""
    wall, lead = await room.leading_wall(), await room.lead(screen="wall")
    name = wall.say("wall.controls.next")
    button = wall.button("wall.controls.to", name=name, title=await wall.calls("rules"))
    box = await button.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    await wall.page.mouse.click(x, y, delay=30)
    await wall.is_at("rules")
    await wall.page.mouse.down(click_count=2)
    await wall.page.mouse.up(click_count=2)
    await lead.say("set_prompt", text="Une amorce")
    await wall.holds("records.get('meeting').prompt === 'Une amorce' && pending.length === 0")
    assert (await wall.held())["records"]["meeting"]["step"] == "rules"
