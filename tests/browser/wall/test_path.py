"""The path of a wall names every phase, with its number."""

import pytest
from playwright.async_api import ViewportSize, expect

from tests.browser.drivers.gallery import SETTLED
from tests.browser.drivers.room import PROJECTOR, Room

SMALL: ViewportSize = {"width": 1024, "height": 768}
WHOLE = "3. Exploration collective et co-construction"
SHORT = ["1. Introduction", "2. Expression libre", "Choisir ensemble"]


@pytest.mark.parametrize(
    ("size", "now"), [(SMALL, "3. Exploration"), (ViewportSize(**PROJECTOR), WHOLE)]
)
async def test_every_phase_has_its_number_and_its_name_in_sight(
    room: Room, size: ViewportSize, now: str
):
    """[S14] Also on a nearly square image, where no heading is wider than the path."""
    lead, wall = await room.lead(), await room.wall()
    await wall.page.set_viewport_size(size)
    await lead.say("go_to", step="explore")
    await wall.is_at("explore")
    names = wall.page.locator(".wall-path span:visible")
    await expect(names).to_have_text([*SHORT, now, "4. Clôture"])
    await expect(wall.page.locator(".wall-path [aria-current=step]")).to_contain_text(now)
    await wall.page.evaluate(SETTLED)
    for name in await names.all():
        box = await name.bounding_box()
        assert box and box["width"] > 20 and box["x"] + box["width"] <= size["width"]
