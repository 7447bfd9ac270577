"""A full page of cards on a wall ends above the foot, whatever stands over it."""

import pytest
from playwright.async_api import expect

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.gallery import SETTLED
from tests.browser.drivers.leading_screens import Wall
from tests.browser.drivers.room import Room

SIZES = [(1920, 1080), (1366, 768), (1024, 768)]
ROWS = ("near", "normal", "far")
# The longest that has the larger letters: three lines.
TITLE = "An emergency admission decided with us {:02}"
TOLD = "L’équipe du soir"

# How far the lowest card reaches over the uppermost thing in the foot.
OVER = """() => {
  const bottoms = [...document.querySelectorAll(".wall-main .wall-card")]
    .map((card) => card.getBoundingClientRect().bottom);
  const tops = [...document.querySelectorAll(".wall-foot > *")]
    .map((part) => part.getBoundingClientRect()).filter(({ height }) => height)
    .map(({ top }) => top);
  return [bottoms.length, Math.max(...bottoms) - Math.min(...tops)];
}"""
SITS = """(row) => {
  document.querySelector("wall-app").session.storage.set("board:wall:last-row", row);
}"""


async def full_pages(lead: ProtocolScreen, ana: ProtocolScreen) -> None:
    await lead.say(
        "set_prompt", text="Quelle situation récente vous a marqué dans votre pratique ?"
    )
    await lead.say("go_to", step="express")
    for number in range(18):
        card = f"card-00{number:02}"
        await ana.say("post_card", card=card, kind="theme", title=TITLE.format(number))
    await lead.say("reveal", what="cards", shown=True)


async def ends_above_the_foot(wall: Wall, moment: str) -> list[tuple[str, float]]:
    over = []
    for width, height in SIZES:
        await wall.page.set_viewport_size({"width": width, "height": height})
        await wall.page.evaluate(SETTLED)
        cards, by = await wall.page.evaluate(OVER)
        assert cards > 2, moment
        if by > 0:
            over.append((f"{moment} {width}", by))
    return over


@pytest.mark.parametrize("row", ROWS)
async def test_a_full_page_of_cards_ends_above_the_foot(room: Room, row: str):
    """[M1] [M7] Shown, to be grouped, and a theme that is shown large."""
    lead, ana, wall = await room.lead(), await room.spoken(), await room.wall()
    await wall.page.evaluate(SITS, row)
    await wall.page.reload()
    await full_pages(lead, ana)
    await expect(wall.page.locator(".wall-main .wall-card").first).to_be_visible()
    over = await ends_above_the_foot(wall, "shown")
    await lead.say("go_to", step="group")
    await wall.is_at("group")
    over += await ends_above_the_foot(wall, "to be grouped")
    await lead.say(
        "create_theme", theme="theme-0001", title=TOLD, cards=[f"card-00{n:02}" for n in range(18)]
    )
    await lead.say("project", item="theme:theme-0001")
    await wall.holds("records.get('meeting').projected === 'theme:theme-0001'")
    await expect(wall.page.get_by_role("heading", name=TOLD)).to_be_visible()
    over += await ends_above_the_foot(wall, "a theme")
    assert over == []
