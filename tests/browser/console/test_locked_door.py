"""Somebody who comes late, while the entrance is locked."""

from tests.browser.drivers.room import PHONE, Room
from tests.browser.drivers.screen import Phone


async def test_somebody_at_the_locked_door_is_seen_and_let_in(room: Room):
    """[E22]"""
    console = await room.console()
    await console.opens("room")
    await console.press("console.room.lock")
    await console.holds("records.get('meeting').locked")
    late = await room.page(Phone, PHONE)
    await late.page.goto(room.links["join"])
    await late.press("common.notice.enter")
    await late.sees(late.say("home.join.link_unknown"))
    await console.sees(console.say("console.knock.lead"))
    await (
        console.page.locator(".console-notice")
        .get_by_role("button", name=console.say("console.room.unlock"))
        .click()
    )
    await console.holds("!records.get('meeting').locked")
    await late.enters(room.links["join"])
    await late.holds("connected")
