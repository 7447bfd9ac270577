"""Links as messages deliver them: with a dot, a bracket or `%` behind the key, or cut short."""

import pytest
from playwright.async_api import expect

from tests.browser.drivers.leading_screens import Console, Wall
from tests.browser.drivers.room import LAPTOP, PHONE, PROJECTOR, Room
from tests.browser.drivers.screen import Phone, Screen

ADDED = ("%", "%E9", ").", "&fbclid=x", "%E2%80%8B")
SCREENS = {"join": (Phone, PHONE), "wall": (Wall, PROJECTOR), "console": (Console, LAPTOP)}


@pytest.mark.parametrize("added", ADDED)
async def test_a_link_with_something_behind_its_key_opens_the_meeting(room: Room, added: str):
    """[E20] On a phone, a wall and a console."""
    await room.phone(room.links["join"] + added)
    await room.wall(room.links["wall"] + added)
    await room.console(room.links["console"] + added)


@pytest.mark.parametrize("kind", SCREENS)
@pytest.mark.parametrize("cut", [1, 42])
async def test_a_link_that_was_cut_short_says_that_it_is_not_complete(
    room: Room, kind: str, cut: int
):
    """[E20] A phone says it on the home page, where a code can be typed."""
    screen: Screen = await room.page(*SCREENS[kind])
    await screen.page.goto(room.links[kind][:-cut])
    page = "home.join" if kind == "join" else "common.connection"
    await expect(screen.page.get_by_text(screen.say(f"{page}.link_incomplete"))).to_be_visible()
    assert not any(asked.endswith("/enter") for asked in screen.requests)


@pytest.mark.parametrize("kind", ["wall", "console"])
async def test_a_whole_link_that_opens_nothing_is_not_told_as_a_meeting_that_has_gone(
    room: Room, kind: str
):
    """[E20]"""
    screen: Screen = await room.page(*SCREENS[kind])
    await screen.page.goto(room.links[kind][:-4] + "AAAA")
    await screen.sees(screen.say("common.connection.link_unknown"))
