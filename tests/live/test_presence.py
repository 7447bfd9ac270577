"""Who is in the room is counted on every event loop that serves."""

import asyncio

import pytest
import uvloop

from board.live.presence import Presence


@pytest.mark.parametrize("new_loop", [asyncio.new_event_loop, uvloop.new_event_loop])
def test_two_counts_at_one_moment_are_told_once(new_loop):
    told: list[dict[str, int]] = []

    async def two_at_once() -> None:
        heard = asyncio.Event()

        def changed() -> None:
            told.append(presence.totals())
            heard.set()

        presence = Presence("one", changed)
        presence.count(1, 0)
        presence.count(2, 0)
        await heard.wait()
        presence.stop()

    with asyncio.Runner(loop_factory=new_loop) as runner:
        runner.run(two_at_once())
    assert told == [{"phones": 2, "consoles": 0, "wall": None}]
