"""A phone fetches the texts of its meeting's method, and shows nothing of the meeting before."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser, Route, expect

from board import methods
from tests.browser.drivers.room import PHONE, Room
from tests.browser.drivers.screen import Phone
from tests.support.servers.board_process import Served

GEASE = methods.load("gease")
FIRST, SECOND = GEASE.steps[:2]


@pytest_asyncio.fixture(loop_scope="session")
async def room(house: Served, chromium: Browser) -> AsyncIterator[Room]:
    links = await house.open_meeting(method="gease", language="fr")
    async with Room(house, chromium, links) as room:
        yield room


async def test_a_phone_asks_for_the_texts_of_its_own_method_alone(room: Room):
    """[W9]"""
    lead, phone = await room.lead(), await room.page(Phone, PHONE, has_touch=True)
    asked: list[str] = []
    phone.page.on("request", lambda request: asked.append(request.url))
    await phone.enters(room.links["join"])
    await lead.say("go_to", step=SECOND.id)
    await phone.sees(GEASE.cards[0].helper.fr)
    (texts,) = [url for url in asked if "/method/" in url]
    assert texts.endswith("/gease.json") and room.links["code"] not in texts
    page = await phone.page.content()
    assert "codev" not in page and "retex" not in page


async def test_until_they_are_there_the_phone_waits_and_asks_again(room: Room):
    """[W9] What is lost on the way is asked for again."""
    phone = await room.page(Phone, PHONE, has_touch=True)
    lost: list[str] = []

    async def lose_the_first(route: Route) -> None:
        if lost:
            await route.continue_()
        else:
            lost.append(route.request.url)
            await route.abort()

    await phone.page.route("**/method/**", lose_the_first)
    await phone.enters(room.links["join"])
    await expect(phone.page.get_by_role("heading", level=1)).to_have_text(FIRST.title.fr)
    assert len(lost) == 1
