"""The synthesis on the console, whose three fields are higher than the page."""

import pytest
from playwright.async_api import expect

from tests.browser.drivers.room import Room

COVERED = """(button) => {
  const { left, top, width, height } = button.getBoundingClientRect();
  const shown = document.elementFromPoint(left + width / 2, top + height / 2);
  return shown !== button && !button.contains(shown);
}"""


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)], ids=str)
async def test_what_saves_the_synthesis_is_in_view_while_it_is_written(
    room: Room, size: tuple[int, int]
):
    """[H35] Whole, and under no foot."""
    console = await room.console()
    await console.goes_to("synthesis")
    await console.page.set_viewport_size({"width": size[0], "height": size[1]})
    question = console.say("common.synthesis_field.key_points")
    await console.page.get_by_label(question).fill("Dire non")
    save = console.button("common.action.save")
    await expect(save).to_be_in_viewport(ratio=1)
    assert not await save.evaluate(COVERED)
    await save.click()
    await console.sees(console.say("common.connection.saved"))
