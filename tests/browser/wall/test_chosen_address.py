"""The address of the computer that a facilitator chose, on a wall that is open."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser.drivers.room import Room
from tests.support.servers.measured_board import MeasuredBoard
from tests.support.servers.on_two_networks import HOTSPOT, WIFI


@pytest_asyncio.fixture(loop_scope="session")
async def travelling(chromium: Browser) -> AsyncIterator[Room]:
    """A meeting on a board whose computer is on two networks."""
    async with (
        MeasuredBoard("tests.support.servers.on_two_networks", BOARD_HOST="") as board,
        Room(board, chromium, await board.open_meeting(language="fr")) as room,
    ):
        yield room


async def test_a_wall_shows_the_address_that_was_chosen_with_its_qr_code(travelling: Room):
    """[E23] Before, it shows that of the computer's own network, where phones are likely to be."""
    wall, lead = await travelling.wall(), await travelling.lead()
    panel = wall.page.get_by_role("complementary", name=wall.say("wall.join.title"))
    port = travelling.served.port
    await expect(panel).to_contain_text(wall.say("wall.join.address", address=f"{HOTSPOT}:{port}"))
    usual = await panel.get_by_role("img").first.get_attribute("src")
    await lead.say("choose_address", address=f"http://{WIFI}:{port}")
    await expect(panel).to_contain_text(wall.say("wall.join.address", address=f"{WIFI}:{port}"))
    await expect(panel.get_by_role("img").first).not_to_have_attribute("src", usual or "")


async def test_a_wall_says_if_its_address_opens_on_this_computer_alone(room: Room):
    """[E23]"""
    wall = await room.wall()
    panel = wall.page.get_by_role("complementary", name=wall.say("wall.join.title"))
    here = room.served.url.removeprefix("http://")
    await expect(panel).to_contain_text(wall.say("wall.join.here_only", address=here))
    scan = panel.get_by_role("heading", name=wall.say("wall.join.scan"))
    await expect(scan).to_have_count(0)
