"""The author of a card wishes that it be taken to another setting."""

from playwright.async_api import expect

from tests.browser.drivers.room import Room

SETTING = "La réunion d’équipe"


async def test_a_setting_that_is_being_typed_stays_on_the_phone(room: Room):
    """[N1] [D3] Through a closed panel and a reload; once it is sent it is dropped."""
    lead, phone = await room.lead(), await room.phone()
    await lead.say("go_to", step="express")
    await lead.say("reveal", what="cards", shown=True)
    await phone.is_at("express")
    await phone.deposits("Un seuil")
    await phone.holds("pending.length === 0")
    field = phone.page.locator("phone-wish-elsewhere input")

    async def opens_mine() -> None:
        await phone.press("phone.menu.label")
        await phone.press("phone.menu.my_contributions")

    await opens_mine()
    await phone.press("phone.wish.begin")
    await field.fill(SETTING)
    await phone.press("common.action.back")
    await opens_mine()
    await expect(field).to_have_value(SETTING)
    await phone.page.reload()
    await opens_mine()
    await expect(field).to_have_value(SETTING)
    await phone.press("phone.wish.send")
    await phone.holds("pending.length === 0")
    await lead.until(lambda: [wish["frame"] for wish in lead.of("wish").values()] == [SETTING])
    await phone.press("phone.wish.withdraw")
    await phone.press("phone.wish.begin")
    await expect(field).to_have_value("")
