"""Keys that belong to an input method: Safari tells them by their `keyCode` alone."""

from playwright.async_api import Locator, expect

from tests.browser.drivers.grouping_board import CARDS, Table
from tests.browser.drivers.room import Room

KEY = """(field, { key, keyCode, isComposing }) => field.dispatchEvent(new KeyboardEvent("keydown",
  { key, keyCode, isComposing, bubbles: true, cancelable: true }))"""
TAKEN = ({"keyCode": 229, "isComposing": False}, {"keyCode": 13, "isComposing": True})


async def pressed(field: Locator, key: str, how: dict[str, object]) -> None:
    await field.evaluate(KEY, {"key": key, **how})


async def test_the_enter_that_ends_a_composition_sends_nothing(room: Room):
    """[N15] In Safari, and elsewhere; an Enter of one's own sends."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    await lead.say("reveal", what="cards", shown=True)
    phone = await room.phone()
    await phone.writes("すし")
    title = phone.page.locator("#title")
    for how in TAKEN:
        await pressed(title, "Enter", how)
    await expect(title).to_have_value("すし")
    assert await phone.is_so("pending.length === 0")
    await title.press("Enter")
    await phone.sees(phone.say("common.state.saved"))
    await lead.until(lambda: len(lead.of("card")) == 1)


async def test_the_escape_that_ends_a_composition_keeps_the_name_of_a_theme(table: Table):
    """[N15] [G13]"""
    await table.theme("Le silence", CARDS[0])
    await table.screen.press("common.group.more", title="Le silence")
    await table.screen.press("common.group.rename")
    name = table.screen.page.get_by_label(table.screen.say("common.group.name"))
    await name.fill("すし")
    await pressed(name, "Escape", TAKEN[0])
    await expect(name).to_have_value("すし")
