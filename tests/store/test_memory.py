"""The faults that a simulation may cause in the store in memory."""

import pytest

from board.store.store import Conflict, Gap, Signal, Stored, Unavailable
from tests.support.servers.memory_store import MemoryBus, MemoryStore

CODE = "K7M2QX"


@pytest.fixture
def bus():
    return MemoryBus()


@pytest.fixture
async def sender(bus, received):
    """A store whose messages to a listener of another store are held."""
    await MemoryStore(bus).listen(CODE, received.append)
    bus.holding = True
    return MemoryStore(bus)


async def test_held_messages_wait_until_they_are_released(bus, sender, received):
    await sender.send_signal(CODE, b"1")
    await sender.send_signal(CODE, b"2")
    before = list(received)

    bus.release()
    await sender.send_signal(CODE, b"3")

    assert before == []
    assert await received.to_hold(3) == [Signal(b"1"), Signal(b"2"), Signal(b"3")]


async def test_held_messages_may_be_dropped_repeated_and_reordered(bus, sender, received):
    for payload in (b"1", b"2", b"3"):
        await sender.send_signal(CODE, payload)
    one, _lost, three = bus.held

    bus.held = [three, one, three]
    bus.release()

    assert [message.payload for message in received] == [b"3", b"1", b"3"]


async def test_a_commit_may_be_made_to_lose_its_race(bus, change):
    store = MemoryStore(bus)

    def lose(_code, _commit):
        raise Conflict

    bus.before_commit = lose
    with pytest.raises(Conflict):
        await store.commit(CODE, change(0, {"a": b"1"}))

    assert await store.read(CODE) is None


async def test_a_stored_commit_may_lose_its_answer(bus, change, received):
    store = MemoryStore(bus)
    await store.listen(CODE, received.append)
    commit = change(0, {"a": b"1"})

    def lose(_code, _commit):
        raise Unavailable

    bus.after_commit = lose
    with pytest.raises(Unavailable):
        await store.commit(CODE, commit)

    assert await store.read(CODE) == Stored(1, {"a": b"1"})
    assert await received.to_hold(1) == [commit]


async def test_messages_under_way_when_the_store_fails_are_lost(bus, sender, received):
    await sender.send_signal(CODE, b"1")

    bus.fail()
    bus.recover()
    bus.release()

    assert received == [Gap(None)]


async def test_a_board_expires_by_the_clock_that_the_test_gives(change):
    clock = [999]
    store = MemoryStore(MemoryBus(now=lambda: clock[0]))

    await store.commit(CODE, change(0, {"a": b"1"}, expires_at=1000))

    assert await store.exists(CODE)
    clock[0] = 1000
    assert not await store.exists(CODE)
