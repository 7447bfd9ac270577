"""A board that is read while others change it."""

import asyncio
from dataclasses import dataclass, field

import pytest
from structlog.testing import capture_logs

from board.domain.change import Rejected
from board.domain.decide.people.entering import Enter
from board.live.rooms import Rooms
from board.store.store import Stored
from board.wire.codec import command_from
from tests.support.nobody import Nobody, moment
from tests.support.servers.memory_store import MemoryBus, MemoryStore
from tests.support.stories.cast import CODE, FAC, KEYS, SERVER, opening
from tests.support.until import until


@dataclass(eq=False, slots=True)
class SlowStore(MemoryStore):
    """What it has read arrives when `arrives` is set."""

    arrives: asyncio.Event = field(default_factory=asyncio.Event)
    reading: bool = False

    async def read(self, code: str) -> Stored | None:
        stored = await MemoryStore.read(self, code)
        self.reading = True
        await self.arrives.wait()
        self.reading = False
        return stored


@dataclass(eq=False, slots=True)
class CountingStore(MemoryStore):
    """`reads` counts how often a whole board was read."""

    reads: int = 0

    async def read(self, code: str) -> Stored | None:
        self.reads += 1
        return await MemoryStore.read(self, code)


async def test_a_board_that_did_not_change_is_compared_and_not_read():
    """[P5] Whoever has the code can ask with every request; a full board is a megabyte."""
    bus = MemoryBus()
    counting = CountingStore(bus)
    rooms, others = (Rooms(s, Nobody(), moment, "one") for s in (counting, MemoryStore(bus)))
    await rooms.create(opening())
    room, other = await rooms.find(CODE), await others.find(CODE)
    await room.execute(Enter(FAC.seat, CODE, KEYS[FAC.role]), SERVER)
    counting.reads = 0
    assert all([await room.refresh() for _ in range(20)])
    for _ in range(20):
        with pytest.raises(Rejected):
            await room.execute(Enter("nobody", "WRONG2"), SERVER)
    assert counting.reads == 0
    bus.holding = True
    await other.execute(command_from("go_to", {"step": "express"}), FAC)
    assert await room.refresh() and room.replica.revision == other.replica.revision
    assert counting.reads == 1
    bus.fail()
    assert not await room.refresh()
    bus.release()
    for each in (rooms, others):
        await each.close()


async def test_a_change_that_overtakes_an_answer_is_not_taken_for_one_that_was_lost():
    """[P5] [P14] Changes are heard by another connection than the one that reads boards."""
    bus = MemoryBus()
    slow = SlowStore(bus)
    slow.arrives.set()
    one, two = (Rooms(store, Nobody(), moment, "one") for store in (MemoryStore(bus), slow))
    await one.create(opening())
    here, there = await one.find(CODE), await two.find(CODE)
    await here.execute(Enter(FAC.seat, CODE, KEYS[FAC.role]), SERVER)
    slow.arrives.clear()
    with capture_logs() as logs:
        there.replica.mark_behind()
        reading = asyncio.create_task(there.replica.catch_up())
        await until(lambda: slow.reading)
        await here.execute(command_from("go_to", {"step": "express"}), FAC)
        await until(lambda: there.replica.revision == here.replica.revision)
        slow.arrives.set()
        await reading
    assert logs == []
    assert there.replica.revision == here.replica.revision
    for rooms in (one, two):
        await rooms.close()
