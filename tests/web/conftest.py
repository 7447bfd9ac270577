"""The real application on a real port, with a real store and real sockets."""

import logging
from contextlib import AsyncExitStack
from dataclasses import replace

import httpx
import pytest
import structlog

from board import methods
from board.serve import served_aside
from board.settings import read
from board.web.access.credits import SEATS, Rate
from board.web.http import logs
from tests.support.half_day import half_day
from tests.support.servers.valkey import Valkey
from tests.web.meeting import Meeting, open_meeting


@pytest.fixture(scope="session")
def valkey():
    with Valkey() as server:
        yield server


@pytest.fixture
def settings(valkey):
    return replace(read({}), host="127.0.0.1", store=valkey.url)


@pytest.fixture
async def serving():
    """Starts servers, and stops them after the test."""
    async with AsyncExitStack() as stack:

        async def start(settings):
            return await stack.enter_async_context(served_aside(settings))

        yield start


@pytest.fixture
def hurried(monkeypatch):
    """Refusals are sent at once, and a slowed address tries one code in an hour, or none."""
    monkeypatch.setattr("board.web.access.refusals.REFUSAL_SECONDS", 0)
    monkeypatch.setattr("board.web.http.attempts.SLOWED", Rate(1, 3_600))
    monkeypatch.setattr("board.web.http.code_turns.PATIENCE_SECONDS", 0)


@pytest.fixture
async def base(serving, settings):
    return await serving(settings)


@pytest.fixture
async def opening():
    """Opens meetings whose screens are closed after the test."""
    opened = []

    async def start(base, **said):
        meeting = await open_meeting(base, **said)
        opened.append(meeting)
        return meeting

    yield start
    for meeting in opened:
        await meeting.close()


@pytest.fixture
async def meeting(base, opening):
    return await opening(base)


@pytest.fixture
def half_a_day(tmp_path):
    """A method whose block of steps comes for each topic; its name."""
    half_day(tmp_path)
    methods.use(tmp_path)
    yield "demi_journee"
    methods.use(None)


@pytest.fixture
def unhurried(monkeypatch):
    """A test is quicker than any person: its credits do not run out."""
    for role in SEATS:
        monkeypatch.setitem(SEATS, role, Rate(10_000, 1))


@pytest.fixture
def logged(capfd):
    """What a board that runs would have logged so far."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    logs.begin("info")
    yield lambda: capfd.readouterr().err
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.fixture
async def browser(base):
    """A browser that shows its own origin, as every browser does."""
    headers = {"Origin": base}
    async with httpx.AsyncClient(base_url=base, headers=headers, timeout=30) as client:
        yield client


@pytest.fixture
async def cycle(browser):
    """The key of a new cycle."""
    answer = await browser.post("/cycles", json={"title": "Équipe mobile", "language": "fr"})
    assert answer.status_code == 201
    return answer.json()["key"]


@pytest.fixture
async def following(browser, base):
    """Opens a cycle's next meeting; its screens are closed after the test."""
    opened = []

    async def start(key, **said):
        answer = await browser.post("/cycles/next", json={"key": key, **said})
        assert answer.status_code == 201, answer.text
        opened.append(Meeting(base, answer.json()["code"], answer.json()["links"]))
        return opened[-1]

    yield start
    for meeting in opened:
        await meeting.close()
