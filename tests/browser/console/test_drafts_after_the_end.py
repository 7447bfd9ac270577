"""Words that a facilitator had not saved when the meeting ended."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import Room
from tests.support.servers.board_process import Served

WORDS = "Le temps d’échange aide l’équipe à tenir."
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
