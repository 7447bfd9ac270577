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


async def test_a_synthesis_that_was_not_saved_is_told_of_before_the_end(room: Room):
    """[H39] [N19] Nothing blue leads past it; a later step and the page of the end tell of it."""
    console = await room.console()
    await console.goes_to("synthesis")
    field = console.page.get_by_label(console.say("common.synthesis_field.key_points"))
    first = console.page.locator(".console-foot [data-rank=first]")
    await expect(first).to_have_count(1)
    await field.fill("Dire non")
    await expect(first).to_have_count(0)
    save = console.button("common.action.save")
    await expect(save).to_have_attribute("data-rank", "first")
    await console.goes_to("words")
    await console.sees(console.say("console.synthesis.unsaved"))
    await console.press("console.end.prepare")
    await console.sees(console.say("console.synthesis.unsaved"))
    await console.press("console.attention.back_to_it")
    await console.is_at("synthesis")
    await expect(field).to_have_value("Dire non")
    await save.click()
    await console.sees(console.say("common.connection.saved"))
    await expect(first).to_have_count(1)
