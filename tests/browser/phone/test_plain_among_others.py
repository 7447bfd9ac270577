"""[H30] A meeting in which one phone reads plain French is the meeting in which nobody does."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from tests.browser.drivers.held_meeting import HeldMeeting, held
from tests.browser.drivers.plain_phone import PlainPhone
from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone
from tests.support.servers.board_process import Served

OTHERS = ("console", "wall", "other")
Both = tuple[HeldMeeting, HeldMeeting]
TELLING = {"cookie", "referer", "origin", "authorization", "if-none-match", "if-modified-since"}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def meetings(house: Served, chromium: Browser) -> AsyncIterator[Both]:
    """Held with one phone in plain French, and held without."""
    rooms = [Room(house, chromium, await house.open_meeting(title="Équipe mobile")) for _ in "12"]
    async with rooms[0], rooms[1]:
        yield await held(rooms[0], PlainPhone), await held(rooms[1], Phone)


@pytest.mark.parametrize("name", OTHERS)
async def test_every_other_screen_is_sent_the_same(meetings: Both, name: str):
    """Event by event, and byte by byte but for names and times that chance and the clock give."""
    plain, usual = (meeting.heard[name].without_chance() for meeting in meetings)
    assert sum(map(len, plain.values())) > 20
    assert plain == usual


@pytest.mark.parametrize("name", OTHERS)
async def test_every_other_screen_shows_the_same(meetings: Both, name: str):
    """Every line, the title and the language; on the phone that reads it nearly all differs."""
    plain, usual = meetings
    assert plain.texts[name] == usual.texts[name]
    assert plain.texts["reader"][0] != usual.texts["reader"][0]


async def test_the_server_hears_the_same_from_the_phone_that_reads_it(meetings: Both):
    plain, usual = (meeting.heard["reader"].without_chance() for meeting in meetings)
    assert plain == usual


async def test_the_phone_asks_for_the_texts_alone_besides(meetings: Both):
    """At the address that everyone has, and with nothing that tells the meeting or the phone."""
    plain, usual = meetings
    assert set(plain.paths("reader")) - set(usual.paths("reader")) == {"/plain.json"}
    (asked,) = [one for one in plain.asked["reader"] if "/plain.json" in one.url]
    headers = await asked.all_headers()
    assert headers.keys() & TELLING == set()
    assert plain.room.links["code"] not in f"{asked.url} {headers}"
