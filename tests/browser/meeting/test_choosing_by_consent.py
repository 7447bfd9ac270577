"""A decision by consent on every screen: the objection is everybody's work, never a person's."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser.drivers.room import Room
from tests.support.servers.board_process import Served

PROPOSAL = "Un cahier de relève"
WORDS = "Il resterait dans un bureau fermé."


@pytest_asyncio.fixture(loop_scope="session")
async def room(house: Served, chromium: Browser) -> AsyncIterator[Room]:
    links = await house.open_meeting(method="consent", language="fr")
    async with Room(house, chromium, links) as room:
        yield room


async def test_an_objection_stops_and_is_shown_to_all_without_a_name(room: Room):
    """[C10] [V8] [H12] Passing is as large as answering."""
    console, wall = await room.console(), await room.wall()
    ana, ben = await room.phone(), await room.phone()
    await ana.deposits(PROPOSAL)
    await console.knows_of(1)
    await console.goes_to("choose")
    await console.press("console.choose.open_consent")
    for phone in (ana, ben):
        await phone.sees(phone.say("phone.consent.question"))
    await wall.sees(wall.say("wall.consent.text"))
    sizes = [await row.bounding_box() for row in await ben.page.locator(".grade").all()]
    assert len(sizes) == 4
    assert len({box and (box["width"], box["height"]) for box in sizes}) == 1

    field = ben.page.get_by_label(ben.say("phone.consent.field"))
    await expect(field).to_have_count(0)
    await ana.page.get_by_text(ana.say("common.consent.no_objection")).click()
    await ana.press("phone.check.finish")
    await ben.page.get_by_text(ben.say("common.consent.objection")).click()
    await field.fill(WORDS)
    await ben.press("phone.check.finish")
    await ben.sees(ben.say("phone.check.sent"))
    await console.holds("records.get('choice').answers === 2")
    for screen in (console, wall, ana):
        assert WORDS not in await screen.page.content()

    await console.press("console.choose.close_check")
    for screen in (ana, ben, console):
        await screen.sees(WORDS)
        await screen.sees(screen.say("common.status.objection"))
    await wall.sees(wall.say("wall.consent.objection"))
    await wall.page.keyboard.press("PageDown")
    await wall.sees(WORDS)
    for phone in (ana, ben):
        await phone.page.get_by_text(phone.say("phone.consent.mine"), exact=True).click()
    await ana.sees(ana.say("phone.consent.no_words"))
    await ben.press("phone.consent.withdraw")
    for screen in (ana, ben, console, wall):
        await screen.holds("![...records.keys()].some((id) => id.startsWith('reservation:'))")


async def test_a_name_in_the_words_is_asked_about_and_words_set_aside_are_not_shown(room: Room):
    """[C10] [N13]"""
    console, ana, ben = await room.console(), await room.phone(), await room.phone()
    await ana.deposits(PROPOSAL)
    await console.knows_of(1)
    await console.goes_to("choose")
    await console.press("console.choose.open_consent")
    await ben.page.get_by_text(ben.say("common.consent.concern")).click()
    await ben.page.get_by_label(ben.say("phone.consent.field")).fill("Mme Durand ne le lit pas.")
    await ben.press("phone.check.finish")
    await ben.sees(ben.say("phone.names.title"))
    await ben.press("phone.names.send_anyway")
    await ana.page.get_by_text(ana.say("common.consent.no_objection")).click()
    await ana.press("phone.check.finish")
    await console.holds("records.get('choice').answers === 2")
    await console.press("console.choose.close_check")
    await console.press("console.cards.set_aside")
    await ben.page.get_by_text(ben.say("phone.consent.mine"), exact=True).click()
    await ben.sees(ben.say("phone.consent.set_aside"))
    await expect(ana.page.get_by_text("Durand")).to_have_count(0)
    await console.press("console.choose.agree")
    await ana.sees(PROPOSAL)
