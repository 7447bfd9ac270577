"""A browser that keeps no cookie cannot hold a seat; the home page says so."""

from playwright.async_api import Route

from tests.browser.drivers.room import PHONE, Room
from tests.browser.drivers.screen import Phone


async def without_cookies(route: Route) -> None:
    """Answers as a browser sees it that refuses all cookies."""
    answer = await route.fetch()
    await route.request.frame.page.context.clear_cookies()
    kept = {name: value for name, value in answer.headers.items() if name != "set-cookie"}
    await route.fulfill(response=answer, headers=kept)


async def test_the_home_page_tells_a_browser_without_cookies_why_it_cannot_enter(room: Room):
    """[N12] Beside the field, and not as a wrong code. The browser stops trying."""
    phone = await room.page(Phone, PHONE)
    await phone.page.route("**/enter", without_cookies)
    await phone.page.goto(room.links["join"])
    await phone.press("common.notice.enter")
    await phone.sees(phone.say("home.join.no_cookie"))
