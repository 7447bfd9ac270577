"""Many people behind one address: a room of forty notices no limit, a neighbour closes no link."""

import asyncio
from itertools import islice, product

import httpx

from board.web.http.moving_windows import Rate
from tests.web.meeting import card, waiting

FORTY = 40
MISTYPED = ["333333"] * 30
TWO_HUNDRED = ["222" + "".join(last) for last in islice(product("23456789", repeat=3), 200)]


async def test_forty_phones_of_one_room_notice_no_limit(meeting):
    """All type the code at the same moment, and all write at the same moment."""
    console = await meeting.console()
    await console.say("go_to", step="express")
    phones = await asyncio.gather(*(meeting.phone_by_code() for _ in range(FORTY)))
    for _ in range(3):
        await asyncio.gather(*(phone.say("post_card", **card()) for phone in phones))
    pings = await asyncio.gather(*(phone.line.ask("ping_me") for phone in phones))
    assert all("now" in ping for ping in pings)
    await console.until(lambda: waiting(console) == 3 * FORTY)


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
    statuses = await typed_at_once(base, TWO_HUNDRED)
    assert statuses.count(404) == 30
    assert statuses.count(429) == 170


async def test_twelve_people_enter_after_thirty_mistyped_codes(hurried, meeting, monkeypatch):
    """[E8] One turn is left; who waits meanwhile with the same code goes with the first."""
    monkeypatch.setattr("board.web.http.attempts.SLOWED", Rate(31, 3_600))
    monkeypatch.setattr("board.web.http.code_turns.PATIENCE_SECONDS", 1)
    await typed_at_once(meeting.base, MISTYPED)
    statuses = await typed_at_once(meeting.base, [meeting.code] * 12)
    assert statuses == [200] * 12


async def test_a_code_that_opened_behind_this_address_is_not_slowed(hurried, meeting):
    """[E8] Who came by the QR code, or opened the wall, has shown that the code is right."""
    await meeting.wall()
    await typed_at_once(meeting.base, MISTYPED)
    statuses = await typed_at_once(meeting.base, ["222222", *[meeting.code] * 12])
    assert statuses == [429] + [200] * 12


async def test_codes_are_not_guessed_by_comparing_them_either(hurried, meeting, monkeypatch):
    """[E8] A slowed address may compare so many codes with those that opened there, and no more."""
    monkeypatch.setattr("board.web.http.attempts.COMPARED", Rate(5, 600))
    await meeting.wall()
    await typed_at_once(meeting.base, MISTYPED)
    statuses = await typed_at_once(meeting.base, ["222222"] * 5)
    statuses += await typed_at_once(meeting.base, [meeting.code])
    assert statuses == [429] * 6


async def typed_at_once(base, codes):
    """The status of the answer to each code."""
    limits = httpx.Limits(max_connections=200)
    headers = {"Origin": base}
    async with httpx.AsyncClient(base_url=base, headers=headers, limits=limits) as browser:
        tries = (browser.post(f"/{code}/enter", json={}, timeout=30) for code in codes)
        return [answer.status_code for answer in await asyncio.gather(*tries)]
