"""What the screens of a method say names no step that this method does not have."""

import re

import pytest

from board import methods
from tests.browser.drivers.room import Room

QUOTED = re.compile("[«“]([^»”]+)[»”]")


def titles(method: str) -> set[str]:
    """The titles of its steps and headings, in French."""
    held = methods.load(method)
    return {each.title.fr for each in (*held.steps, *held.phases)}


@pytest.mark.parametrize("method", ["codev", "gapp", "intervision"])
async def test_a_meeting_without_a_card_is_sent_to_no_step_of_another_method(
    room: Room, method: str
):
    """[Y2] Console, wall and phone, at each step: nobody has written anything yet."""
    elsewhere = titles("rpp") - titles(method)
    links = await room.served.open_meeting(method=method)
    console = await room.console(links["console"])
    wall, phone = await room.wall(links["wall"]), await room.phone(links["join"])
    for step in methods.load(method).steps[1:-1]:
        await console.goes_to(step.id)
        for screen in (console, wall, phone):
            await screen.is_at(step.id)
            named = QUOTED.findall(await screen.page.locator("body").inner_text())
            assert {one.strip() for one in named} & elsewhere == set(), (screen, step.id)
