"""How many meetings and cycles one address opens, and what is left when the store fills."""

from dataclasses import replace

import httpx
import pytest

from tests.support.servers.valkey import Valkey
from tests.web.meeting import card

KEY = "a-key-of-sixteen-characters"


@pytest.fixture
def limited(settings):
    """The settings, with other limits."""
    return lambda **limits: replace(settings, limits=replace(settings.limits, **limits))


@pytest.fixture
async def visitors(serving):
    """Serves with these settings; answers a browser that may say which address it has."""
    opened = []

    async def start(settings):
        base = await serving(settings)
        opened.append(httpx.AsyncClient(base_url=base, headers={"Origin": base}))
        return opened[-1]

    yield start
    for browser in opened:
        await browser.aclose()


def at(address):
    return {"X-Forwarded-For": address}


async def test_an_address_opens_so_many_meetings_and_cycles_in_an_hour(limited, visitors):
    """[E17] It is told in words; the addresses beside it are not concerned."""
    browser = await visitors(limited(openings=3))
    for path in ("/meetings", "/cycles", "/meetings"):
        assert (await browser.post(path, json={})).status_code == 201
    for path in ("/meetings", "/cycles"):
        answer = await browser.post(path, json={}, headers={"Accept-Language": "en"})
        assert (answer.status_code, answer.json()["error"]) == (429, "slow_down")
        assert "from this network" in answer.json()["message"]
        assert answer.headers["retry-after"] == "600"
    other = await browser.post("/meetings", json={}, headers=at("192.0.2.1"))
    assert other.status_code == 201


async def test_the_meetings_of_a_cycle_count_too(limited, visitors):
    """[E17] A meeting of a cycle may be opened again and again."""
    browser = await visitors(limited(openings=3))
    key = (await browser.post("/cycles", json={})).json()["key"]
    again = {"key": key, "number": 1}
    answers = [await browser.post("/cycles/next", json={"key": key})]
    answers += [await browser.post("/cycles/next", json=again) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 201, 429]


async def test_all_addresses_together_open_so_many(limited, visitors):
    """[E17]"""
    browser = await visitors(limited(all_openings=2))
    statuses = [
        (await browser.post("/meetings", json={}, headers=at(f"192.0.2.{n}"))).status_code
        for n in range(3)
    ]
    assert statuses == [201, 201, 429]


async def test_who_holds_the_key_for_opening_is_not_counted(limited, visitors):
    """[E17] The operator gave it."""
    browser = await visitors(replace(limited(openings=1), open="key", open_key=KEY))
    answers = [await browser.post("/meetings", json={"open_key": KEY}) for _ in range(3)]
    assert {answer.status_code for answer in answers} == {201}


async def test_forty_people_behind_one_address_each_open_a_meeting(settings, visitors):
    """[E17]"""
    browser = await visitors(settings)
    answers = [await browser.post("/meetings", json={}) for _ in range(40)]
    assert {answer.status_code for answer in answers} == {201}


async def test_a_store_that_fills_takes_no_new_meeting_and_keeps_the_old_ones(
    settings, visitors, opening
):
    """[E17] Who asks is told before the store refuses anything, and those who meet go on."""
    with Valkey("--maxmemory", "8mb") as server:
        browser = await visitors(replace(settings, store=server.url))
        meeting = await opening(str(browser.base_url))
        server.ask("SETRANGE filling 6000000 x")
        for path in ("/meetings", "/cycles"):
            answer = await browser.post(path, json={}, headers={"Accept-Language": "en"})
            assert (answer.status_code, answer.json()["error"]) == (503, "unavailable")
            assert "no room for a new session" in answer.json()["message"]
        console = await meeting.console()
        await console.say("go_to", step="express")
        await (await meeting.phone()).say("post_card", **card())
        assert (await browser.get("/healthz")).status_code == 200
        await meeting.close()
