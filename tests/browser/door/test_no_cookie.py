"""A browser that keeps no cookie cannot hold a seat, and its person is told so."""

from playwright.async_api import Route

from tests.browser.drivers.room import PHONE, Room
from tests.browser.drivers.screen import Phone


async def forgets(route: Route) -> None:
    """As somebody's browser does who refuses all that a site would keep."""
    answer = await route.fetch()
    await route.request.frame.page.context.clear_cookies()
    kept = {name: value for name, value in answer.headers.items() if name != "set-cookie"}
    await route.fulfill(response=answer, headers=kept)


async def test_a_browser_that_keeps_no_cookie_is_told_at_the_door(room: Room):
    """[N12] Beside the field, and not as a wrong code; nor does it try for ever."""
    phone = await room.page(Phone, PHONE)
    await phone.page.route("**/enter", forgets)
    await phone.page.goto(room.links["join"])
    await phone.press("common.notice.enter")
    await phone.sees(phone.say("door.join.no_cookie"))
