"""The fan-out against a real server and real connections: same bytes, same order, no one slowed."""

import asyncio

import aiohttp
import pytest
import socketio

from board.live.encoded_event import EncodedEvent
from tests.live.phones import PATIENCE, joined, polling, serving, until, websocket

LARGE = b'"' + b"x" * 65_536 + b'"'


def note(number: int) -> str:
    return f'42["note",{number}]'


@pytest.fixture
async def served():
    async with serving() as server:
        yield server


@pytest.fixture
async def client(served):
    """A client of python-socketio's own, with what it received in order."""
    client = socketio.AsyncClient(reconnection=False)
    client.heard, client.gone = asyncio.Queue(), asyncio.Event()
    client.on("note", client.heard.put_nowait)
    client.on("disconnect", lambda reason: client.gone.set())
    await client.connect(served.url, transports=["websocket"])
    yield client
    await client.disconnect()


@pytest.mark.parametrize("size", [1, 125, 126, 65_535, 65_536])
async def test_a_frame_is_the_same_written_directly_and_sent_from_the_queue(served, size):
    payload = b'"' + b"e" * size + b'"'
    async with joined(served) as (direct, first), joined(served) as (queued, second):
        served.fanout._direct_sockets.pop(served.sockets.manager.eio_sid_from_sid(second, "/"))
        await served.fanout.deliver([first, second], "delta", payload)
        assert await direct.frame() == await queued.frame() == EncodedEvent("delta", payload).frame
    assert (served.fanout.direct, served.fanout.queued) == (1, 1)


async def test_encoded_json_is_sent_as_it_is_and_anything_else_is_encoded(served):
    async with joined(served) as (phone, sid):
        await served.fanout.deliver([sid], "delta", b'{ "text" : "\xc3\xa9t\xc3\xa9" }')
        await served.fanout.deliver([sid], "delta", {"text": "été"})
        assert await phone.packets(2) == [
            '42["delta",{ "text" : "été" }]',
            '42["delta",{"text":"été"}]',
        ]


async def test_direct_writes_stock_sends_and_acknowledgements_arrive_in_order(served):
    async def say(sid, number):
        # Its writer has no turn before the next event comes.
        served.fanout._socket(sid).queue.put_nowait(EncodedEvent("note", number).packet)
        await served.fanout.deliver([sid], "note", number + 1)
        await served.fanout.send(sid, "note", number + 2)
        await served.sockets.emit("note", number + 3, to=sid)
        return number

    served.sockets.on("say", say)
    async with joined(served) as (phone, sid):
        for number in range(0, 400, 4):
            await phone.send(f'42{number}["say",{number}]')
        expected = []
        for number in range(0, 400, 4):
            expected += [note(number + more) for more in range(4)] + [f"43{number}[{number}]"]
        assert await phone.packets(500) == expected
        queued = served.fanout.queued
        await until(lambda: served.at_rest(sid))
        await served.fanout.deliver([sid], "note", 400)
        assert await phone.packet() == note(400)
    assert served.fanout.queued == queued > 0


async def test_a_direct_write_waits_while_the_writer_holds_packets(served):
    """The queue is empty again before its packets are sent: only the writer knows when they are."""
    async with joined(served) as (phone, sid):
        await until(lambda: served.at_rest(sid))
        queue = served.fanout._socket(sid).queue
        turns = 0
        for number in range(0, 100, 2):
            await queue.put(EncodedEvent("note", number).packet)
            while not queue.empty():
                turns += 1
                await asyncio.sleep(0)
            await served.fanout.deliver([sid], "note", number + 1)
        assert await phone.packets(100) == [note(number) for number in range(100)]
    assert turns > 0


async def test_a_websocket_client_gets_everything_in_order(served, client):
    for number in range(100):
        assert not await served.fanout.deliver(served.sids, "note", number)
        async with asyncio.timeout(PATIENCE):
            assert await client.heard.get() == number
    assert served.fanout.direct > 0


async def test_a_polling_phone_gets_everything_in_order(served):
    async with polling(served) as (phone, sid):
        heard = []
        for number in range(0, 100, 4):
            waiting = asyncio.create_task(phone.poll())
            for more in range(4):
                assert not await served.fanout.deliver([sid], "note", number + more)
            heard += await waiting
        while len(heard) < 100:
            heard += await phone.poll()
        assert heard == [note(number) for number in range(100)]
    assert served.fanout.direct == 0


async def test_a_phone_that_upgrades_midway_gets_everything_in_order(served):
    async def deliver(*numbers):
        for number in numbers:
            await served.fanout.deliver([sid], "note", number)

    async with polling(served) as (phone, sid):
        waiting = asyncio.create_task(phone.poll())
        await until(lambda: served.at_rest(sid))
        await deliver(0, 1)
        heard = await waiting
        waiting = asyncio.create_task(phone.poll())
        async with websocket(served, session=phone.session) as upgraded:
            await deliver(2, 3)
            await upgraded.send("2probe")
            assert await upgraded.packet() == "3probe"
            await deliver(4)
            heard += await waiting
            await deliver(5)
            await upgraded.send("5")
            await deliver(6)
            await until(lambda: served.at_rest(sid))
            await deliver(7, 8)
            while note(8) not in heard:
                heard.append(await upgraded.packet())
        assert [packet for packet in heard if packet != "6"] == [note(n) for n in range(9)]
    assert served.fanout.direct == 2


async def test_a_phone_that_stops_reading_is_congested_and_slows_no_one(served):
    async with joined(served, receive_buffer=4096) as (slow, sid), joined(served) as (quick, other):
        told = 0
        while not (congested := await served.fanout.deliver([sid, other], "note", LARGE)):
            assert len(await quick.frame()) > len(LARGE)
            told += 1
            assert told < 1000
        assert congested == {sid}
        await quick.frame()
        for number in range(100):
            assert await served.fanout.deliver([sid, other], "note", number) == {sid}
            assert await quick.packet() == note(number)

        for _ in range(told):
            assert len(await slow.frame()) > len(LARGE)
        async with asyncio.timeout(10):
            while await served.fanout.deliver([sid], "note", 100):  # noqa: ASYNC110 - it is asked
                await asyncio.sleep(0.01)
        assert await slow.packet() == note(100)


async def test_what_is_sent_to_a_congested_phone_alone_is_kept_for_it_in_order(served):
    async with joined(served, receive_buffer=4096) as (slow, sid):
        told = 0
        while not await served.fanout.deliver([sid], "note", LARGE):
            told += 1
        for number in range(10):
            await served.fanout.send(sid, "note", number)
        for _ in range(told):
            await slow.frame()
        assert await slow.packets(10) == [note(number) for number in range(10)]


async def test_a_phone_that_does_not_poll_is_congested_until_it_does():
    async with serving(fanout={"queue_limit": 3}) as served, polling(served) as (phone, sid):
        for number in range(3):
            assert not await served.fanout.deliver([sid], "note", number)
        assert await served.fanout.deliver([sid], "note", 3) == {sid}
        assert await phone.poll() == [note(0), note(1), note(2)]
        assert not await served.fanout.deliver([sid], "note", 4)
        assert await phone.poll() == [note(4)]


async def test_a_phone_that_neither_reads_nor_answers_lets_go_of_the_server():
    async with (
        serving(ping_interval=0.2, ping_timeout=0.2) as served,
        joined(served, receive_buffer=4096) as (_, sid),
    ):
        while not await served.fanout.deliver([sid], "note", LARGE):
            pass
        await served.fanout.send(sid, "note", LARGE)
        await until(lambda: not served.fanout._direct_sockets and not served.sids)


async def test_a_compressed_websocket_takes_the_stock_path():
    """Compression is off in the product; a frame made for all must never meet it."""
    async with serving(compressed=True) as served, aiohttp.ClientSession() as http:
        address = f"{served.url}/socket.io/?EIO=4&transport=websocket"
        async with http.ws_connect(address, compress=15) as phone:
            await phone.receive_str()
            await phone.send_str("40")
            await phone.receive_str()
            await served.fanout.deliver(served.sids, "note", 1)
            assert await phone.receive_str() == note(1)
        assert (served.fanout.direct, served.fanout.queued) == (0, 1)


async def test_a_closed_websocket_client_has_what_was_sent_before_and_is_gone(served, client):
    [sid] = served.sids
    await served.fanout.send(sid, "note", "ended")
    await served.fanout.close(sid)
    async with asyncio.timeout(PATIENCE):
        assert await client.heard.get() == "ended"
        await client.gone.wait()
    assert served.sids == []
    assert not await served.fanout.deliver([sid, "nobody"], "note", 1)


async def test_a_closed_polling_phone_finds_what_was_sent_before_at_its_next_poll(served):
    async with polling(served) as (phone, sid):
        await served.fanout.send(sid, "bye", {"reason": "ended"})
        await served.fanout.close(sid)
        assert served.sids == []
        assert await phone.poll() == ['42["bye",{"reason":"ended"}]', "41", "1"]


async def test_the_server_hangs_up_a_closed_websocket_by_itself(served):
    async with joined(served) as (phone, sid):
        await served.fanout.send(sid, "bye", {"reason": "removed"})
        await served.fanout.close(sid)
        assert await phone.packets(3) == ['42["bye",{"reason":"removed"}]', "41", "1"]
        assert (await phone.frame())[0] == 0x88
        await until(lambda: not served.fanout._direct_sockets)


async def test_a_congested_socket_is_closed_at_once(served):
    async with joined(served, receive_buffer=4096) as (_, sid):
        while not await served.fanout.deliver([sid], "note", LARGE):
            pass
        await served.fanout.close(sid)
        await until(lambda: not served.fanout._direct_sockets)
