"""The name of a theme is never cut."""

from playwright.async_api import expect

from tests.browser.drivers.room import Room

LONG = "L’urgence et la fatigue, ce que l’on tait et ce que l’on se dit"


async def test_a_name_that_is_too_long_is_kept_and_refused_with_the_reason(room: Room):
    """[H19] The facilitator pastes 63 characters; the board takes 60."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    await lead.say("post_card", card="carte-001", kind="situation", title="Un seuil")
    await lead.say("go_to", step="group")
    await lead.say("create_theme", theme="theme-001", title="Les lettres", cards=["carte-001"])
    console = await room.console()
    await console.holds("records.has('theme:theme-001')")
    await console.press("common.group.more", title="Les lettres")
    await console.press("common.group.rename")
    field = console.page.get_by_label(console.say("common.group.name"))
    await field.fill(LONG[:50])
    await console.sees(console.say("phone.deposit.left", count=10))
    await field.fill(LONG)
    await console.sees(console.say("phone.deposit.too_long", count=len(LONG) - 60))
    await field.press("Enter")
    await expect(field).to_have_value(LONG)
    reason = await field.evaluate("(input) => input.validationMessage")
    assert reason == console.say("phone.deposit.too_long", count=len(LONG) - 60)
    await field.fill(LONG[:59])
    await field.press("Enter")
    await console.holds(f"records.get('theme:theme-001').title === {LONG[:59]!r}")
