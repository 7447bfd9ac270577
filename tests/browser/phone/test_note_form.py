"""The form of a note on a phone: what Back keeps; an edit is not taken for a new note."""

import pytest
import pytest_asyncio
from playwright.async_api import Locator, expect

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone

WORDS, OTHER = "Une porte restée ouverte", "Un temps pour écouter"
BEGUN = "Une fenêtre, plutôt"

Exploring = tuple[ProtocolScreen, Phone]


@pytest_asyncio.fixture(loop_scope="session")
async def exploring(room: Room) -> Exploring:
    """Whoever leads, and a phone, while a topic is explored."""
    lead, phone, ana = await room.lead(), await room.phone(), await room.spoken()
    await lead.say("go_to", step="express")
    await ana.say("post_card", card="card-0001", kind="situation", title="La nuit")
    await lead.say("agree", items=["card:card-0001"])
    await lead.say("go_to", step="explore")
    await phone.is_at("explore")
    return lead, phone


def field(phone: Phone) -> Locator:
    return phone.page.get_by_label(phone.say("phone.note.field"))


async def edits(phone: Phone) -> None:
    await phone.press("phone.menu.label")
    await phone.press("phone.menu.my_contributions")
    await phone.press("common.action.edit")
    await phone.sees(phone.say("phone.note.edit"))


async def test_back_keeps_what_was_typed(exploring: Exploring):
    """[N1] Also through a reload, and the browser's own Back and Forward."""
    _, phone = exploring
    await phone.press("phone.rest.add_note")
    await field(phone).fill(WORDS)
    await phone.press("common.action.back")
    await phone.press("phone.rest.add_note")
    await expect(field(phone)).to_have_value(WORDS)
    await phone.page.goto("about:blank")
    await phone.page.go_back()
    await phone.is_at("explore")
    await phone.press("phone.rest.add_note")
    await expect(field(phone)).to_have_value(WORDS)


@pytest.mark.parametrize("back", ["common.action.back", "reload"])
async def test_an_edit_that_was_left_is_not_taken_for_a_new_note(exploring: Exploring, back: str):
    """[N1] [N2] The form of a new note is empty, and the note that was edited stays as it was."""
    lead, phone = exploring
    await phone.adds_note(WORDS)
    await lead.until(lambda: len(lead.of("note")) == 1)
    await edits(phone)
    await field(phone).fill("Une porte")
    if back == "reload":
        await phone.page.reload()
        await phone.is_at("explore")
    else:
        await phone.press(back)
    await phone.press("phone.rest.add_note")
    await expect(field(phone)).to_have_value("")
    await field(phone).fill(OTHER)
    await phone.press("phone.note.send")
    await lead.until(lambda: len(lead.of("note")) == 2)
    assert {note["text"] for note in lead.of("note").values()} == {WORDS, OTHER}


async def test_an_edit_that_was_left_is_listed_and_goes_on(exploring: Exploring):
    """[N1] [N2] As a draft among what the person wrote."""
    lead, phone = exploring
    await phone.adds_note(WORDS)
    await lead.until(lambda: len(lead.of("note")) == 1)
    await edits(phone)
    await field(phone).fill(OTHER)
    await phone.press("common.action.back")
    await phone.press("phone.menu.label")
    await phone.press("phone.menu.my_contributions")
    draft = phone.page.locator("article").filter(has_text=phone.say("common.state.draft"))
    await draft.get_by_role("button", name=phone.say("common.action.edit")).click()
    await expect(field(phone)).to_have_value(OTHER)
    await phone.press("common.action.save")
    await lead.until(lambda: [note["text"] for note in lead.of("note").values()] == [OTHER])


async def edits_again(phone: Phone, words: str) -> None:
    """Open the note with these words, of those that are listed, in the form to edit it."""
    note = phone.page.locator("phone-own-notes article").filter(has_text=words)
    await note.get_by_role("button", name=phone.say("common.action.edit")).click()
    await phone.sees(phone.say("phone.note.edit"))


async def test_an_edit_that_was_left_stays_while_another_note_is_edited(exploring: Exploring):
    """[N1] [N2] It is listed, and goes on with its own note."""
    lead, phone = exploring
    for words in (WORDS, OTHER):
        await phone.adds_note(words)
    await lead.until(lambda: len(lead.of("note")) == 2)
    await phone.press("phone.menu.label")
    await phone.press("phone.menu.my_contributions")
    await edits_again(phone, WORDS)
    await field(phone).fill(BEGUN)
    await phone.press("common.action.back")
    await phone.press("phone.menu.label")
    await phone.press("phone.menu.my_contributions")
    await edits_again(phone, OTHER)
    await expect(field(phone)).to_have_value(OTHER)
    await phone.page.locator(".step-foot .button").first.click()
    await phone.press("phone.menu.label")
    await phone.press("phone.menu.my_contributions")
    await expect(phone.page.locator("phone-drafts article")).to_contain_text([BEGUN])
    await edits_again(phone, WORDS)
    await expect(field(phone)).to_have_value(BEGUN)
    await phone.press("common.action.save")
    await lead.until(lambda: {n["text"] for n in lead.of("note").values()} == {BEGUN, OTHER})
    await phone.press("phone.menu.label")
    await phone.press("phone.menu.my_contributions")
    await expect(phone.page.locator("phone-drafts article")).to_have_count(0)
