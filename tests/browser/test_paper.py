"""People without a phone: the facilitator writes for them, and they have every right."""

from playwright.async_api import expect

from tests.browser.room import Room

LONG = "Une situation longue à raconter où personne ne savait plus à qui revenait la parole"


async def test_a_pile_of_paper_cards_is_seen_before_it_is_deposited(room: Room):
    """[A6] Pasted lines become cards; what does not fit a title is whole below it."""
    console, wall = await room.console(), await room.wall()
    await console.goes_to("express")
    await console.opens("paper")
    await console.press("console.pile.title")
    pile = console.page.get_by_label(console.say("console.pile.field"))
    await pile.fill(f"La lettre sans réponse\n\n  Une porte restée ouverte\n{LONG}\n")
    await expect(console.page.locator(".console-pile li")).to_have_count(3)
    await console.sees(LONG)
    await console.press("console.pile.deposit", count=3)
    await console.holds("[...records.values()].filter((r) => r.type === 'card').length === 3")
    await expect(pile).to_have_value("")
    await expect(pile).to_be_focused()
    await pile.fill("Et une encore")
    await console.press("console.pile.deposit", count=1)
    await console.holds("[...records.values()].filter((r) => r.type === 'card').length === 4")
    cards = [r for r in (await console.held())["records"].values() if r["type"] == "card"]
    assert [c["text"] for c in cards if c["title"].endswith("…")] == [LONG]
    await console.press("console.cards.reveal")
    await wall.sees("Et une encore")


async def test_a_person_without_a_phone_notes_and_answers_and_closes(room: Room):
    """[A6] In the spoken round, their answer is given as they say it."""
    console, lead = await room.console(), await room.lead()
    await console.goes_to("express")
    await console.opens("paper")
    await console.page.get_by_label(console.say("phone.deposit.title_field")).fill("Un seuil")
    await console.press("console.paper.deposit")
    await lead.until(lambda: lead.of("card"))
    (card,) = lead.of("card")
    await lead.say("go_to", step="choose")
    await lead.say("open_check", items=[card])
    await console.is_choosing("check")
    await console.opens("paper")
    willing = console.say("common.grade.1")
    await console.page.get_by_role("radio", name=willing, exact=True).check()
    await console.holds("records.get('choice').answers === 1")
    await lead.say("close_check")
    await lead.say("agree", items=[card])
    await lead.say("go_to", step="explore")
    await console.is_at("explore")
    await console.opens("paper")
    await console.page.get_by_label(console.say("phone.note.field")).fill("Cela me rappelle…")
    await console.press("console.paper.deposit")
    await lead.until(lambda: lead.of("note"))
    (note,) = lead.of("note").values()
    assert not note["facilitator"] and note["column"] == "resonance"
