"""A console while the server's clock is set in mid-meeting."""

from dataclasses import dataclass, replace

import httpx
import pytest
from playwright.async_api import Browser, expect

from board import app
from board.serve import served_aside
from board.settings import read
from tests.browser.drivers.room import Room
from tests.support.servers.valkey import Valkey

TWO_DAYS = 48 * 3_600_000


@dataclass
class Here:
    """A server in this process."""

    url: str


async def test_facilitators_are_told_to_check_the_hour_of_erasure(
    chromium: Browser, monkeypatch: pytest.MonkeyPatch
):
    """[T7] The sentence stays until somebody has seen it, and the meeting goes on."""
    ahead, now = [0], app.now
    monkeypatch.setattr(app, "now", lambda: now() + ahead[0])
    with Valkey() as valkey:
        settings = replace(read({}), host="127.0.0.1", store=valkey.url)
        async with served_aside(settings) as base:
            async with httpx.AsyncClient(base_url=base, headers={"Origin": base}) as client:
                opened = (await client.post("/meetings", json={"language": "fr"})).json()
            links = {"code": opened["code"], **opened["links"]}
            async with Room(Here(base), chromium, links) as room:
                console = await room.console()
                ahead[0] = TWO_DAYS
                await console.sees(console.say("console.clock.jumped"))
                await console.press("console.signal.seen")
                sentence = console.page.get_by_text(console.say("console.clock.jumped"))
                await expect(sentence).to_have_count(0)
                await room.lead()
