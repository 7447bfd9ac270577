"""What is asked for by many at once delays nobody else: pages, and probes of the store."""

import asyncio

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse

from board.store.store import Unavailable
from board.web.http import paced
from board.web.http.paced import Paced
from board.web.http.store_health import GOOD, StoreHealth
from board.web.http.turns import Turns
from tests.support.servers.memory_store import MemoryStore
from tests.support.until import until


def page(app, host="192.0.2.1"):
    """Asks for a page from this address; answers its status."""
    scope = {"type": "http", "client": (host, 1), "headers": [], "app": app, "query_string": b""}
    statuses = []

    async def send(message):
        statuses.append(message.get("status"))

    async def ask():
        await app.pages(scope, None, send)
        return statuses[0]

    return ask()


@pytest.fixture
def app():
    """An application whose pages note how often other tasks have had their turn."""
    app = Starlette()
    app.turns, app.made_at = 0, []

    async def make(scope, receive, send):
        app.made_at.append(app.turns)
        await PlainTextResponse("page")(scope, receive, send)

    app.pages = Paced(make)
    return app


async def test_between_two_pages_others_have_their_turn(app):
    """[E27] All of them were asked for at the same moment."""
    asked = [asyncio.ensure_future(page(app)) for _ in range(30)]

    async def take_turns():
        while not all(one.done() for one in asked):
            app.turns += 1
            await asyncio.sleep(0)

    await take_turns()
    assert [one.result() for one in asked] == [200] * 30
    assert len(set(app.made_at)) == 30


async def test_an_address_that_waits_for_too_many_pages_is_refused_and_no_other(app, monkeypatch):
    """[E27]"""
    monkeypatch.setattr(paced, "refusal", lambda *_: PlainTextResponse("", 429))
    app.pages._turns = Turns(3)
    async with app.pages._turns.turn("192.0.2.9"):
        asked = [asyncio.ensure_future(page(app)) for _ in range(5)]
        other = asyncio.ensure_future(page(app, "192.0.2.2"))
        await until(lambda: sum(one.done() for one in asked) == 2)
    assert sorted([await one for one in asked]) == [200, 200, 200, 429, 429]
    assert await other == 200
    assert await page(app) == 200


class CountingStore(MemoryStore):
    """A store that counts how often it was probed, and can be away."""

    probes = 0
    is_away = False

    async def probe(self, code=None):
        self.probes += 1
        await asyncio.sleep(0)
        if self.is_away:
            raise Unavailable("refused")


async def test_whoever_asks_for_the_health_of_the_store_makes_it_write_once():
    """[E27] And once more after half a second."""
    store = CountingStore()
    health = StoreHealth(store, None)
    answers = await asyncio.gather(*(health.ask() for _ in range(200)))
    assert answers == [GOOD] * 200
    assert store.probes == 1
    store.is_away = True
    bad = {"status": "degraded", "store": "unavailable", "reason": "refused"}
    await _ask_until(health, bad)
    assert store.probes == 2


async def _ask_until(health, answer):
    async with asyncio.timeout(10):
        while True:
            if await health.ask() == answer:
                return
            await asyncio.sleep(0.01)


async def test_files_that_were_deleted_are_no_good_health(tmp_path):
    """[E27] What is acknowledged is then not saved."""
    answer = await StoreHealth(CountingStore(), tmp_path / "store").ask()
    assert answer == {"status": "degraded", "store": "files_gone"}
