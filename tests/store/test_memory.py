"""The bad luck that a simulation may ask of the store in memory."""

import pytest

from board.store.store import Announcement, Conflict, Gap, Stored, Unavailable
from tests.support.servers.memory_store import MemoryBus, MemoryStore

CODE = "K7M2QX"


@pytest.fixture
def bus():
    return MemoryBus()


@pytest.fixture
async def telling(bus, heard):
    """A store that announces while messages are held, with one listener elsewhere."""
    await MemoryStore(bus).listen(CODE, heard.append)
    bus.holding = True
    return MemoryStore(bus)


async def test_what_is_held_waits_until_it_is_released(bus, telling, heard):
    await telling.announce(CODE, b"1")
    await telling.announce(CODE, b"2")
    before = list(heard)

    bus.release()
    await telling.announce(CODE, b"3")

    assert before == []
    assert await heard.to_hear(3) == [Announcement(b"1"), Announcement(b"2"), Announcement(b"3")]


async def test_held_messages_may_be_dropped_repeated_and_reordered(bus, telling, heard):
    for payload in (b"1", b"2", b"3"):
        await telling.announce(CODE, payload)
    one, _lost, three = bus.held

    bus.held = [three, one, three]
    bus.release()

    assert [message.payload for message in heard] == [b"3", b"1", b"3"]


async def test_a_commit_may_be_made_to_lose_its_race(bus, step):
    store = MemoryStore(bus)

    def lose(_code, _commit):
        raise Conflict

    bus.before_commit = lose
    with pytest.raises(Conflict):
        await store.commit(CODE, step(0, {"a": b"1"}))

    assert await store.read(CODE) is None


async def test_a_stored_commit_may_lose_its_answer(bus, step, heard):
    store = MemoryStore(bus)
    await store.listen(CODE, heard.append)
    commit = step(0, {"a": b"1"})

    def lose(_code, _commit):
        raise Unavailable

    bus.after_commit = lose
    with pytest.raises(Unavailable):
        await store.commit(CODE, commit)

    assert await store.read(CODE) == Stored(1, {"a": b"1"})
    assert await heard.to_hear(1) == [commit]


async def test_what_was_on_its_way_when_the_store_failed_is_lost(bus, telling, heard):
    await telling.announce(CODE, b"1")

    bus.fail()
    bus.recover()
    bus.release()

    assert heard == [Gap(None)]


async def test_time_is_the_test_s_to_choose(step):
    clock = [999]
    store = MemoryStore(MemoryBus(now=lambda: clock[0]))

    await store.commit(CODE, step(0, {"a": b"1"}, expires_at=1000))

    assert await store.exists(CODE)
    clock[0] = 1000
    assert not await store.exists(CODE)
