"""A card whose author chose no kind has none on any screen; an empty card says what is missing."""

from playwright.async_api import expect

from tests.browser.drivers.room import Room

PLAIN, TENSE = "La lettre sans réponse", "Une relève tendue"


async def test_a_card_without_a_kind_is_called_nothing_on_every_screen(room: Room):
    """[S12] The other card is a tension everywhere."""
    console, wall, phone = await room.console(), await room.wall(), await room.phone()
    await console.goes_to("express")
    await phone.deposits(PLAIN)
    await phone.deposits(TENSE, nature="tension")
    await phone.sees(phone.say("common.state.saved"))
    await console.press("console.cards.reveal")
    await expect(wall.page.locator(".wall-card")).to_have_count(2)
    for screen in (phone, console, wall):
        plain = screen.page.locator("article", has_text=PLAIN)
        await expect(plain).to_have_count(1)
        await expect(plain).not_to_contain_text(screen.say("common.kind.situation"))
        tense = screen.page.locator("article", has_text=TENSE)
        await expect(tense).to_contain_text(screen.say("common.nature.tension"))
    await console.goes_to("group")
    await wall.sees(PLAIN)
    for screen in (console, wall):
        words = screen.page.get_by_text(screen.say("common.kind.situation"), exact=True)
        await expect(words).to_have_count(0)


async def test_an_empty_card_says_what_is_missing_also_after_another_was_sent(room: Room):
    """[H19]"""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    phone = await room.phone()
    await phone.press("phone.deposit.send")
    await phone.sees(phone.say("phone.deposit.empty"))
    await phone.deposits(PLAIN)
    await phone.sees(phone.say("common.state.saved"))
    await expect(phone.page.get_by_role("alert")).to_have_count(0)
    await phone.page.wait_for_function(
        "(at) => performance.now() > at", arg=await phone.page.evaluate("performance.now()") + 1000
    )
    await phone.press("phone.deposit.send")
    await phone.sees(phone.say("phone.deposit.empty"))
