"""The store goes away and comes back; the board does not have to be started again."""

import asyncio
from dataclasses import replace

import httpx
import pytest

from board.demo.protocol_client import ConnectionRefused
from tests.support.servers.valkey import Valkey
from tests.web.meeting import card, waiting


@pytest.fixture
def fragile():
    with Valkey() as server:
        yield server


async def healthy(browser):
    return (await browser.get("/healthz")).status_code == 200


async def test_while_the_store_is_away_nothing_is_accepted_and_then_all_is_well(
    serving, settings, opening, fragile
):
    """[ASVS 16.5.3]"""
    base = await serving(replace(settings, store=fragile.url))
    meeting = await opening(base)
    console, phone = await meeting.console(), await meeting.phone()
    await console.say("go_to", step="express")
    kept, tried = card(), card()
    await phone.say("post_card", **kept)
    async with httpx.AsyncClient(base_url=base, headers={"Origin": base}) as browser:
        fragile.kill()
        assert (await phone.ask("post_card", **tried))["rejected"] == "unavailable"
        answer = await browser.get("/healthz")
        assert (answer.status_code, answer.json()["store"]) == (503, "unavailable")
        assert (await browser.post("/meetings", json={})).status_code == 503
        assert (await browser.post(f"/{meeting.code}/enter", json={})).status_code == 503
        assert phone.of("meeting")
        fragile.start()
        async with asyncio.timeout(10):
            while not await healthy(browser):  # noqa: ASYNC110 the board alone knows when
                await asyncio.sleep(0.02)
    await phone.until(lambda: phone.recoveries == 1)
    await phone.say("post_card", **tried)
    await console.until(lambda: waiting(console) == 2)
    again = await meeting.again(phone)
    assert {f"mine:{kept['card']}", f"mine:{tried['card']}"} <= set(again.you)


async def test_who_comes_while_the_store_is_away_is_told_to_wait(
    serving, settings, opening, fragile
):
    base = await serving(replace(settings, store=fragile.url))
    meeting = await opening(base)
    phone = await meeting.phone()
    await phone.close()
    other = await opening(base)
    fragile.kill()
    phone.code = other.code
    with pytest.raises(ConnectionRefused, match="busy"):
        await meeting.connect(phone)


async def test_a_store_that_refuses_every_change_is_not_healthy(browser, valkey):
    """[P10] A balancer must not send people to a board that accepts nothing."""
    assert await healthy(browser)
    valkey.ask("CONFIG SET min-replicas-to-write 1")
    try:
        async with asyncio.timeout(10):
            while await healthy(browser):  # noqa: ASYNC110 an answer holds for half a second
                await asyncio.sleep(0.02)
        answer = await browser.get("/healthz")
    finally:
        valkey.ask("CONFIG SET min-replicas-to-write 0")
    assert (answer.status_code, answer.json()["store"]) == (503, "unavailable")
    async with asyncio.timeout(10):
        while not await healthy(browser):  # noqa: ASYNC110 it alone knows
            await asyncio.sleep(0.02)


async def test_who_comes_to_a_board_that_cannot_be_read_is_told_to_wait(base, opening, valkey):
    """[P4] [P10]"""
    meeting, other = await opening(base), await opening(base)
    phone = await meeting.phone()
    await phone.close()
    valkey.ask(f"HSET board:{{{other.code}}} version unreadable")
    phone.code = other.code
    try:
        with pytest.raises(ConnectionRefused, match="busy"):
            await meeting.connect(phone)
    finally:
        valkey.ask(f"DEL board:{{{other.code}}}")
