"""The pace of requests: whoever asks for many waits, and nobody else does."""

import asyncio
import math
from time import thread_time

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse

from board.web.http import address_pace, request_pace
from board.web.http.address_pace import TOGETHER_SECONDS
from board.web.http.loop_time import LoopTime
from board.web.http.request_pace import SOCKET_SECONDS, RequestPace
from tests.support.until import until

EACH_SECOND = 100
BURST = 5 * EACH_SECOND
TOGETHER = round(TOGETHER_SECONDS / SOCKET_SECONDS)


class PacedApp:
    """Notes from whom each request began; `busy` is how long each occupies the loop."""

    def __init__(self, each_second=EACH_SECOND):
        self.begun, self.busy, self.app = [], 0.0, Starlette()
        self.paced = RequestPace(self._make, each_second)

    async def _make(self, scope, receive, send):
        self.begun.append(scope["client"][0])
        if scope["type"] == "websocket":
            return
        ends = thread_time() + self.busy
        while thread_time() < ends:
            pass
        await PlainTextResponse("made")(scope, receive, send)

    def ask(self, host="192.0.2.1"):
        return asyncio.ensure_future(self._ask(host))

    def connect(self):
        return asyncio.ensure_future(self._ask("192.0.2.1", "websocket"))

    async def _ask(self, host, kind="http"):
        scope = {
            "type": kind,
            "client": (host, 1),
            "headers": [],
            "query_string": b"",
            "app": self.app,
        }
        answers = []

        async def send(message):
            answers.append(message)

        await self.paced(scope, None, send)
        return answers[0] if answers else None


async def test_an_address_that_asks_for_many_waits_and_no_other_does():
    """[E28] All of its own are answered in the end."""
    app = PacedApp()
    many = [app.ask() for _ in range(BURST // 2)]
    await app.ask("192.0.2.2")
    assert app.begun.count("192.0.2.1") < 20
    answers = await asyncio.gather(*many)
    assert {answer["status"] for answer in answers} == {200}


async def test_a_request_that_takes_long_counts_as_several_and_rests_as_long():
    """[E28] [E27] Each takes ten times as long as a usual one."""
    app = PacedApp()
    app.busy = 0.005
    many = [app.ask() for _ in range(BURST)]
    pace = app.paced._pace("192.0.2.1")
    await until(lambda: pace._in() > 0.05)
    assert app.begun.count("192.0.2.1") < BURST / 5
    for one in many:
        one.cancel()


async def test_sockets_that_come_at_once_begin_together_and_the_next_ones_after_a_rest(monkeypatch):
    """[E28] Those that begin together share commits and beats; all of them begin in the end."""
    now = 100.0
    monkeypatch.setattr(address_pace, "monotonic", lambda: now)
    app = PacedApp(each_second=math.inf)
    many = [app.connect() for _ in range(4 * TOGETHER)]
    pace = app.paced._pace("192.0.2.1")
    for group in range(1, 5):
        await until(lambda: pace._in() > 0 or all(one.done() for one in many))
        assert len(app.begun) in range(group * TOGETHER, group * (TOGETHER + 1) + 1)
        now += TOGETHER_SECONDS + SOCKET_SECONDS
    await asyncio.gather(*many)
    assert len(app.begun) == 4 * TOGETHER


async def test_whoever_waits_for_too_many_is_asked_to_come_back(monkeypatch):
    """[E28] Other addresses are served."""
    monkeypatch.setattr(request_pace, "REFUSED_AFTER_SECONDS", 0.0)
    monkeypatch.setattr(request_pace, "refusal", lambda *_: PlainTextResponse("", 429))
    app = PacedApp()
    many = [app.ask() for _ in range(BURST + 3)]
    await until(lambda: sum(one.done() for one in many) >= 3)
    refused = [one for one in many if one.done() and one.result()["status"] == 429]
    assert len(refused) >= 2
    assert (await app.ask("192.0.2.2"))["status"] == 200
    for one in many:
        one.cancel()


async def test_nothing_is_known_of_an_address_once_it_may_begin_its_whole_burst_again(monkeypatch):
    monkeypatch.setattr(request_pace, "FORGOTTEN_AFTER_SECONDS", 0.01)
    app = PacedApp()
    await app.ask()
    assert len(app.paced._paces) == 1
    await until(lambda: not app.paced._paces)


async def test_what_a_coroutine_waits_for_is_no_time_of_the_loop():
    async def work():
        await asyncio.sleep(0.05)
        ends = thread_time() + 0.01
        while thread_time() < ends:
            pass

    spent = LoopTime(work())
    await spent
    assert 0.01 <= spent.seconds < 0.04


async def test_a_coroutine_that_is_measured_fails_and_is_cancelled_as_any():
    async def fails():
        await asyncio.sleep(0)
        raise ZeroDivisionError

    ended = []

    async def waits():
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(True)

    with pytest.raises(ZeroDivisionError):
        await LoopTime(fails())

    async def measured():
        await LoopTime(waits())

    task = asyncio.ensure_future(measured())
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert ended == [True]
