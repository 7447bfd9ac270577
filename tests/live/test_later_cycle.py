"""A cycle of which a later release wrote some records that this one cannot read."""

import pytest

from board.domain.change import Rejected
from board.domain.decide.cycle.carrying import CarryOver
from board.domain.decide.cycle.cycling import OpenCycle, OpenSession
from board.domain.durations import DAY
from board.domain.records.cycle import ClosingText, ClosingTexts, KeptTheme
from board.live.rooms import Rooms
from board.store.lineage import new_mark
from board.store.store import Commit
from tests.support.nobody import Nobody, moment
from tests.support.servers.memory_store import MemoryBus, MemoryStore
from tests.support.stories.cast import CODE
from tests.support.stories.cycle import ID, KEY, LINK_HOLDER

LATER = {
    f"cycle:{ID}": {"session:2": b'{"number": "two"}', "guest:g-000001": b"{}"},
    f"kept:{ID}": {"themes": b'{"number": "one"}'},
    f"closing:{ID}.1": {"closing": b'{"number": "one"}'},
}


@pytest.fixture
async def bus():
    """A cycle with one meeting that handed something on, then changed by a later release."""
    bus = MemoryBus()
    rooms = Rooms(MemoryStore(bus), Nobody(), moment, "process")
    await rooms.cycles.create(ID, OpenCycle(KEY, "Équipe mobile", "rpp", "fr", 10))
    await rooms.cycles.execute(ID, OpenSession(CODE, 1), LINK_HOLDER)
    await rooms.cycles.hand_over(ID, handed(ended=False))
    for board, put in LATER.items():
        store = MemoryStore(bus)
        since = (await store.read(board)).lineage.revision
        version = since.version + 1
        change = Commit(since.version, version, put, frozenset(), None, since.mark, new_mark())
        await store.commit(board, change)
    yield bus
    await rooms.close()


def handed(*, ended, rules=()):
    closed = ClosingTexts((ClosingText("Tenir", "key_points"),), (), (), moment().now + 30 * DAY)
    kept = (KeptTheme("a" * 22, "La place du silence"),)
    until = moment().now + DAY
    return CarryOver(1, CODE, "rpp", rules, (), kept, until, ended=ended, closed=closed)


def is_kept(bus):
    return all(
        bus.boards[board].fields[key] == content
        for board, put in LATER.items()
        for key, content in put.items()
    )


async def test_the_rest_of_a_cycle_goes_on(bus):
    """[P15] It is read and handed on to, and a meeting that cannot be read is not replaced."""
    cycles = Rooms(MemoryStore(bus), Nobody(), moment, "restarted").cycles
    await cycles.hand_over(ID, handed(ended=True, rules=("Chacun son tour.",)))
    board = await cycles.execute(ID, OpenSession("H4P3YT", 3), LINK_HOLDER)
    assert {"session:1", "session:2", "session:3"} <= board.ids()
    assert await cycles.closings.kept(ID) == []
    with pytest.raises(Rejected, match="unreadable"):
        await cycles.execute(ID, OpenSession("W8R5GN", 2), LINK_HOLDER)
    assert is_kept(bus)


async def test_erasing_such_a_cycle_leaves_no_board(bus):
    """[T4] [P15]"""
    cycles = Rooms(MemoryStore(bus), Nobody(), moment, "restarted").cycles
    await cycles.erase(ID)
    assert bus.boards == {}


async def test_erasing_a_meeting_takes_what_it_handed_on_with_it(bus):
    """[T5] [P15]"""
    cycles = Rooms(MemoryStore(bus), Nobody(), moment, "restarted").cycles
    await cycles.forget(ID, handed(ended=True))
    assert bus.boards.keys() == {f"cycle:{ID}"}
