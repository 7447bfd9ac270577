"""Words with an objection of a person without a phone: none that were typed are lost."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser, Locator, expect

from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import Room
from tests.support.servers.board_process import Served

WORDS = "Il resterait dans un bureau fermé."


@pytest_asyncio.fixture(loop_scope="session")
async def room(house: Served, chromium: Browser) -> AsyncIterator[Room]:
    links = await house.open_meeting(method="consent", language="fr")
    async with Room(house, chromium, links) as room:
        yield room


async def asked_on_paper(room: Room) -> tuple[Console, Locator]:
    """A round of consent, on the page of a person without a phone; and the field of their words."""
    console, ana = await room.console(), await room.phone()
    await ana.deposits("Un cahier de relève")
    await console.knows_of(1)
    await console.goes_to("choose")
    await console.adds_someone()
    await console.press("console.choose.open_consent")
    await console.is_choosing("check")
    await console.opens("paper")
    return console, console.page.get_by_label(console.say("console.paper.reservation"))


async def answers(console: Console, answer: str) -> None:
    name = console.say(f"common.consent.{answer}")
    await console.page.get_by_role("radio", name=name, exact=True).check()
    await console.holds("pending.length === 0")


async def test_words_that_the_board_dropped_can_be_saved_again(room: Room):
    """[N19] [C10] An answer without words takes them from the board, and not from this screen."""
    (console, field), lead = await asked_on_paper(room), await room.lead()
    save = console.button("common.action.save")
    await answers(console, "objection")
    await field.fill(WORDS)
    await save.click()
    await expect(save).to_be_disabled()
    await answers(console, "no_objection")
    await answers(console, "objection")
    await expect(field).to_have_value(WORDS)
    await expect(save).to_be_enabled()
    await save.click()
    await expect(save).to_be_disabled()
    await lead.say("close_check")
    await lead.until(lambda: lead.of("reservation"))
    assert [one["text"] for one in lead.of("reservation").values()] == [WORDS]
