"""Words that a facilitator had not saved when the meeting ended."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.audit import audited
from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import Room
from tests.support.servers.board_process import Served

WORDS = "Le temps d’échange aide l’équipe à tenir."
UNSAVED = "La place des familles."
DRAFT = "Autre chose, que personne n’a lu."
GIVEN = {"card": "card-0001", "kind": "situation", "title": "Un seuil"}


@pytest_asyncio.fixture(loop_scope="session")
async def room(house: Served, chromium: Browser) -> AsyncIterator[Room]:
    links = await house.open_meeting(method="bilan", language="fr")
    async with Room(house, chromium, links) as room:
        yield room


@pytest_asyncio.fixture(loop_scope="session")
async def lead(room: Room) -> ProtocolScreen:
    return await room.lead()


async def test_the_agreed_words_are_shown_and_can_be_taken_back(room: Room, lead: ProtocolScreen):
    """[R10] A draft is not what is given. It can be copied, and removed."""
    console = await room.console()
    await lead.say("write_for_management", text=WORDS)
    await lead.say("project", item="report:management")
    await lead.say("agree_for_management", agreed=True, text=WORDS)
    await console.opens("traces")
    await console.page.locator("#for-management").fill(DRAFT)
    await lead.say("end_meeting")
    part = console.page.locator("console-management")
    await expect(part.locator(".console-wording-shown")).to_have_text(WORDS)
    await expect(part.locator(".conflict")).to_contain_text(DRAFT)
    await console.press("console.management.take_back")
    await console.sees(console.say("console.management.not_agreed"))
    await console.press("console.unsaved.remove")
    await expect(part.locator(".conflict")).to_have_count(0)
    await expect(part.locator(".console-wording-shown")).to_have_text(WORDS)


@pytest.mark.parametrize("field", ["setting", "wording"])
async def test_a_mark_for_elsewhere_is_shown_as_stored(
    room: Room, lead: ProtocolScreen, field: str
):
    """[R3] [R4] And may still be left here."""
    console, ana = await room.console(), await room.spoken()
    await lead.say("go_to", step="moved")
    await ana.say("post_card", **GIVEN)
    await lead.say("reveal", what="cards", shown=True)
    await lead.say("take_elsewhere", item="card:card-0001", frame="avec la direction")
    await console.opens("traces")
    await draft_of(console, field)
    await lead.say("end_meeting")
    part = console.page.locator("console-elsewhere")
    await expect(part).to_contain_text("avec la direction")
    await expect(part.locator(".conflict")).to_contain_text(DRAFT)
    await expect(part.locator("input, [data-ask]")).to_have_count(0)
    await expect(console.button("console.elsewhere.leave_here")).to_be_visible()


async def draft_of(console: Console, field: str) -> None:
    if field == "setting":
        await console.press("console.elsewhere.change")
        await console.page.locator("console-elsewhere input").fill(DRAFT)
    else:
        await console.page.locator("console-wording textarea").fill(DRAFT)


async def test_what_was_being_typed_is_shown_to_copy_and_goes_when_it_is_removed(
    house: Served, chromium: Browser
):
    """[N19] A synthesis and a note, also after a reload; what was saved is not shown again."""
    async with Room(house, chromium, await house.open_meeting(language="fr")) as room:
        console, ana, lead = await room.console(), await room.spoken(), await room.lead()
        await lead.say("go_to", step="express")
        await ana.say("post_card", **GIVEN)
        await lead.say("agree", items=["card:card-0001"])
        await lead.say("go_to", step="explore")
        await console.page.locator("[data-add]").first.click()
        await console.page.locator("#note").fill(DRAFT)
        await lead.say("go_to", step="synthesis")
        await console.page.locator("#key_points").fill(WORDS)
        await console.press("common.action.save")
        await console.holds("records.get('synthesis').key_points !== ''")
        await console.page.locator("#open").fill(UNSAVED)
        await lead.say("end_meeting")
        unsaved = console.page.locator("console-ended .conflict p[lang]")
        await expect(unsaved).to_have_text([DRAFT, UNSAVED])
        await console.page.reload()
        await expect(unsaved).to_have_text([DRAFT, UNSAVED])
        assert await audited(console) == []
        await console.press("console.unsaved.remove")
        await expect(unsaved).to_have_text([UNSAVED])
        await console.page.reload()
        await expect(unsaved).to_have_text([UNSAVED])
