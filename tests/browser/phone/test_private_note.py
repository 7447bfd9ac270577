"""A note that a person writes for themselves."""

from playwright.async_api import expect

from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone

WORDS = "Ce que je ne dirai pas ici"
STORED = "() => JSON.stringify({ ...localStorage, ...sessionStorage })"


async def writes(phone: Phone) -> None:
    await phone.press("phone.private.open")
    await phone.page.get_by_label(phone.say("phone.private.field")).fill(WORDS)


async def test_a_private_note_stays_on_its_phone_and_goes_at_the_end(room: Room):
    """[N21] It survives a reload; nothing is sent for it, and nobody learns that there is one."""
    lead, phone = await room.lead(), await room.phone()
    sent: list[str] = []
    phone.page.on("websocket", lambda ws: ws.on("framesent", lambda f: sent.append(str(f))))
    await phone.page.reload()
    await phone.holds("connected && version > 0")
    before = lead.version
    await writes(phone)
    await phone.page.reload()
    await phone.holds("connected && version > 0")
    await phone.press("phone.private.open")
    field = phone.page.get_by_label(phone.say("phone.private.field"))
    await expect(field).to_have_value(WORDS)
    await lead.line.ask("ping_me")
    assert lead.version == before
    assert sent and not any("command" in frame or WORDS in frame for frame in sent)

    await lead.say("end_meeting")
    await phone.holds("ending === 'ended'")
    await expect(phone.page.get_by_text(WORDS)).to_have_count(0)
    await phone.page.wait_for_function(f"!({STORED})().includes('{WORDS}')")


async def test_a_private_note_is_offered_at_rest_alone_and_in_no_list(room: Room):
    """[N21] Pages that ask something ask one thing."""
    lead, phone = await room.lead(), await room.phone()
    await writes(phone)
    await phone.press("common.action.back")
    await phone.press("phone.menu.label")
    await phone.press("phone.menu.my_contributions")
    await expect(phone.page.get_by_text(WORDS)).to_have_count(0)
    await phone.press("common.action.back")
    await lead.say("go_to", step="express")
    await phone.is_at("express")
    await expect(phone.button("phone.private.open")).to_have_count(0)


async def test_a_private_note_is_erased_by_one_press(room: Room):
    """[N21]"""
    phone = await room.phone()
    await writes(phone)
    await phone.press("phone.private.erase")
    field = phone.page.get_by_label(phone.say("phone.private.field"))
    await expect(field).to_have_value("")
    await expect(field).to_be_focused()
    assert WORDS not in await phone.page.evaluate(STORED)
