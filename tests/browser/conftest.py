"""A server and a Chromium for the tests of screens; each person has a browser of their own."""

import os
import shutil
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, async_playwright

from tests.browser.people import Room
from tests.support.served import Served

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture
async def served() -> AsyncIterator[Served]:
    served = Served()
    await served.start()
    yield served
    await served.close()


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or "chromium"
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        await browser.close()


@pytest.fixture
async def room(served: Served, chromium: Browser) -> AsyncIterator[Room]:
    """A meeting that was just opened, and the browser its people use."""
    room = Room(served, chromium, await served.open_meeting(title="Équipe mobile"))
    yield room
    assert room.faults == [], "a screen reported a fault"
