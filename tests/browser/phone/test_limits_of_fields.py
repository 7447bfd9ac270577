"""A text that is too long is refused where it stands, by the characters that the server counts."""

from playwright.async_api import expect

from tests.browser.drivers.room import Room


async def test_a_detail_that_is_too_long_is_marked_at_the_detail(room: Room):
    """[H19] The title is short enough: nothing is said of it, and the focus is at the fault."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    phone = await room.phone()
    await phone.is_at("express")
    await phone.writes("La lettre sans réponse")
    await phone.press("phone.deposit.text_add")
    detail = phone.page.get_by_label(phone.say("phone.deposit.text_field"))
    await detail.fill("x" * 406)
    await phone.press("phone.deposit.send")
    await expect(detail).to_have_attribute("aria-invalid", "true")
    await expect(detail).to_be_focused()
    title = phone.page.get_by_label(phone.say("phone.deposit.title_field"))
    await expect(title).to_have_attribute("aria-invalid", "false")
    await expect(phone.page.get_by_role("alert")).to_have_text(
        phone.say("phone.deposit.too_long", count=6)
    )


async def test_an_emoji_counts_as_one_character(room: Room):
    """[H19] Sixty of them are a title; the server takes them."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    await lead.say("reveal", what="cards", shown=True)
    phone = await room.phone()
    await phone.is_at("express")
    await phone.deposits("🌻" * 60)
    await phone.sees(phone.say("common.state.saved"))
    await lead.until(lambda: any(card["title"] == "🌻" * 60 for card in lead.of("card").values()))
