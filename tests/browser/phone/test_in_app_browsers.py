"""A phone in the browser of another app, or in a private window, which lacks much of a browser."""

import pytest
from playwright.async_api import expect

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.in_app import HOW, LACKING, STORAGES
from tests.browser.drivers.room import PHONE, Room
from tests.browser.drivers.screen import Phone

CARDS = ("Une demande de silence", "Le couloir du matin")


async def in_app(room: Room, storage: str = "") -> Phone:
    phone = await room.page(Phone, PHONE, **HOW)
    await phone.page.add_init_script(f"{LACKING} {STORAGES.get(storage, '')}")
    return phone


async def stored(lead: ProtocolScreen, kind: str, count: int) -> None:
    await lead.until(lambda: len(lead.of(kind)) == count)


@pytest.mark.parametrize("storage", STORAGES)
async def test_a_whole_meeting_is_held_in_it(room: Room, storage: str):
    """[N17] [N1] From the first card to the end; a draft stays in hand from step to step."""
    lead = await room.lead()
    phone = await in_app(room, storage)
    await phone.enters(room.links["join"])
    await lead.say("go_to", step="express")
    await lead.say("reveal", what="cards", shown=True)
    await phone.is_at("express")
    for number, card in enumerate(CARDS, 1):
        await phone.deposits(card, nature="tension")
        await stored(lead, "card", number)
    await phone.writes("Et une idée qui")
    items = list(lead.of("card"))
    await lead.say("go_to", step="choose")
    await lead.say("open_check", items=items)
    await expect(phone.page.locator("#title")).to_have_value("Et une idée qui")
    await phone.press("phone.deposit.send")
    await stored(lead, "card", 3)
    await phone.checks(1, None)
    await lead.until(lambda: lead.records["choice"]["answers"] == 1)
    await lead.say("close_check")
    await lead.say("agree", items=items[:1])
    await lead.say("go_to", step="explore")
    await phone.adds_note("Un temps pour écouter")
    await stored(lead, "note", 1)
    await lead.say("go_to", step="words")
    await phone.closes_with("keyword", "écoute")
    await phone.sees(phone.say("phone.words.sent"))
    await lead.say("end_meeting")
    await phone.sees(phone.say("phone.ended.title"))
    assert phone.errors == []


async def test_it_says_in_one_line_that_a_draft_ends_with_its_page(room: Room):
    """[N17] Until the person has read it. A browser that keeps drafts says nothing."""
    phone = await in_app(room, "a quota of nothing")
    await phone.enters(room.links["join"])
    line = phone.page.get_by_text(phone.say("phone.unkept"))
    await expect(line).to_be_visible()
    await phone.press("common.action.close")
    await expect(line).to_have_count(0)
    usual = await room.phone()
    await expect(usual.page.locator(".screen-head")).to_be_visible()
    await expect(usual.page.get_by_text(usual.say("phone.unkept"))).to_have_count(0)


async def test_a_storage_that_fills_up_later_is_told_too(room: Room):
    """[N17] [N1] What was typed stays in hand."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    phone = await room.phone()
    await phone.page.evaluate(f"() => {{ {STORAGES['a quota of nothing']} }}")
    await phone.writes(CARDS[0])
    await lead.say("reveal", what="cards", shown=True)
    await phone.sees(phone.say("phone.unkept"))
    await expect(phone.page.locator("#title")).to_have_value(CARDS[0])


async def test_words_that_the_browser_will_not_copy_stand_selected(room: Room):
    """[N17] [N4] In a field, so that the person copies them by hand."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    phone = await in_app(room)
    await phone.enters(room.links["join"])
    await phone.writes(CARDS[0])
    await lead.say("end_meeting")
    await phone.sees(phone.say("phone.ended.title"))
    await phone.press("common.action.copy")
    field = phone.page.get_by_label(phone.say("common.copy.refused"))
    await expect(field).to_be_focused()
    assert await phone.page.evaluate("getSelection().toString()") == CARDS[0]


async def test_copying_at_an_address_without_a_certificate_leaves_the_focus(room: Room):
    """[H9] [H14] Words are copied there from a field, which takes the focus for a moment."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    phone = await room.page(Phone, PHONE)
    await phone.page.add_init_script("delete Navigator.prototype.clipboard;")
    await phone.enters(room.links["join"])
    await phone.writes(CARDS[0])
    await lead.say("end_meeting")
    await phone.press("common.action.copy")
    await expect(phone.button("common.action.copied")).to_be_focused()


async def test_a_link_without_its_fragment_enters_by_its_code(room: Room):
    """[E1] Some scanners open what stands before the `#` alone, with no page before it."""
    phone = await in_app(room)
    await phone.enters(room.links["join"].partition("#")[0])
    await phone.sees(phone.say("phone.rest.put_down"))


async def test_a_preview_of_the_link_takes_no_seat(room: Room):
    """[E18] The scanner loads the page to show a picture of it; the person then opens it twice."""
    lead = await room.lead()
    preview = await in_app(room)
    await preview.page.goto(room.links["join"])
    await preview.sees(preview.say("common.notice.title"))
    phone = await in_app(room)
    await phone.enters(room.links["join"])
    again = await phone.page.context.new_page()
    await again.goto(room.links["join"])
    await expect(again.locator(".screen-head")).to_be_visible()
    await lead.until(lambda: lead.presence.get("phones") == 1)
    assert len(lead.of("device")) == 1


async def test_a_phone_whose_cookies_went_with_the_app_enters_again_by_its_link(room: Room):
    """[N1] [E2] What the browser still holds is in hand, and is sent under the new seat."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    await lead.say("reveal", what="cards", shown=True)
    phone = await in_app(room)
    await phone.enters(room.links["join"])
    await phone.writes(CARDS[0])
    context = phone.page.context
    await phone.page.close()
    await context.clear_cookies()
    phone.page = await context.new_page()
    await phone.page.goto(room.links["join"])
    await expect(phone.page.locator("#title")).to_have_value(CARDS[0])
    await phone.press("phone.deposit.send")
    await stored(lead, "card", 1)
