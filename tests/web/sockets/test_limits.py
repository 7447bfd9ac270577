"""A connection that does not join, reads nothing or repeats itself costs the others nothing."""

import asyncio
import json

import pytest

from tests.support.until import until
from tests.web.sockets.strangers import code_of_its_end, opened


@pytest.fixture
def quickly(monkeypatch):
    monkeypatch.setattr("board.web.sockets.server.JOIN_SECONDS", 0.3)


async def test_a_websocket_that_does_not_join_is_closed(quickly, stranger):
    await code_of_its_end(stranger)


async def test_a_polling_session_that_does_not_join_is_closed(quickly, browser):
    address = "/socket.io/?EIO=4&transport=polling"
    handshake = (await browser.get(address)).text
    address += f"&sid={json.loads(handshake[1:])['sid']}"
    async with asyncio.timeout(10):
        while (await browser.post(address, content="3")).status_code == 200:  # noqa: ASYNC110
            await asyncio.sleep(0.05)


async def test_a_phone_that_has_joined_stays(quickly, meeting, base):
    """A stranger who came after them was given as long, and is gone."""
    phone, wall = await meeting.phone(), await meeting.wall()
    async with opened(base) as stranger:
        await code_of_its_end(stranger)
    for screen in (phone, wall):
        assert (await screen.line.ask("ping_me"))["now"] > 0


async def test_a_ping_is_charged_like_any_event(meeting):
    phone = await meeting.phone()
    answers = [await phone.line.ask("ping_me") for _ in range(21)]
    assert answers[0]["now"] > 0
    assert answers[-1]["rejected"] == "slow_down"


async def test_who_reads_no_answers_is_cut(meeting, monkeypatch, logged):
    phone = await meeting.phone()
    monkeypatch.setattr("board.live.fanout.LONGEST_QUEUE", 0)
    await phone.line.send('427["ping_me"]')
    await phone.line.closed.wait()
    assert "socket.cut" in logged()


NONSENSE = ('44["x"]', '43["x"]', '4399["x"]', "4x", "49", '42["x"]', '45555555555555-["x"]')


async def test_nonsense_of_a_stranger_fills_no_log(logged, stranger):
    for frame in NONSENSE * 10:
        await stranger.send(frame)
    await stranger.send('40{"code":"222222","role":"participant"}')
    assert "unknown" in await stranger.recv()
    assert not [line for line in logged().splitlines() if '"error"' in line or "warning" in line]


async def test_nonsense_of_a_phone_fills_no_log(logged, meeting):
    phone = await meeting.phone()
    for frame in NONSENSE * 10:
        await phone.line.send(frame)
    assert (await phone.line.ask("ping_me"))["now"] > 0
    assert not [line for line in logged().splitlines() if '"error"' in line or "warning" in line]


NO_PACKETS = ("", "x", "b!", "7", "4", "4" + "[" * 9_000, b"", b"4", b"\x00")


async def test_frames_that_are_no_packets_are_no_faults(logged, meeting):
    """[P4] And the phone's next event is answered."""
    phone = await meeting.phone()
    for frame in NO_PACKETS:
        await phone.line.send(frame)
    assert (await phone.line.ask("ping_me"))["now"] > 0
    assert "fault" not in logged()


async def test_a_websocket_whose_client_says_goodbye_does_not_stay(stranger):
    """It would be in no meeting, and no limit would end it."""
    for packet in ("1", '40{"code":"222222","role":"participant"}'):
        await stranger.send(packet)
    await code_of_its_end(stranger)


async def test_suggestions_of_themes_are_limited_for_a_room(meeting):
    console = await meeting.console()
    await console.say("go_to", step="group")
    answers = [await console.ask("suggest_themes") for _ in range(4)]
    assert ["rejected" in answer for answer in answers] == [False, False, False, True]
    assert answers[-1]["rejected"] == "slow_down"
    await until(lambda: console.records["meeting"]["step"] == "group")


async def test_suggestions_that_a_phone_asks_for_are_not_taken_from_the_facilitator(meeting):
    console, phone = await meeting.console(), await meeting.phone()
    answers = [await phone.ask("suggest_themes") for _ in range(4)]
    assert [answer["rejected"] for answer in answers] == ["forbidden"] * 4
    assert "ok" in await console.ask("suggest_themes")
