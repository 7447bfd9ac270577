"""The house that runs the board, on the home page and on the wall, and what it allows."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser.drivers.leading_screens import Wall
from tests.browser.drivers.room import LAPTOP, Room
from tests.browser.drivers.screen import Screen
from tests.support.servers.board_process import Served

NAME = "Maison des Tilleuls"
LOGO = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60" width="300" height="60">
<circle cx="30" cy="30" r="26" fill="#2e6b4f"/>
<text x="70" y="42" font-family="sans-serif" font-size="30" fill="#1d222b">Les Tilleuls</text>
</svg>"""
SMALL_WALL = {"width": 1024, "height": 768}


@pytest.fixture(scope="module")
def logo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("logo") / "logo.svg"
    file.write_text(LOGO)
    return file


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def house_with_logo(logo: Path) -> AsyncIterator[Served]:
    served = Served(BOARD_HOUSE=NAME, BOARD_LOGO=str(logo), BOARD_KEEP_HOURS_MAX="72")
    await served.start()
    yield served
    await served.close()


@pytest_asyncio.fixture(loop_scope="session")
async def its_room(house_with_logo: Served, chromium: Browser) -> AsyncIterator[Room]:
    opened = await house_with_logo.open_meeting(title="Équipe mobile")
    async with Room(house_with_logo, chromium, opened) as room:
        yield room


@pytest.mark.parametrize("ground", ["light", "dark"])
async def test_the_logo_stands_on_the_home_page_and_the_wall_with_the_name_as_its_text(
    its_room: Room, ground: str
):
    """[W7] In both themes, also on a small wall."""
    home = await its_room.page(Screen, LAPTOP, color_scheme=ground)
    await home.page.goto(its_room.served.url)
    wall = await its_room.page(Wall, SMALL_WALL, color_scheme=ground)
    await wall.page.goto(its_room.links["wall"])
    for screen in (home, wall):
        picture = screen.page.get_by_role("img", name=NAME)
        await expect(picture).to_be_in_viewport(ratio=1)
        await expect(picture).to_have_js_property("naturalWidth", 300)


async def test_the_console_offers_no_longer_time_than_the_host_allows(its_room: Room):
    """[T8]"""
    console = await its_room.console()
    await console.opens("traces")
    field = console.page.get_by_label(console.say("console.retention.field"))
    await expect(field).to_be_visible()
    offered = await field.evaluate("(list) => [...list.options].map((one) => Number(one.value))")
    assert offered == [1, 24, 48, 72]
