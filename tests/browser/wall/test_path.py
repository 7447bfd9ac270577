"""The path of a wall names every phase, with its number, in one row where there is room."""

import pytest
from playwright.async_api import ViewportSize, expect

from tests.browser.drivers.gallery import SETTLED
from tests.browser.drivers.room import Room

SMALL: ViewportSize = {"width": 1024, "height": 768}
WHOLE = "3. Exploration collective et co-construction"
SHORT = ["1. Introduction", "2. Expression libre", "Choisir ensemble"]
WIDE = [(1280, 720), (1366, 768), (1600, 900), (1920, 1080), (3840, 2160)]
ROWS = """(headings) => new Set(headings.map((heading) => {
  const { top, bottom } = heading.getBoundingClientRect();
  return Math.round((top + bottom) / 2);
})).size"""


@pytest.mark.parametrize("size", [SMALL, ViewportSize(width=1600, height=900)])
async def test_every_phase_has_its_number_and_its_name_in_sight(room: Room, size: ViewportSize):
    """[S14] Also on a nearly square image, where no heading is wider than the path."""
    lead, wall = await room.lead(), await room.wall()
    await wall.page.set_viewport_size(size)
    await lead.say("go_to", step="explore")
    await wall.is_at("explore")
    names = wall.page.locator(".wall-path span:visible")
    await expect(names).to_have_text([*SHORT, "3. Exploration", "4. Clôture"])
    await wall.page.evaluate(SETTLED)
    for name in await names.all():
        box = await name.bounding_box()
        assert box and box["width"] > 20 and box["x"] + box["width"] <= size["width"]


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1280, 800), *WIDE])
async def test_the_path_takes_one_row(room: Room, width: int, height: int):
    """[S14] At each phase, beside the way to enter; without it, the heading is whole if it fits."""
    lead, wall = await room.lead(), await room.wall()
    await wall.page.set_viewport_size({"width": width, "height": height})
    headings = wall.page.locator(".wall-path li")
    for step in ("rules", "express", "group", "explore", "words"):
        await lead.say("go_to", step=step)
        await wall.is_at(step)
        await wall.page.evaluate(SETTLED)
        assert await headings.evaluate_all(ROWS) == 1, step
    await lead.say("go_to", step="explore")
    await wall.is_at("explore")
    now = wall.page.locator(".wall-path [aria-current=step] span:visible")
    await expect(now).to_have_text("3. Exploration")
    await lead.say("lock_entrance", locked=True)
    if width > 3 / 2 * height:
        await expect(now).to_have_text(WHOLE)
    assert await headings.evaluate_all(ROWS) == 1
