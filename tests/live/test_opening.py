"""A room whose opening fails leaves nothing behind, at whatever call the store fails."""

from dataclasses import replace

import pytest

from board.domain.change import Rejected
from board.domain.decide.people.entering import Enter
from board.live.rooms import Rooms
from board.store.store import Unavailable
from tests.support.nobody import Nobody, moment
from tests.support.servers.memory_store import MemoryBus, MemoryStore
from tests.support.stories.cast import ANA, CODE, KEYS, SERVER, opening


class FailingStore(MemoryStore):
    """A store in memory of which one method is unavailable, once."""

    def __init__(self, bus, method):
        super().__init__(bus)
        self._failing = {method}

    async def read(self, code):
        self._fail("read")
        return await super().read(code)

    async def listeners(self, code):
        self._fail("listeners")
        return await super().listeners(code)

    def _fail(self, method):
        if method in self._failing:
            self._failing.clear()
            raise Unavailable


@pytest.fixture
async def bus():
    """A store with one meeting, which no process shows."""
    bus = MemoryBus()
    rooms = Rooms(MemoryStore(bus), Nobody(), moment, "one")
    await rooms.create(opening())
    await rooms.close()
    return bus


async def test_a_meeting_that_no_code_would_open_is_refused_as_such():
    """[A4] Not as if its code were taken."""
    rooms = Rooms(MemoryStore(MemoryBus()), Nobody(), moment, "one")
    for field, length in (("title", 81), ("prompt", 201)):
        with pytest.raises(Rejected, match="too_long"):
            await rooms.create(replace(opening(), **{field: "a" * length}))
    await rooms.close()


@pytest.mark.parametrize("method", ["read", "listeners"])
async def test_a_room_that_cannot_be_opened_no_longer_listens(bus, method):
    """[P10]"""
    rooms = Rooms(FailingStore(bus, method), Nobody(), moment, "two")
    with pytest.raises(Unavailable):
        await rooms.find(CODE)
    assert bus.subscriptions == []
    assert len(rooms) == 0
    room = await rooms.find(CODE)
    assert len(bus.subscriptions) == 1
    await room.execute(Enter(ANA.seat, CODE, KEYS[ANA.role]), SERVER)
    await rooms.close()
