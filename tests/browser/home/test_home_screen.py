"""A browser can install the board on a home screen; no service worker serves it from a cache."""

from pathlib import Path

from playwright.async_api import Browser, expect

from tests.browser.conftest import FLAGS, program
from tests.browser.drivers.room import PHONE, Room
from tests.browser.drivers.screen import Screen
from tests.support.servers.board_process import Served

WORKERS = "async () => (await navigator.serviceWorker.getRegistrations()).length"


async def test_a_browser_finds_nothing_against_installing_the_board(
    house: Served, chromium: Browser, tmp_path: Path
):
    """[W3] In a persistent profile: a private one installs nothing, whatever the page says."""
    profile = await chromium.browser_type.launch_persistent_context(
        tmp_path, executable_path=program(), args=FLAGS
    )
    page = await profile.new_page()
    await page.goto(house.url)
    debugger = await profile.new_cdp_session(page)
    manifest = await debugger.send("Page.getAppManifest")
    found = await debugger.send("Page.getInstallabilityErrors")
    await profile.close()
    assert manifest["errors"] == found["installabilityErrors"] == []
    assert manifest["manifest"]["startUrl"] == f"{house.url}/"


async def test_no_service_worker_is_registered(room: Room):
    """[W3] The browser would allow one here: the address counts as secure."""
    home = await room.page(Screen, PHONE)
    await home.page.goto(room.served.url)
    await expect(home.button("home.join.enter")).to_be_visible()
    for screen in (home, await room.phone()):
        assert await screen.page.evaluate("isSecureContext")
        assert await screen.page.evaluate(WORKERS) == 0
