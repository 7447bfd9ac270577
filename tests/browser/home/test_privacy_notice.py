"""The privacy notice before entering, and the date of the erasure on every screen."""

from datetime import datetime

from babel.dates import format_date
from playwright.async_api import expect

from tests.browser.drivers.room import PHONE, Room
from tests.browser.drivers.screen import Phone
from tests.support.servers.board_process import Served

ARTICLE_13 = (
    *("controller", "contact", "dpo", "recorded", "purpose", "basis", "optional", "recipients"),
    *("hosting", "durations", "rights", "complaint", "transfer", "automated", "cookie"),
)


async def test_the_whole_notice_names_all_that_the_law_asks_for(house: Served, room: Room):
    """[T2] Before entering, in both languages; a text says what the operator did not fill in."""
    for language in ("fr", "en"):
        phone = await room.page(Phone, PHONE, language)
        await phone.page.goto(room.links["join"])
        await phone.press("common.notice.more")
        titles = phone.page.locator(".notice-list dt")
        expected = [phone.say(f"common.notice.{name}_title") for name in ARTICLE_13]
        await expect(titles).to_have_text(expected)
        await phone.sees(phone.say("common.notice.dpo_unknown"))
        await phone.sees(phone.say("common.notice.duration_unended", count=24))
        await phone.sees(phone.say("common.notice.duration_rehearsal"))


async def test_the_notice_names_every_cookie_that_a_phone_may_have(room: Room):
    """[T2] Also that of the language, for somebody who has chosen one."""
    phone = await room.page(Phone, PHONE)
    await phone.page.goto(room.served.url)
    await phone.page.get_by_role("button", name="English").click()
    await phone.page.wait_for_function("document.documentElement.lang === 'en'")
    english = Phone(phone.page, "en", room.faults)
    await english.page.goto(room.links["join"])
    await english.press("common.notice.more")
    named = english.page.locator(".notice-list dd").last
    await expect(named).to_contain_text("keeps your place")
    await expect(named).to_contain_text("your language")
    await english.press("common.notice.enter")
    await english.holds("connected && version > 0")
    cookies = {one["name"] for one in await english.page.context.cookies()}
    code = english.page.url.rpartition("/")[2]
    assert cookies == {f"board_{code}_participant", "board_language"}


async def test_every_screen_shows_the_date_of_the_erasure(room: Room):
    """[T2] The same on a phone, the wall and the console; it changes when the group agrees."""
    phone, wall, console = await room.phone(), await room.wall(), await room.console()
    lead = await room.lead()
    await lead.say("go_to", step="welcome")
    await phone.is_at("welcome")
    await console.opens("traces")
    for screen in (phone, wall, console):
        await screen.sees(date_of(lead))
    await console.page.get_by_label(console.say("console.retention.field")).select_option("720")
    await console.press("console.retention.agree")
    await lead.until(lambda: "agreements" in lead.records)
    for screen in (phone, wall, console):
        await screen.sees(date_of(lead))


def date_of(lead) -> str:
    at = datetime.fromtimestamp(lead.records["meeting"]["erase_at"] / 1000).astimezone()
    day = "1er" if at.day == 1 else at.day
    return f"le {day} {format_date(at, 'MMMM', locale='fr')}"
