"""One address cannot take every connection, and a room behind one address never notices."""

import asyncio
import json
from contextlib import AsyncExitStack, suppress
from dataclasses import replace
from urllib.parse import urlsplit

import httpx
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from tests.support.until import until
from tests.web.meeting import open_meeting
from tests.web.sockets.strangers import opened

FORTY = 40
ELSEWHERE = "203.0.113.1"


@pytest.fixture
def ten(settings):
    """Ten connections of one address at once, and a quarter more for what is told `busy`."""
    return replace(settings, limits=replace(settings.limits, connections=10))


@pytest.fixture
async def held():
    """Connections that are closed after the test."""
    async with AsyncExitStack() as stack:
        yield stack


async def idle(base, held):
    reader, writer = await asyncio.open_connection("127.0.0.1", urlsplit(base).port)
    held.callback(writer.close)
    return reader, writer


async def answer(reader):
    async with asyncio.timeout(10):
        with suppress(ConnectionResetError):
            return await reader.read()


async def asks(base):
    async with httpx.AsyncClient(base_url=base) as browser:
        return (await browser.get("/healthz")).status_code


async def test_an_address_that_holds_too_many_connections_gets_no_more(serving, ten, held):
    """[E15] It is told why, and gets one as soon as it gives one up."""
    base = await serving(replace(ten, proxies=ELSEWHERE))
    connections = [await idle(base, held) for _ in range(12)]
    reader, _ = await idle(base, held)
    told = await answer(reader)
    assert told.startswith(b"HTTP/1.1 429")
    assert b"too many connections" in told
    for _, writer in connections[:6]:
        writer.close()
    async with asyncio.timeout(10):
        while await asks(base) != 200:  # noqa: ASYNC110 closing takes a moment
            await asyncio.sleep(0.02)


async def test_a_full_server_says_so(serving, settings, held, monkeypatch):
    """[E15] It could open no file any more, and would answer nobody."""
    monkeypatch.setattr("board.open_files.most_connections", lambda: 12)
    base = await serving(settings)
    for _ in range(12):
        await idle(base, held)
    reader, _ = await idle(base, held)
    assert (await answer(reader)).startswith(b"HTTP/1.1 503")


async def test_a_socket_of_a_crowded_address_is_busy_and_its_neighbours_are_not(
    serving, ten, held, opening
):
    """[E15] They come through one proxy, which says who is who."""
    base = await serving(ten)
    meeting = await opening(base)
    phone = await meeting.phone()
    for _ in range(10):
        await held.enter_async_context(opened(base, {"X-Forwarded-For": "192.0.2.1"}))
    assert (await joining(base, held, phone, "192.0.2.1")).endswith('{"message":"busy"}')
    assert (await joining(base, held, phone, "192.0.2.2")).startswith('40{"sid"')


async def joining(base, held, phone, address):
    """What a socket of this phone is told when it asks for its seat from this address."""
    headers = {"X-Forwarded-For": address, "Cookie": phone.visitor.cookie}
    socket = await held.enter_async_context(opened(base, headers))
    auth = {"code": phone.code, "role": "participant"}
    await socket.send("40" + json.dumps(auth))
    return await socket.recv()


async def test_a_quarter_above_it_no_socket_is_opened(serving, ten, held):
    """[E15]"""
    base = await serving(ten)
    headers = {"X-Forwarded-For": "192.0.2.1"}
    for _ in range(12):
        await held.enter_async_context(opened(base, headers))
    address = f"ws{base.removeprefix('http')}/socket.io/?EIO=4&transport=websocket"
    with pytest.raises(InvalidStatus) as refused:
        await held.enter_async_context(connect(address, additional_headers=headers))
    assert refused.value.response.status_code == 429
    async with httpx.AsyncClient(base_url=base, headers=headers) as browser:
        told = await browser.get("/healthz")
    assert (told.status_code, told.json()["error"]) == (429, "busy")


@pytest.mark.long
async def test_forty_people_with_two_tabs_each_come_back_at_once_unhindered(base, settings):
    """[E15] The network of a room was away: the server still counts the sockets it cut."""
    meeting = await open_meeting(base)
    console = await meeting.console()
    phones = await asyncio.gather(*(meeting.phone_by_code() for _ in range(FORTY)))
    tabs = await asyncio.gather(*(meeting.again(phone) for phone in phones))
    for _ in range(2):
        returned = await asyncio.gather(*(meeting.again(one) for one in (*phones, *tabs)))
        assert len(returned) == 2 * FORTY
    async with httpx.AsyncClient(
        base_url=base, limits=httpx.Limits(max_connections=6 * FORTY), timeout=30
    ) as browser:
        pages = (browser.get(f"/{meeting.code}") for _ in range(6 * FORTY))
        assert {page.status_code for page in await asyncio.gather(*pages)} == {200}
    told = await console.say("set_prompt", text="De retour")
    await asyncio.gather(*(one.reach(told) for one in returned))
    await until(lambda: len(console.of("device")) == FORTY)
    await meeting.close()
