"""A few meetings through real sockets, on the program as people start it and its own store."""

from pathlib import Path

import pytest

from tests.secrecy.compared import first_difference
from tests.secrecy.real_meeting import RealMeeting, script
from tests.support.servers.board_process import Served
from tests.support.servers.files import kept_in
from tests.support.until import until
from tests.web.meeting import open_meeting

pytestmark = pytest.mark.long

OTHER = {0: 1, 1: 0}
REWRITTEN_WITHIN = 30
"""Seconds: the store's files are written anew ten seconds after the last time, at most."""


@pytest.fixture
async def board(tmp_path: Path):
    served = Served(tmp_path / "log", BOARD_LOG="debug")
    await served.start()
    yield served
    await served.close()


@pytest.mark.parametrize("seed", [1, 2])
async def test_others_are_sent_the_same_when_two_people_are_exchanged(board, tmp_path, seed):
    """[V17] [V11] [E6] Frame by frame; and nothing tells afterwards, in no file and no log."""
    lines = script(seed)
    swapped = [(OTHER.get(who, who), said) for who, said in lines]
    held = [await meeting_of(board, said) for said in (lines, swapped)]
    one, other = (meeting.heard for meeting in held)
    assert one.keys() == other.keys()
    for screen, heard in one.items():
        assert heard == other[screen], (screen, *first_difference(heard, other[screen]))
    for meeting in held:
        assert any(kept_in(board.folder, trace.encode()) for trace in meeting.traces)
        await meeting.console.say("end_meeting")
    traces = [trace.encode() for meeting in held for trace in meeting.traces]
    for trace in traces:
        await until(lambda trace=trace: not kept_in(board.folder, trace), REWRITTEN_WITHIN)
        assert trace not in (tmp_path / "log").read_bytes()


async def meeting_of(board: Served, lines) -> RealMeeting:
    meeting = RealMeeting(await open_meeting(board.url))
    await meeting.hold(lines)
    return meeting
