"""Chromium and a server for the tests of the screens; each screen has its own browser context."""

import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

from tests.browser.drivers.gallery import STATES, Gallery
from tests.browser.drivers.grouping_board import Table, laid
from tests.browser.drivers.room import Room
from tests.support.servers.board_process import Served
from tests.support.servers.valkey import Valkey

# An upper bound for a busy computer; no test waits for a fixed time.
expect.set_options(timeout=20_000)

HERE = Path(__file__).parent
FLAGS = (
    "--no-sandbox",
    # Letters as wide as on a phone: those of this computer are fitted to its pixels.
    "--font-render-hinting=none",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A name of the room's own network, which is neither https nor this computer.
    "--host-resolver-rules=MAP board.test 127.0.0.1",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the tests of this folder in one event loop, so that they share Chromium and a server."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


def program() -> str:
    """The Chromium that the tests drive: without windows it costs half the time."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell") or with_windows()


def with_windows() -> str:
    """The Chromium that people use; `make browser` has installed it."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or "chromium"


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program(), args=FLAGS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def house() -> AsyncIterator[Served]:
    """The server of all tests that do not kill it; each test opens its own meeting."""
    house = Served()
    await house.start()
    yield house
    await house.close()


@pytest_asyncio.fixture(loop_scope="session")
async def room(house: Served, chromium: Browser) -> AsyncIterator[Room]:
    """A new meeting, and the browser in which its screens are opened."""
    async with Room(house, chromium, await house.open_meeting(title="Équipe mobile")) as room:
        yield room


@pytest_asyncio.fixture(loop_scope="session")
async def lonely_room(chromium: Browser) -> AsyncIterator[Room]:
    """The same, on a server of its own, which may be killed."""
    served = Served()
    await served.start()
    async with Room(served, chromium, await served.open_meeting(title="Équipe mobile")) as room:
        yield room
    await served.close()


ValkeyRoom = tuple[Valkey, Room]


@pytest_asyncio.fixture(loop_scope="session")
async def valkey_room(chromium: Browser) -> AsyncIterator[ValkeyRoom]:
    """A room, and the store of its server, in which a test may change what is stored."""
    with Valkey() as valkey:
        served = Served(BOARD_STORE=valkey.url)
        await served.start()
        async with Room(served, chromium, await served.open_meeting()) as room:
            yield valkey, room
        await served.close()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def gallery(house: Served, chromium: Browser) -> AsyncIterator[Gallery]:
    """A meeting that is taken from state to state, with its screens in both languages."""
    async with Gallery(house, chromium) as gallery:
        yield gallery


@pytest_asyncio.fixture(scope="module", loop_scope="session", params=list(STATES))
async def state(request: pytest.FixtureRequest, gallery: Gallery) -> str:
    """All tests of a state run before the meeting goes on to the next one."""
    await gallery.reach(request.param)
    return str(request.param)


@pytest_asyncio.fixture(loop_scope="session", params=["wall", "console"])
async def table(request: pytest.FixtureRequest, room: Room) -> Table:
    """Four cards to group, on a wall with controls and on a console."""
    return await laid(room, request.param)
