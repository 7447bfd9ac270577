"""What one websocket sends costs the others nothing: large frames, small frames, pings."""

import asyncio

import pytest
from websockets.frames import Frame, Opcode

from tests.web.meeting import card
from tests.web.sockets.strangers import code_of_its_end


async def test_a_frame_over_64_kb_is_refused_by_its_header(stranger):
    """None of its content is waited for, or kept."""
    header = bytes([0x81, 0xFF]) + (16_000_000).to_bytes(8, "big") + b"mask"
    stranger.transport.write(header)
    assert await code_of_its_end(stranger) == 1009


def fragment():
    return Frame(Opcode.CONT, b"", fin=False).serialize(mask=True)


@pytest.mark.parametrize(
    "flood",
    [
        Frame(Opcode.TEXT, b"4", fin=False).serialize(mask=True) + fragment() * 1000,
        Frame(Opcode.PING, b"").serialize(mask=True) * 1000,
        Frame(Opcode.PONG, b"").serialize(mask=True) * 1000,
        Frame(Opcode.TEXT, b"3").serialize(mask=True) * 2000,
    ],
    ids=["fragments", "pings", "pongs", "messages"],
)
async def test_too_many_frames_in_a_second_end_the_socket(stranger, flood):
    stranger.transport.write(flood)
    assert await code_of_its_end(stranger) == 1006


async def test_a_pile_of_paper_cards_at_once_is_no_flood(meeting):
    console = await meeting.console()
    await console.say("go_to", step="express")
    answers = await asyncio.gather(
        *(console.line.ask("command", "post_card", card()) for _ in range(200))
    )
    assert len(answers) == 200
    assert (await console.line.ask("ping_me"))["now"] > 0


async def test_a_phone_that_upgrades_again_and_again_is_cut(meeting):
    """Each is answered, and the answers of one that reads nothing would wait without end."""
    phone = await meeting.phone()
    for _ in range(100):
        await phone.line.send("5")
    async with asyncio.timeout(5):
        await phone.line.closed.wait()
