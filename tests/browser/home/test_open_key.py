"""The form for opening a meeting where that takes a key."""

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from board.locale import text
from board.web.access.open_keys import OpenKeys
from tests.support.servers.board_process import Served


@pytest_asyncio.fixture(loop_scope="session")
async def guarded():
    served = Served(BOARD_OPEN="key")
    await served.start()
    yield served
    await served.close()


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_a_wrong_key_is_told_and_a_right_one_opens(
    guarded: Served, chromium: Browser, language: str
):
    """[E25] [H7] What was typed stays, so that one sign is corrected and not the whole."""
    key = OpenKeys(guarded.folder).add(f"Anne, {language}")
    context = await chromium.new_context(locale=language)
    page = await context.new_page()
    await page.goto(guarded.url)
    field = page.get_by_label(text(language, "home.open.key"))
    await field.fill(key[:-1])
    await page.get_by_role("button", name=text(language, "home.open.submit")).click()
    alert = page.locator("home-open [role=alert]")
    await expect(alert).to_have_text(text(language, "home.open.forbidden"))
    await expect(field).to_have_value(key[:-1])
    kept = await page.evaluate("() => JSON.stringify({...localStorage, ...sessionStorage})")
    assert key[:-1] not in kept
    await field.fill(key)
    await page.get_by_role("button", name=text(language, "home.open.submit")).click()
    await expect(page.locator("#ready")).to_be_visible()
    await context.close()
