"""Notes whose topic has gone: a facilitator still has them before them."""

from playwright.async_api import expect

from tests.browser.drivers.room import Room

NOTE = "Ce que la lettre ne dit pas"


async def test_notes_stay_on_the_console_once_their_topic_has_gone(room: Room):
    """[R2] [S1] Also once there is no topic at all, with what can be done with any note."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    card = {"card": "card-0001", "kind": "situation", "title": "La lettre sans réponse"}
    await lead.say("post_card", **card)
    await lead.say("agree", items=["card:card-0001"])
    await lead.say("go_to", step="explore")
    note = {"note": "note-0001", "topic": "topic:card-0001", "column": "insight", "text": NOTE}
    await lead.say("add_note", **note)
    console = await room.console()
    await expect(console.page.locator("[data-column=insight]")).to_contain_text(NOTE)
    await lead.say("not_yet")
    others = console.page.locator("[data-other-notes]")
    await expect(others).to_contain_text(NOTE)
    await others.get_by_role("button").first.focus()
