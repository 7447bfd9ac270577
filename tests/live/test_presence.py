"""Who is in the room is counted on every event loop that serves."""

import asyncio

import pytest
import uvloop

from board.domain.decide.entering import Enter
from board.domain.records.meeting import Device
from board.domain.records.private import Seat
from board.live import presence
from board.live.presence import Presence
from board.live.rooms import Rooms
from board.live.screens import Screen
from board.store.store import Unavailable
from tests.support.nobody import Nobody, moment
from tests.support.servers.memory_store import MemoryBus, MemoryStore
from tests.support.stories.cast import ANA, BEN, CLEO, CODE, SERVER, opening
from tests.support.until import until


@pytest.mark.parametrize("new_loop", [asyncio.new_event_loop, uvloop.new_event_loop])
def test_two_counts_at_one_moment_are_told_once(new_loop):
    told: list[dict[str, int]] = []

    async def two_at_once() -> None:
        heard = asyncio.Event()

        def changed() -> None:
            told.append(counted.totals())
            heard.set()

        counted = Presence("one", changed, lambda: None)
        counted.count(1, 0)
        counted.count(2, 0)
        await heard.wait()
        counted.stop()

    with asyncio.Runner(loop_factory=new_loop) as runner:
        runner.run(two_at_once())
    assert told == [{"phones": 2, "consoles": 0, "wall": None}]


class Dying(MemoryStore):
    """The store of a process that can be killed: it then says nothing any more."""

    killed = False

    async def probe(self):
        if self.killed:
            raise Unavailable
        await super().probe()


async def test_the_phones_of_a_process_that_was_killed_are_away_while_others_listen(monkeypatch):
    """[L3] The phones of the processes that live stay connected."""
    monkeypatch.setattr(presence, "FORGET_SECONDS", 0.6)
    monkeypatch.setattr(presence, "REPEAT_SECONDS", 0.2)
    monkeypatch.setattr(presence, "SHORTEST_SECONDS", 0.05)
    bus = MemoryBus()
    stores = [Dying(bus) for _ in range(3)]
    processes = [Rooms(store, Nobody(), moment, f"process{n}") for n, store in enumerate(stores)]
    await processes[0].create(opening())
    rooms = [await one.find(CODE) for one in processes]
    for room, actor in zip(rooms, (ANA, BEN, CLEO), strict=True):
        await room.execute(Enter(actor.seat, CODE), SERVER)
        room.join(Screen(actor.seat, actor.seat, actor.role, "phone"))

    def connected():
        board = rooms[1].replica.board
        seats = (board.find(Seat, actor.seat) for actor in (ANA, BEN, CLEO))
        devices = (board.find(Device, seat.device) for seat in seats if seat)
        return [device.connected for device in devices if device]

    await until(lambda: connected() == [True, True, True])
    stores[0].killed = True
    await until(lambda: connected() == [False, True, True])
    for one in processes:
        await one.close()
