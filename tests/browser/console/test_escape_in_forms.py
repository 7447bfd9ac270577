"""Escape in each form of a console that can be closed: untouched, and with words typed."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

from playwright.async_api import Locator, expect

from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import Room

SOURCES = Path("static/src/console")
CARD, NOTE, TITLE, WORDS = "card-0001", "note-0001", "Un seuil", "Comme une porte"
REWORDED, SETTING, TYPED = "Si j’entends bien, une porte", "La direction", "Des mots en chemin"
# The sources whose form can be closed; paper/card.ts holds the buttons of the other two on paper.
WALKED = {
    *("steps/reformulation.ts", "steps/explore.ts", "reports/elsewhere.ts"),
    *("paper/card.ts", "paper/note.ts", "paper/word.ts"),
}

Forms = AsyncIterator[tuple[Locator, Locator, str]]
"""The button that opens a form, its field, and the words that stand in it then."""


async def test_no_form_that_can_be_closed_is_left_out():
    """[H16] The test below walks each of them."""
    assert sources_of_closing_forms() == WALKED


def sources_of_closing_forms() -> set[str]:
    pattern = re.compile(r"<form(?s:.)*\b(cancelButton|saveButtons)\(")
    sources = SOURCES.rglob("*.ts")
    return {str(one.relative_to(SOURCES)) for one in sources if pattern.search(one.read_text())}


async def of_cards(room: Room, console: Console) -> Forms:
    lead, ana = await room.lead(screen="wall"), await room.spoken()
    await lead.say("go_to", step="express")
    await ana.say("post_card", card=CARD, kind="situation", title=TITLE)
    await lead.say("reveal", what="cards", shown=True)
    await console.is_at("express")
    await console.press("console.cards.more", title=TITLE)
    reformulation = console.page.locator("console-reformulation")
    setting = console.page.locator("console-elsewhere")
    opener = console.button("console.cards.reformulate")
    yield opener, reformulation.locator("textarea"), ""
    yield console.button("console.elsewhere.mark"), setting.locator("input"), ""
    await lead.say("reformulate", card=CARD, text=REWORDED)
    await lead.say("take_elsewhere", item=f"card:{CARD}", frame=SETTING)
    await expect(setting).to_contain_text(SETTING)
    yield opener, reformulation.locator("textarea"), REWORDED
    yield console.button("console.elsewhere.change"), setting.locator("input"), SETTING
    await lead.say("agree", items=[f"card:{CARD}"])
    await lead.say("go_to", step="explore")
    await console.is_at("explore")
    yield console.page.locator("[data-add]").first, console.page.locator("#note"), ""


async def on_paper(room: Room, console: Console) -> Forms:
    lead, person = await room.lead(screen="wall"), "paper-0001"
    await lead.say("seat_person", person=person)
    given = {
        "title": ("express", "post_card", {"card": "card-0002", "kind": "theme", "title": WORDS}),
        "note": ("explore", "add_note", {"note": NOTE, "topic": f"topic:{CARD}", "text": WORDS}),
        "word": ("words", "post_word", {"entry": "entry-0001", "kind": "feeling", "text": WORDS}),
    }
    given["note"][2]["column"] = "resonance"
    for name, (step, command, arguments) in given.items():
        await lead.say("go_to", step=step)
        await console.is_at(step)
        said = {"name": command, "arguments": arguments}
        await lead.say("post_for", person=person, command=said)
        await console.opens("paper")
        identity = next(iter(arguments.values()))
        opener = console.page.locator(f'[data-edit="{identity}"]')
        yield opener, console.page.locator(f"#paper-{name}"), WORDS


async def test_an_untouched_form_is_closed_and_words_typed_are_kept(room: Room):
    """[H16] Also where the stored text stood in the field."""
    console = await room.console()
    for forms in (of_cards, on_paper):
        async for opener, field, words in forms(room, console):
            await leaves_untouched(console, opener, field, words)
            await keeps_what_was_typed(console, opener, field)
            await leaves_untouched(console, opener, field, words)


async def leaves_untouched(console: Console, opener: Locator, field: Locator, words: str) -> None:
    await opener.click()
    await expect(field).to_be_focused()
    await expect(field).to_have_value(words)
    await console.page.keyboard.press("Escape")
    await expect(console.button("common.action.cancel")).to_have_count(0)
    await expect(opener).to_be_focused()


async def keeps_what_was_typed(console: Console, opener: Locator, field: Locator) -> None:
    await opener.click()
    # On paper a field of this name is there before: it then belongs to a new card.
    await expect(console.button("common.action.cancel")).to_be_visible()
    await field.fill(TYPED)
    await console.page.keyboard.press("Escape")
    await expect(console.button("common.action.cancel")).to_be_focused()
    await expect(field).to_have_value(TYPED)
    await console.page.keyboard.press("Enter")
    await expect(console.button("common.action.cancel")).to_have_count(0)


async def test_a_form_that_is_open_after_a_reload_keeps_the_words_of_before(room: Room):
    """[H16] [N19] They stand in its field from the start, and are no less typed for that."""
    console = await room.console()
    async for opener, field, _ in of_cards(room, console):
        await opener.click()
        await field.fill(TYPED)
        await console.page.reload()
        await console.press("console.cards.more", title=TITLE)
        await field.focus()
        await console.page.keyboard.press("Escape")
        await expect(console.button("common.action.cancel")).to_be_focused()
        await expect(field).to_have_value(TYPED)
        break
