"""Answers are written to a connection directly when nothing waits for it, and queued otherwise."""

import asyncio

import pytest

from board.live.encoded_event import EncodedEvent, frame_of
from board.web.sockets.packets import Packet
from board.web.sockets.server import MeetingServer
from tests.live.phones import PATIENCE, joined, listening, polling, until, websocket

LARGE = b'"' + b"x" * 65_536 + b'"'


def meeting_server(**options):
    return MeetingServer(async_mode="asgi", async_handlers=False, serializer=Packet, **options)


@pytest.fixture
async def served():
    server = meeting_server()
    async with listening(server, server.fanout) as served:
        yield served


def engine_id(served, sid):
    return served.sockets.manager.eio_sid_from_sid(sid, "/")


@pytest.mark.parametrize("size", [1, 120, 126, 65_536])
async def test_an_answer_is_the_same_written_directly_and_sent_from_the_queue(served, size):
    """[P4]"""
    answer = "é" * size

    async def say(*_):
        return answer

    served.sockets.on("say", say)
    async with joined(served) as (direct, first), joined(served) as (queued, second):
        served.fanout._direct_sockets.pop(engine_id(served, second))
        await until(lambda: served.at_rest(first))
        before = served.fanout.direct
        await direct.send('427["say"]')
        await queued.send('427["say"]')
        frame = frame_of(f'37["{answer}"]'.encode())
        assert await direct.frame() == await queued.frame() == frame
    assert served.fanout.direct == before + 1


async def test_answers_come_in_the_order_of_what_was_sent_before_and_after_them(served):
    """[P4] Some is queued, some written at once."""

    async def say(sid, number):
        if number % 3:
            served.fanout._socket(sid).queue.put_nowait(EncodedEvent("note", number).packet)
        await served.fanout.deliver([sid], "note", number + 1)
        return number

    served.sockets.on("say", say)
    async with joined(served) as (phone, sid):
        await until(lambda: served.at_rest(sid))
        expected = []
        for number in range(100):
            await phone.send(f'42{number}["say",{number}]')
            expected += [f'42["note",{number}]'] if number % 3 else []
            expected += [f'42["note",{number + 1}]', f"43{number}[{number}]"]
        assert await phone.packets(len(expected)) == expected
    assert served.fanout.direct > 0


async def test_an_answer_waits_for_a_poll_or_for_a_client_that_reads_slowly(served):
    """[P4] So that the answers of whoever reads none are counted, and end its connection."""
    async with joined(served, receive_buffer=4096) as (_, sid):
        while not await served.fanout.deliver([sid], "note", LARGE):
            pass
        assert not served.fanout.write(engine_id(served, sid), "31[1]")
    async with polling(served) as (_, sid):
        assert not served.fanout.write(engine_id(served, sid), "31[1]")


async def test_what_is_cut_short_has_no_answer_and_ends_its_connection():
    """[P4] Engine.IO gives up on a client whose pongs nobody reads; the client asks again."""
    server, cut = meeting_server(ping_interval=0.2, ping_timeout=0.2), asyncio.Event()

    async def never(*_):
        try:
            await asyncio.Event().wait()
        finally:
            cut.set()

    server.on("never", never)
    async with listening(server, server.fanout) as served, joined(served) as (phone, _):
        await phone.send('421["never"]')
        async with asyncio.timeout(PATIENCE):
            heard = await phone.reader.read()
        assert b"431" not in heard
        assert cut.is_set()
        await until(lambda: not served.sids)


async def test_nobody_is_admitted_by_a_handler_that_was_cut_short():
    """[P4]"""
    server = meeting_server(ping_interval=0.2, ping_timeout=0.2)

    async def never(*_):
        await asyncio.Event().wait()

    server.on("connect", never)
    async with listening(server, server.fanout) as served, websocket(served) as phone:
        await phone.packet()
        await phone.send("40")
        async with asyncio.timeout(PATIENCE):
            assert b"40" not in await phone.reader.read()
        await until(lambda: not server.eio.sockets)
