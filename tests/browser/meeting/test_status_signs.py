"""The result of a check has the same sign on the wall and on the console."""

from playwright.async_api import Locator, expect

from tests.browser.drivers.choosing_group import TITLES, card, gathered
from tests.browser.drivers.room import Room

OPEN_CHECK = """(items) => document.querySelector("console-app").session
  .command("open_check", { items })"""
SIGN = "(row) => row.querySelector('svg.icon').innerHTML"


async def test_each_status_has_one_sign(room: Room):
    """[C8] Whoever looks from one screen to the other does not wonder what a sign means."""
    group = await gathered(room, people=4, cards=3)
    items = [card(title) for title in TITLES[:3]]
    await group.console.page.evaluate(OPEN_CHECK, items)
    await group.console.is_choosing("check")
    for item, grade in zip(items, (2, 0, -2), strict=True):
        await group.answer("grade", *[{"item": item, "grade": grade}] * 3)
    await group.console.chooses("close_check")
    await group.wall.is_choosing("result")
    for title in TITLES[:3]:
        told = await sign(group.console.page.locator(".console-pick"), title)
        assert told == await sign(group.wall.page.locator(".result"), title)


async def sign(rows: Locator, title: str) -> str:
    row = rows.filter(has_text=title)
    await expect(row).to_be_visible()
    return str(await row.evaluate(SIGN))
