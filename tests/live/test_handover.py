"""What a meeting hands to its cycle arrives, whatever comes between."""

from dataclasses import replace

import pytest

from board.domain.decide.cycle.cycling import OpenCycle, OpenSession
from board.domain.decide.people.entering import Enter
from board.domain.records.cycle import Cycle, CycleSession
from board.domain.records.meeting import Place
from board.live import handover
from board.live.room import Room
from board.live.rooms import Rooms
from board.store.store import Commit, Unavailable
from board.wire.codec import command_from
from tests.support.nobody import Nobody, moment
from tests.support.servers.memory_store import MemoryBus, MemoryStore
from tests.support.stories.cast import CODE, FAC, KEYS, SERVER, opening
from tests.support.stories.cycle import ID, KEY, LINK_HOLDER
from tests.support.until import until

RULES = ["Ce qui se dit ici reste ici."]


@pytest.fixture
def bus(monkeypatch) -> MemoryBus:
    monkeypatch.setattr(handover, "RETRY_SECONDS", 0)
    return MemoryBus()


def process(bus: MemoryBus) -> Rooms:
    return Rooms(MemoryStore(bus), Nobody(), moment, "process")


@pytest.fixture
async def rooms(bus: MemoryBus):
    """A process, and a cycle whose first meeting is open."""
    rooms = process(bus)
    await rooms.cycles.create(ID, OpenCycle(KEY, "Équipe mobile", "rpp", "fr", 10))
    await rooms.cycles.execute(ID, OpenSession(CODE), LINK_HOLDER)
    await rooms.create(replace(opening(), cycle=Place(1, 10), cycle_id=ID))
    yield rooms
    await rooms.close()


async def lead(rooms: Rooms) -> Room:
    room = await rooms.find(CODE)
    await room.execute(Enter(FAC.seat, CODE, KEYS["facilitator"]), SERVER)
    return room


async def cycle(rooms: Rooms) -> Cycle:
    return (await rooms.cycles.read(ID)).need(Cycle)


async def session(rooms: Rooms) -> CycleSession:
    return (await rooms.cycles.read(ID)).need(CycleSession, "1")


async def says(room: Room, name: str, **arguments: object) -> None:
    await room.execute(command_from(name, arguments), FAC)


async def test_rules_are_in_the_cycle_once_the_meeting_has_them(rooms: Rooms):
    """[K3]"""
    room = await lead(rooms)
    await says(room, "set_rules", rules=RULES)
    await room.handover.complete()
    assert (await cycle(rooms)).rules == tuple(RULES)
    await says(room, "set_rules", rules=["Chacun son tour."])
    await room.handover.complete()
    assert (await cycle(rooms)).rules == ("Chacun son tour.",)


async def test_what_changes_nothing_for_the_cycle_is_not_said_again(rooms: Rooms):
    """[K3]"""
    room = await lead(rooms)
    await room.handover.complete()
    version = (await rooms.cycles.read(ID)).version
    await says(room, "set_prompt", text="Alors ?")
    await room.handover.complete()
    assert (await rooms.cycles.read(ID)).version == version


async def test_a_cycle_that_cannot_be_reached_is_told_later(rooms: Rooms, bus: MemoryBus):
    """[K3] [P10] The meeting goes on; its command was answered."""
    room = await lead(rooms)
    refusals = []

    def refuse(code: str, _: Commit) -> None:
        if code.startswith("cycle:"):
            refusals.append(code)
            raise Unavailable

    bus.before_commit = refuse
    await says(room, "set_rules", rules=RULES)
    await until(lambda: len(refusals) > 2)
    assert room.busy
    bus.before_commit = lambda *_: None
    await room.handover.complete()
    assert (await cycle(rooms)).rules == tuple(RULES)


async def test_a_fall_between_the_two_is_made_good_when_the_room_is_opened_again(
    rooms: Rooms, bus: MemoryBus
):
    """[K3] The meeting was stored, the cycle was not told, and the process fell."""
    room = await lead(rooms)
    await room.handover.complete()
    room.handover.start = lambda: None
    await says(room, "set_rules", rules=RULES)
    await rooms.close()
    assert (await cycle(rooms)).rules == ()
    other = process(bus)
    again = await other.find(CODE)
    await again.handover.complete()
    assert (await cycle(other)).rules == tuple(RULES)
    await other.close()


async def test_the_end_is_told_and_the_code_stays_as_long_as_the_board(rooms: Rooms):
    """[K3] [K5]"""
    room = await lead(rooms)
    await says(room, "end_meeting")
    await room.handover.complete()
    ended = await session(rooms)
    assert (ended.ended, ended.code) == (True, CODE)
    assert ended.until == room.replica.board.meeting.erase_at


async def test_an_erased_meeting_has_let_go_of_its_cycle(rooms: Rooms):
    """[E7] [K3] Its rules are the group's and stay; its code is gone."""
    room = await lead(rooms)
    await says(room, "set_rules", rules=RULES)
    await room.handover.complete()
    await says(room, "erase", code=CODE)
    erased = await session(rooms)
    assert (erased.ended, erased.code) == (True, None)
    assert (await cycle(rooms)).rules == tuple(RULES)


async def test_a_meeting_is_not_erased_before_its_cycle_has_heard(rooms: Rooms, bus: MemoryBus):
    """[E7] [P3] Afterwards nobody could tell it what to let go."""
    room = await lead(rooms)
    await room.handover.complete()

    def refuse(code: str, _: Commit) -> None:
        if code.startswith("cycle:"):
            raise Unavailable

    bus.before_commit = refuse
    with pytest.raises(Exception, match="unavailable"):
        await says(room, "erase", code=CODE)
    assert room.replica.board.meeting.cycle == Place(1, 10)
    bus.before_commit = lambda *_: None
    await says(room, "erase", code=CODE)
    assert (await session(rooms)).code is None


async def test_two_processes_end_with_the_latest_wording(rooms: Rooms, bus: MemoryBus):
    """[K3] [K4] Each says what it knows; both know the same in the end."""
    other = process(bus)
    one, two = await lead(rooms), await other.find(CODE)
    bus.holding = True
    await says(one, "set_rules", rules=RULES)
    await says(two, "set_rules", rules=["Chacun son tour."])
    bus.release()
    await until(lambda: one.replica.board.meeting.rules == ("Chacun son tour.",))
    for room in (one, two):
        await room.handover.complete()
    assert (await cycle(rooms)).rules == ("Chacun son tour.",)
    await other.close()
