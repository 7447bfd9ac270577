"""Words typed for a person without a phone, when the meeting goes on under them."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser, Locator, expect

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.audit import audited
from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import Room
from tests.support.servers.board_process import Served

PROPOSAL = "Un cahier de relève"
WORDS = "Il resterait dans un bureau fermé."
CARD, NOTE, WORD, PILE = "Un seuil", "Cela me rappelle…", "écoute", "Une porte ouverte"


@pytest_asyncio.fixture(loop_scope="session")
async def room(house: Served, chromium: Browser) -> AsyncIterator[Room]:
    async with Room(house, chromium, await house.open_meeting(language="fr")) as room:
        yield room


@pytest_asyncio.fixture(loop_scope="session")
async def consent(house: Served, chromium: Browser) -> AsyncIterator[Room]:
    links = await house.open_meeting(method="consent", language="fr")
    async with Room(house, chromium, links) as room:
        yield room


def unsaved(console: Console) -> Locator:
    return console.page.locator("console-paper .conflict p[lang]")


def field(console: Console, key: str) -> Locator:
    return console.page.get_by_label(console.say(key)).last


async def goes(console: Console, lead: ProtocolScreen, step: str) -> None:
    """Another facilitator goes to a step, which every console shows: this one turns back."""
    await lead.say("go_to", step=step)
    await console.is_at(step)
    await console.press("console.attention.back_to_it")


async def objects(console: Console) -> None:
    name = console.say("common.consent.objection")
    await console.page.get_by_role("radio", name=name, exact=True).check()
    await console.holds("pending.length === 0")


async def objects_on_paper(room: Room) -> tuple[Console, ProtocolScreen]:
    """A round of consent, with words being typed for a person without a phone who objects."""
    console, lead, ana = await room.console(), await room.lead(), await room.spoken()
    await lead.say("go_to", step="express")
    await ana.say("post_card", card="card-0001", kind="situation", title=PROPOSAL)
    await lead.say("go_to", step="choose")
    await lead.say("open_check", items=["card:card-0001"])
    await console.is_choosing("check")
    await console.adds_someone()
    await objects(console)
    await field(console, "console.paper.reservation").fill(WORDS)
    return console, lead


async def test_words_typed_when_the_round_closes_are_shown_under_their_person(consent: Room):
    """[N19] [C10] Also after a reload, until they are removed; the next round has its own field."""
    console, lead = await objects_on_paper(consent)
    await lead.say("close_check")
    await expect(unsaved(console)).to_have_text([WORDS])
    await expect(field(console, "console.paper.reservation")).to_have_count(0)
    await console.page.reload()
    await console.opens("paper")
    await expect(unsaved(console)).to_have_text([WORDS])
    assert await audited(console) == []
    await lead.say("open_check", items=["card:card-0001"])
    await objects(console)
    await expect(field(console, "console.paper.reservation")).to_have_value("")
    await expect(unsaved(console)).to_have_text([WORDS])
    await console.press("console.unsaved.remove")
    await expect(unsaved(console)).to_have_count(0)
    await expect(console.button("console.paper.person", number=1)).to_be_focused()


async def test_words_are_in_sight_while_their_answer_is_not_on_the_screen(consent: Room):
    """[N19] [V8] A reload forgets the answer, which is hidden; the words go back to their field."""
    console, lead = await objects_on_paper(consent)
    await console.page.reload()
    await console.opens("paper")
    await expect(unsaved(console)).to_have_text([WORDS])
    await objects(console)
    await expect(field(console, "console.paper.reservation")).to_have_value(WORDS)
    await expect(unsaved(console)).to_have_count(0)
    await lead.say("end_meeting")
    await expect(console.page.locator("console-ended .conflict p[lang]")).to_have_text([WORDS])


async def test_each_form_leaves_its_words_in_sight_when_its_step_is_over(room: Room):
    """[N19] A card, a pile, a note and a closing word; its own step has each in its field."""
    console, lead, ana = await room.console(), await room.lead(), await room.spoken()
    await lead.say("go_to", step="express")
    await ana.say("post_card", card="card-0001", kind="situation", title=PROPOSAL)
    await console.is_at("express")
    await console.adds_someone()
    await field(console, "phone.deposit.title_field").fill(CARD)
    await console.press("console.pile.title")
    await field(console, "console.pile.field").fill(PILE)
    await lead.say("agree", items=["card:card-0001"])
    await goes(console, lead, "explore")
    await expect(unsaved(console)).to_have_text([PILE])
    await console.press("console.paper.person", number=1)
    await expect(unsaved(console)).to_have_text([CARD])
    await field(console, "phone.note.field").fill(NOTE)
    await goes(console, lead, "words")
    await expect(unsaved(console)).to_have_text([CARD, NOTE])
    await field(console, "console.paper.word").fill(WORD)
    await goes(console, lead, "explore")
    await expect(unsaved(console)).to_have_text([CARD, WORD])
    await expect(field(console, "phone.note.field")).to_have_value(NOTE)


async def test_a_round_that_opens_leaves_a_card_in_sight(room: Room):
    """[N19] Where cards are chosen one may be typed too, until a round opens."""
    console, lead, ana = await room.console(), await room.lead(), await room.spoken()
    await lead.say("go_to", step="express")
    await ana.say("post_card", card="card-0001", kind="situation", title=PROPOSAL)
    await lead.say("go_to", step="choose")
    await console.is_at("choose")
    await console.adds_someone()
    await field(console, "phone.deposit.title_field").fill(CARD)
    await lead.say("open_resonance", items=["card:card-0001"])
    await expect(unsaved(console)).to_have_text([CARD])
    await lead.say("close_resonance")
    await expect(field(console, "phone.deposit.title_field")).to_have_value(CARD)
    await expect(unsaved(console)).to_have_count(0)


async def test_editing_another_card_keeps_what_was_changed_in_the_first(room: Room):
    """[N19] And editing the first again goes on with it."""
    console, lead = await room.console(), await room.lead()
    await lead.say("go_to", step="express")
    await console.is_at("express")
    await console.adds_someone()
    title = field(console, "phone.deposit.title_field")
    for number, words in enumerate((CARD, PILE), 1):
        await title.fill(words)
        await console.press("console.paper.deposit")
        await console.holds(
            f"[...records.values()].filter((r) => r.type === 'card').length === {number}"
        )
        await expect(title).to_have_value("")
    edit = console.page.locator("console-paper .card").filter(
        has=console.page.get_by_role("heading")
    )
    first = edit.filter(has_text=CARD).locator("[data-edit]")
    other = edit.filter(has_text=PILE).locator("[data-edit]")
    await first.click()
    await expect(title).to_have_value(CARD)
    await title.fill(WORDS)
    await first.click()
    await expect(title).to_have_value(WORDS)
    await other.click()
    await expect(title).to_have_value(PILE)
    await expect(unsaved(console)).to_have_text([WORDS])
    await first.click()
    await expect(title).to_have_value(WORDS)
    await expect(unsaved(console)).to_have_count(0)


async def test_what_was_typed_for_a_person_goes_with_them(room: Room):
    """[A6] [N19] What was typed for another one stays, and is shown after the end."""
    console, lead = await room.console(), await room.lead()
    await lead.say("go_to", step="express")
    await console.is_at("express")
    title = field(console, "phone.deposit.title_field")
    await console.adds_someone()
    await title.fill(CARD)
    await console.press("console.paper.add_person")
    await expect(title).to_have_value("")
    await title.fill(WORDS)
    await console.press("console.paper.remove")
    await console.press("console.paper.remove")
    await expect(title).to_have_value(CARD)
    await lead.say("end_meeting")
    await expect(console.page.locator("console-ended .conflict p[lang]")).to_have_text([CARD])
