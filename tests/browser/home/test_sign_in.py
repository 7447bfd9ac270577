"""Signing in with an account of the house before one opens a meeting, in a real browser."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from board.locale import text
from tests.browser.drivers.audit import audited
from tests.browser.drivers.screen import Screen
from tests.support.servers.board_process import Served
from tests.support.servers.oidc_provider import OidcProvider, settings_for


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def house() -> AsyncIterator[Served]:
    served = Served(public=True)
    with OidcProvider(served.url) as provider:
        asked = {"BOARD_OIDC_CLAIM": "groups=facilitators", "BOARD_OIDC_SCOPE": "openid groups"}
        served.settings |= {**settings_for(provider.url), **asked}
        await served.start()
        yield served
        await served.close()


async def sign_in(page: Page, language: str, name: str) -> None:
    """From the home page over the two pages of the provider and back."""
    await page.get_by_role("link", name=text(language, "home.open.sign_in")).click()
    await page.get_by_placeholder("Enter any login").fill(name)
    await page.get_by_placeholder("and password").fill("any")
    await page.get_by_role("button", name="Sign-in").click()
    await page.get_by_role("button", name="Continue").click()


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_an_account_of_the_house_opens_a_meeting(
    house: Served, chromium: Browser, language: str
):
    """[E26] The form comes once one has signed in, and phones enter without an account."""
    context = await chromium.new_context(locale=language)
    page = await context.new_page()
    await page.route("https://**", lambda route: route.abort())  # the provider's page has a font
    await page.goto(house.url)
    await expect(page.get_by_text(text(language, "home.open.sign_in_helper"))).to_be_visible()
    await expect(page.locator("home-open")).to_have_count(0)
    assert await audited(Screen(page, language, [])) == []
    await sign_in(page, language, "anne")
    await page.get_by_label(text(language, "home.open.name")).fill("Équipe mobile")
    await page.get_by_role("button", name=text(language, "home.open.submit")).click()
    await expect(page.locator("#ready")).to_be_visible()
    await context.close()


async def test_an_account_that_may_not_open_is_told(house: Served, chromium: Browser):
    """[E26]"""
    context = await chromium.new_context(locale="fr")
    page = await context.new_page()
    await page.route("https://**", lambda route: route.abort())
    await page.goto(house.url)
    await sign_in(page, "fr", "paul")
    await expect(page.get_by_text(text("fr", "server.sign_in.account"))).to_be_visible()
    await page.get_by_role("link", name=text("fr", "server.error.home")).click()
    await expect(page.get_by_role("link", name=text("fr", "home.open.sign_in"))).to_be_visible()
    await context.close()


async def test_what_was_typed_stays_when_the_sign_in_is_over(house: Served, chromium: Browser):
    """[E26] One signs in again in another tab, and goes on in this one."""
    context = await chromium.new_context(locale="fr")
    page = await context.new_page()
    await context.route("https://**", lambda route: route.abort())
    await page.goto(house.url)
    await sign_in(page, "fr", "anne")
    title = page.get_by_label(text("fr", "home.open.name"))
    await title.fill("Équipe mobile")
    cookies = await context.cookies()
    await context.clear_cookies(name="board_opener")
    await page.get_by_role("button", name=text("fr", "home.open.submit")).click()
    await expect(page.locator("home-open [role=alert]")).to_contain_text(
        text("fr", "home.open.sign_in_again")
    )
    async with context.expect_page() as other:
        await page.locator("home-open [role=alert] a").click()
    again = await other.value
    await expect(again.locator("home-open")).to_be_visible()
    assert any(cookie["name"] == "board_opener" for cookie in cookies)
    await expect(title).to_have_value("Équipe mobile")
    await page.get_by_role("button", name=text("fr", "home.open.submit")).click()
    await expect(page.locator("#ready")).to_be_visible()
    await context.close()
