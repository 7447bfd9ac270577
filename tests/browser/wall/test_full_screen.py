"""A wall in full screen, in a Chromium that has windows."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import async_playwright, expect

from tests.browser.conftest import FLAGS, with_windows
from tests.browser.drivers.room import Room
from tests.support.servers.board_process import Served


@pytest_asyncio.fixture(loop_scope="session")
async def wide_room(house: Served) -> AsyncIterator[Room]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=with_windows(), args=FLAGS)
        async with Room(house, browser, await house.open_meeting()) as room:
            yield room
        await browser.close()


async def test_a_wall_enters_and_leaves_the_full_screen(wide_room: Room):
    """[M7] Its button shows the state, also if the browser's own key was used."""
    wall = await wide_room.wall()
    await wall.press("wall.settings")
    button = wall.button("wall.full_screen")
    for full in (True, False):
        await button.click()
        await expect(button).to_have_attribute("aria-pressed", str(full).lower())
        assert await wall.page.evaluate("document.fullscreenElement !== null") is full
    await button.click()
    await wall.page.evaluate("document.exitFullscreen()")
    await expect(button).to_have_attribute("aria-pressed", "false")
