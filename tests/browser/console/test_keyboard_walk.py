"""A whole meeting by keyboard alone: the focus is always seen, and no drawing loses it."""

from playwright.async_api import expect

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.keyboard_hands import Hands
from tests.browser.drivers.room import Room


async def test_a_whole_meeting_is_led_and_the_focus_is_never_lost(room: Room):
    """[H16] [H35] Rules, opening prompt, cards, choice, notes, synthesis, words and end."""
    console, lead = await room.console(), await room.lead(screen="wall")
    people = [await room.spoken() for _ in range(3)]
    hands = Hands(console)
    for part in (rules, cards, choice, exploration, closing):
        await part(hands, lead, people)


async def rules(hands: Hands, _lead: ProtocolScreen, people: list[ProtocolScreen]) -> None:
    console = hands.console
    await hands.goes_to("rules")
    await people[0].say("post_card", card="regle-001", kind="rule", title="À tour de rôle")
    await hands.does("console.rules.add_title", title="À tour de rôle")
    await hands.does("console.rules.save")
    await hands.holds("records.get('meeting').rules.length === 1")
    await hands.does("console.rules.ask")
    await hands.is_choosing("check")
    await hands.does("console.rules.ask_close")
    await hands.is_choosing("result")
    await hands.does("console.rules.agree")
    await hands.holds("records.get('meeting').rules_agreed")
    await hands.goes_to("welcome")
    await hands.presses(console.page.locator("[data-silence] button").first)
    await hands.holds("records.get('meeting').silence")
    await hands.goes_to("prompt")
    await hands.presses(console.page.locator(".console-prompts button").first)


async def cards(hands: Hands, _lead: ProtocolScreen, people: list[ProtocolScreen]) -> None:
    console = hands.console
    await hands.goes_to("express")
    await hands.does("console.clock.writing", count=5)
    await hands.holds("records.get('meeting').silence")
    for number, person in enumerate(people):
        said = {"card": f"carte-{number:03}", "kind": "situation", "title": f"Un seuil {number}"}
        await person.say("post_card", **said)
    await console.knows_of(3)
    await hands.does("console.unopened.over")
    await hands.does("console.unopened.open_all")
    await hands.holds("records.has('card:carte-002')")
    await hands.does("console.cards.reveal")
    await hands.holds("records.get('meeting').cards_shown")
    await hands.presses(console.page.locator("[data-large]").first)
    await hands.does("wall.controls.close_large")
    await hands.holds("records.get('meeting').projected === null")
    await hands.does("console.cards.more", title="Un seuil 1")
    await hands.does("console.cards.set_aside")
    await hands.holds("records.get('card:carte-001').set_aside")
    await hands.does("console.cards.more", title="Un seuil 1")
    await hands.does("console.cards.bring_back")
    await hands.holds("!records.get('card:carte-001').set_aside")


async def choice(hands: Hands, _lead: ProtocolScreen, people: list[ProtocolScreen]) -> None:
    await hands.goes_to("group")
    await hands.goes_to("choose")
    await hands.does("console.choose.open_resonance")
    await hands.is_choosing("resonance")
    for person in people:
        await person.say("resonate", items=["card:carte-000", "card:carte-002"])
    await hands.does("console.choose.close_resonance")
    await hands.is_choosing("shortlist")
    await hands.does("console.choose.open_check")
    await hands.is_choosing("check")
    for person in people:
        await person.say("grade", item="card:carte-000", grade=2)
        await person.say("grade", item="card:carte-002", grade=0)
    await hands.does("console.choose.close_check")
    await hands.is_choosing("result")
    await hands.does("console.choose.agree")
    await hands.is_choosing("agreed")
    await hands.goes_to("pause")


async def exploration(hands: Hands, lead: ProtocolScreen, _people: list[ProtocolScreen]) -> None:
    console = hands.console
    await hands.goes_to("explore")
    await hands.presses(console.page.locator("[data-add]").first)
    await hands.keyboard.type("Cela évoque une porte")
    await hands.keyboard.press("Enter")
    await lead.until(lambda: lead.of("note"))
    await hands.looks()
    await hands.does("console.cards.more", title="Un seuil 0")
    await hands.does("console.cards.reformulate")
    await hands.keyboard.type("Si j’entends bien")
    await hands.keyboard.press("Enter")
    await hands.holds("records.get('card:carte-000').reformulation")


async def closing(hands: Hands, lead: ProtocolScreen, people: list[ProtocolScreen]) -> None:
    console = hands.console
    await hands.goes_to("synthesis")
    await people[0].say("volunteer")
    await hands.does("console.volunteers.accept")
    await expect(console.button("console.volunteers.release")).to_be_focused()
    await hands.does("console.volunteers.release")
    await hands.looks()
    await hands.writes("common.synthesis_field.key_points", "Un seuil se passe à plusieurs.")
    await hands.does("common.action.save")
    await lead.until(lambda: lead.records["synthesis"]["key_points"])
    await hands.looks()
    await hands.goes_to("words")
    for number, person in enumerate(people):
        await person.say("post_word", entry=f"mot-{number:05}", kind="keyword", text="écoute")
    await console.knows_of(3, "words")
    await hands.does("console.unopened.over")
    await hands.does("console.unopened.open_all")
    await hands.looks()
    await hands.does("console.words.reveal")
    await hands.holds("records.get('meeting').words_shown")
    await hands.does("console.end.prepare")
    await hands.does("console.end.confirm")
    await lead.until(lambda: lead.records["meeting"]["step"] == "ended")
    await hands.looks()
    await hands.presses(console.page.locator("[data-reopen]"))
    await console.is_at("words")
    await hands.looks()
