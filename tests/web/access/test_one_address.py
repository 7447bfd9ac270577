"""Many people behind one address: a room of forty notices no limit, a neighbour closes no link."""

import asyncio

import httpx
import pytest
from limits import RateLimitItemPerHour

from tests.web.meeting import card

FORTY = 40


@pytest.fixture
def hurried(monkeypatch):
    """Refusals are sent at once, and a slowed address has one try in an hour."""
    monkeypatch.setattr("board.web.access.refusals.REFUSAL_SECONDS", 0)
    monkeypatch.setattr("board.web.http.attempts.SLOWED", RateLimitItemPerHour(1))


async def test_forty_phones_of_one_room_notice_no_limit(meeting):
    """All type the code at the same moment, and all write at the same moment."""
    console = await meeting.console()
    await console.say("go_to", step="express")
    phones = await asyncio.gather(*(meeting.phone_by_code() for _ in range(FORTY)))
    for _ in range(3):
        await asyncio.gather(*(phone.say("post_card", **card()) for phone in phones))
    pings = await asyncio.gather(*(phone.line.ask("ping_me") for phone in phones))
    assert all("now" in ping for ping in pings)
    await console.until(lambda: len(console.of("card")) == 3 * FORTY)


async def test_wrong_keys_of_a_neighbour_close_no_link(hurried, meeting, browser):
    wrong = [await browser.post(f"/{meeting.code}/enter", json={"key": "w"}) for _ in range(40)]
    assert wrong[-1].status_code == 429
    for name in ("join", "wall", "console"):
        answer = await browser.post(f"/{meeting.code}/enter", json={"key": meeting.keys[name]})
        assert answer.status_code == 200


async def test_wrong_keys_of_a_neighbour_close_no_cycle(hurried, cycle, browser):
    wrong = [await browser.post("/cycles/next", json={"key": "w" * 43}) for _ in range(40)]
    assert wrong[-1].status_code == 429
    assert (await browser.post("/cycles/next", json={"key": cycle})).status_code == 201


async def test_guesses_at_once_are_counted_before_they_are_answered(hurried, base):
    """[E8] Of two hundred codes tried at the same moment, thirty are looked up."""
    limits = httpx.Limits(max_connections=200)
    async with httpx.AsyncClient(
        base_url=base, headers={"Origin": base}, limits=limits, timeout=30
    ) as browser:
        tries = (browser.post("/222222/enter", json={}) for _ in range(200))
        statuses = [answer.status_code for answer in await asyncio.gather(*tries)]
    assert statuses.count(404) == 30
    assert statuses.count(429) == 170
