"""The foot of the wall, with a long sentence for the room."""

import pytest

from tests.browser.drivers.gallery import SETTLED
from tests.browser.drivers.room import Room

LINES = """(selector) => {
  const element = document.querySelector(selector);
  const { height, bottom } = element.getBoundingClientRect();
  const line = Number.parseFloat(getComputedStyle(element).lineHeight) || 1.3 *
    Number.parseFloat(getComputedStyle(element).fontSize);
  return { lines: Math.round(height / line), inside: bottom <= innerHeight };
}"""


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
async def test_a_long_result_leaves_the_date_of_erasure_on_one_line(room: Room, size):
    """[M6] [T2] The result of the question about the rules stands above it."""
    wall, lead = await room.wall(), await room.lead(screen="wall")
    people = [await room.spoken() for _ in range(3)]
    await lead.say("go_to", step="rules")
    await lead.say("set_rules", rules=["Ce qui se dit ici reste ici."])
    await lead.say("open_check", items=["rules:list"])
    for person in people:
        await person.say("grade", item="rules:list", grade=-1)
    await lead.say("close_check")
    await wall.is_choosing("result")
    await wall.page.set_viewport_size({"width": size[0], "height": size[1]})
    await wall.page.locator(".wall-note").wait_for()
    await wall.page.evaluate(SETTLED)
    assert await wall.page.evaluate(LINES, ".wall-erasing") == {"lines": 1, "inside": True}
