"""People without a phone: the facilitator writes, answers and withdraws for them."""

from playwright.async_api import expect

from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import PHONE, Room

LONG = "Une situation longue à raconter où personne ne savait plus à qui revenait la parole"


async def test_a_pile_of_paper_cards_is_previewed_before_it_is_deposited(room: Room):
    """[A6] Pasted lines become cards; a line too long for a title stands whole below it."""
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
    """[A6] The facilitator enters their answer in a round."""
    console, lead = await room.console(), await room.lead()
    await console.goes_to("express")
    await console.adds_someone()
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


async def test_a_second_console_shows_that_a_person_has_answered(room: Room):
    """[V8] [A6] [L3] At once, but not which answer."""
    console, other, lead = await room.console(), await room.console(), await room.lead()
    await console.goes_to("express")
    await console.adds_someone()
    field = console.page.get_by_label(console.say("phone.deposit.title_field"))
    for number, title in enumerate(("Un seuil", "Une porte"), 1):
        await field.fill(title)
        await console.press("console.paper.deposit")
        await console.holds(
            f"[...records.values()].filter((r) => r.type === 'card').length === {number}"
        )
        await expect(field).to_be_focused()
    await lead.until(lambda: len(lead.of("card")) == 2)
    await lead.say("go_to", step="choose")
    for stage in ("resonance", "check"):
        await lead.say(f"open_{stage}", items=list(lead.of("card")))
        for screen in (console, other):
            await screen.is_choosing(stage)
            await screen.opens("paper")
        before = other.page.get_by_text(other.say("console.paper.answered_before"))
        await expect(before).to_have_count(0)
        if stage == "resonance":
            await console.page.get_by_role("checkbox", name="Un seuil").check()
            await console.press("console.paper.answer")
        else:
            grade = console.page.get_by_role("radio", name=console.say("common.grade.-1"))
            await grade.first.check()
        await console.sees(console.say("console.paper.answered"))
        await expect(before).to_be_visible()
        await expect(other.page.get_by_role("tabpanel").locator(":checked")).to_have_count(0)
        await lead.say(f"close_{stage}")
    (told,) = [r for r in (await other.held())["records"].values() if r["type"] == "paper"]
    assert set(told) == {"type", "number", "cards", "notes", "word", "answered", "reservations"}


async def rewords(console: Console, field: str, words: str) -> None:
    """Edit what was written, and save it."""
    await console.press("common.action.edit")
    await expect(console.page.get_by_label(console.say(field))).to_be_focused()
    await console.page.get_by_label(console.say(field)).fill(words)
    await console.press("common.action.save")


async def takes_back(console: Console) -> None:
    """Withdraw: press, then confirm."""
    given = console.page.locator(".console-given")
    back = console.button("common.action.take_back")
    await given.locator(back).first.click()
    await given.locator(back).first.click()


async def test_either_facilitator_rewords_and_takes_back_what_was_written(room: Room):
    """[A6] [A8] [L3] On a laptop and on a phone, in two languages, and after a reload."""
    first, other, wall = await room.console(), await room.console(language="en"), await room.wall()
    await other.page.set_viewport_size(PHONE)
    await first.goes_to("express")
    await first.adds_someone()
    await first.page.get_by_label(first.say("phone.deposit.title_field")).fill("Un seuil")
    await first.press("console.paper.deposit")
    await other.opens("paper")
    await rewords(other, "phone.deposit.title_field", "Une porte")
    await first.press("console.cards.reveal")
    await wall.sees("Une porte")
    await first.page.reload()
    await first.is_at("express")
    await first.goes_to("group")
    await first.opens("paper")
    await expect(first.button("console.paper.person", number=1)).to_be_visible()
    await takes_back(first)
    await wall.holds("![...records.values()].some((r) => r.type === 'card')")
    await expect(other.page.locator(".console-given")).to_have_count(0)

    await first.goes_to("words")
    await other.opens("paper")
    await other.page.get_by_label(other.say("common.closing.keyword")).check()
    await other.page.get_by_label(other.say("console.paper.word")).last.fill("écoute")
    await other.press("console.paper.deposit")
    await expect(other.button("console.paper.person", number=1)).to_be_focused()
    await first.opens("paper")
    await first.press("common.action.edit")
    await first.page.get_by_label(first.say("console.paper.word")).last.fill("calme")
    await first.press("common.action.save")
    await expect(first.button("common.action.edit")).to_be_focused()
    await other.sees("calme")
    await first.press("console.paper.remove")
    await first.press("console.paper.remove")
    await other.holds("![...records.keys()].some((id) => id.startsWith('paper:'))")
