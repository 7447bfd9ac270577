"""Co-development twice in half a day: each request has its turn, and every screen says which."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser.drivers.room import Room
from tests.support.half_day import half_day
from tests.support.servers.board_process import Served

RELAY, NIGHT = "La relève trop courte", "Seul la nuit"


@pytest_asyncio.fixture(loop_scope="session")
async def room(chromium: Browser, tmp_path: Path) -> AsyncIterator[Room]:
    half_day(tmp_path)
    board = Served(BOARD_METHODS=str(tmp_path))
    await board.start()
    links = await board.open_meeting(method="demi_journee", language="fr")
    async with Room(board, chromium, links) as room:
        yield room
    await board.close()


async def test_each_request_has_its_turn_and_the_list_of_steps_folds_them(room: Room):
    """[Y10] [S6]"""
    console, wall, lead = await room.console(), await room.wall(), await room.lead()
    ana, ben = await room.phone(), await room.phone()
    for phone, title in ((ana, RELAY), (ben, NIGHT)):
        await phone.deposits(title)
    await console.knows_of(2)
    await lead.say("go_to", step="choose")
    await console.is_at("choose")
    await console.holds("[...records.keys()].filter((id) => id.startsWith('card:')).length === 2")
    items = list(lead.of("card"))
    await lead.say("agree", items=items)

    await lead.say("go_to", step="story")
    await console.is_at("story")
    for screen in (console, ana):
        await screen.sees("Exposé · thème 1")
    await console.page.get_by_text(console.say("console.script.go_to"), exact=True).click()
    turns = console.page.locator(".console-step-lists .console-block")
    here, other = turns.nth(0), turns.nth(1)
    await expect(here.get_by_role("button", name="Clarification · thème 1")).to_be_visible()
    await expect(other.get_by_role("button", name="Exposé · thème 2")).to_be_hidden()
    await expect(other.locator("summary")).to_contain_text("Thème 2")
    await console.page.get_by_text(console.say("console.script.go_to"), exact=True).click()

    await lead.say("go_to", step="consult")
    await console.is_at("consult")
    await console.sees("L’exposé de la demande suivante.")
    await lead.say("go_to", step="consult_2")
    second = f"topic:{items[1].partition(':')[2]}"
    await console.holds(f"records.get('meeting').topic === '{second}'")
    await wall.is_at("consult_2")
    await ana.press("phone.rest.add_note")
    await ana.page.get_by_label(ana.say("phone.note.field")).fill("Un appel à minuit")
    await ana.press("phone.note.send")
    await wall.sees("Un appel à minuit")
    await lead.say("go_to", step="consult")
    await expect(wall.page.get_by_text("Un appel à minuit")).to_have_count(0)


async def test_with_one_request_its_turn_leads_on_to_the_synthesis(room: Room):
    """[Y10]"""
    console, ana, lead = await room.console(), await room.phone(), await room.lead()
    await ana.deposits(RELAY)
    await console.knows_of(1)
    await lead.say("go_to", step="choose")
    await console.is_at("choose")
    await console.chooses("agree")
    await lead.say("go_to", step="consult")
    await console.is_at("consult")
    skipped = [step["id"] for step in lead.records["meeting"]["steps"] if step["skipped"]]
    assert skipped == ["story_2", "clarify_2", "contract_2", "consult_2"]
    await console.sees("Synthèse et suite")
