"""Who is in the room is counted on every event loop that serves."""

import asyncio
import json
from contextlib import asynccontextmanager

import pytest
import uvloop

from board.domain.decide.people.entering import Enter
from board.domain.decide.people.presence import Arrive
from board.domain.records.contributions import Card
from board.domain.records.meeting import Device
from board.domain.records.private import Seat
from board.live import presence, seats_here
from board.live.background import BackgroundTasks
from board.live.presence import Presence
from board.live.rooms import Rooms
from board.live.screens import Screen, Screens
from board.live.seats_here import PERIOD_SECONDS, SeatsHere, next_end
from board.store.store import Unavailable
from board.wire.codec import command_from
from tests.support.nobody import Nobody, moment
from tests.support.servers.memory_store import MemoryBus, MemoryStore
from tests.support.simulation.virtual_loop import now, passes, run
from tests.support.stories.cast import ANA, BEN, CLEO, CODE, FAC, KEYS, SERVER, opening
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
        for phones in (1, 2):
            counted.count(phones, 0)
            counted.change()
        await heard.wait()
        counted.stop()

    with asyncio.Runner(loop_factory=new_loop) as runner:
        runner.run(two_at_once())
    assert told == [{"phones": 2, "consoles": 0, "wall": None}]


class Dying(MemoryStore):
    """The store of a process that can be killed: it then says nothing any more."""

    killed = False

    async def probe(self, code=None):
        if self.killed:
            raise Unavailable
        await super().probe(code)


async def test_the_phones_of_a_process_that_was_killed_are_away_while_others_listen(monkeypatch):
    """[L3] The phones of the processes that live stay connected."""
    monkeypatch.setattr(presence, "FORGET_SECONDS", 0.6)
    monkeypatch.setattr(presence, "REPEAT_SECONDS", 0.2)
    monkeypatch.setattr(presence, "SHORTEST_SECONDS", 0.05)
    monkeypatch.setattr(seats_here, "PERIOD_SECONDS", 0.2)
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


class Wire(Nobody):
    """Keeps the deltas that are sent."""

    def __init__(self):
        self.deltas = []
        self.connected = {}

    async def deliver(self, sids, event, payload):
        if event == "delta" and sids:
            records = json.loads(payload)["records"]
            self.deltas.append(records)
            told = {key: one["connected"] for key, one in records.items() if is_device(key)}
            self.connected |= told
        return frozenset()


def is_device(key):
    return key.startswith("device:")


@asynccontextmanager
async def telling():
    """A place in which phones have come, and the console was told of them."""
    place = Place()
    await place.open()
    yield place
    await place.close()


class Place:
    """Ana's and Ben's phones at one process, and a console at another.

    A clock that jumps makes a period long enough for whatever happens in it.
    """

    def __init__(self):
        self.bus, self.wire = MemoryBus(), Wire()
        self.processes = [
            Rooms(MemoryStore(self.bus), self.wire, moment, f"process{n}") for n in range(2)
        ]
        self.phones = [Screen(one.seat, one.seat, one.role, "phone") for one in (ANA, BEN)]

    async def open(self):
        await self.processes[0].create(opening())
        self.console, self.room = [await one.find(CODE) for one in self.processes]
        for actor in (ANA, BEN, FAC):
            await self.console.execute(Enter(actor.seat, CODE, KEYS[actor.role]), SERVER)
        for phone in self.phones:
            self.room.join(phone)
        self.console.join(Screen("console", FAC.seat, FAC.role, "console"))
        await self.are(connected=True)
        await self.console.execute(command_from("go_to", {"step": "express"}), FAC)

    async def are(self, *, connected):
        """The console was told that both are, or that both are not."""
        states = self.wire.connected.values
        await until(lambda: list(states()) == [connected, connected], within=2 * PERIOD_SECONDS)

    def devices(self):
        """How many devices each delta told of, that told of any."""
        found = [list(filter(is_device, delta)) for delta in self.wire.deltas]
        return [len(one) for one in found if one]

    async def close(self):
        for one in self.processes:
            await one.close()


def test_consoles_are_told_together_which_phones_woke_and_not_beside_what_they_send():
    """[V16] [V1]"""
    run(wake_and_send())


async def wake_and_send():
    async with telling() as told:
        for phone in told.phones:
            told.room.leave(phone.sid)
        await told.are(connected=False)
        told.wire.deltas.clear()
        # A room closes half a minute after its last screen went: whoever comes looks for it again.
        told.room = await told.processes[0].find(CODE)
        for phone in told.phones:
            told.room.join(phone)
            card = {"card": f"of-{phone.seat}-phone", "kind": "situation", "title": phone.seat}
            await told.room.execute(command_from("post_card", card), phone.actor)
        await told.are(connected=True)
        assert told.devices() == [2]
        assert len(told.console.replica.board.of(Card)) == 2
        kinds = [{key.partition(":")[0] for key in delta} for delta in told.wire.deltas]
        assert {"device"} in kinds and {"unopened"} in kinds
        assert all(len(one) == 1 for one in kinds)


@pytest.mark.parametrize("seconds", [7, 19])
def test_consoles_are_told_at_fixed_times_however_long_ago_a_phone_went(seconds):
    """[V16] A delay from each change on would tell when that was."""
    assert run(told_of_leaving(seconds)) == 0


async def told_of_leaving(seconds):
    """The second of a period at which it is told that phones went, so long after it began."""
    async with telling() as told:
        await passes(seconds - now() % PERIOD_SECONDS + PERIOD_SECONDS)
        for phone in told.phones:
            told.room.leave(phone.sid)
        await told.are(connected=False)
        return int(now() % PERIOD_SECONDS)


@pytest.mark.parametrize(("at", "end"), [(0, 30), (29.9, 30), (29.999_999_999, 60), (30, 60)])
def test_a_timer_that_fires_a_moment_early_waits_for_the_next_period(at, end):
    """[V16] While the store was away it fired again and again until the clock moved on."""
    assert next_end(at) == end


def test_the_other_process_tells_of_phones_when_the_one_that_knew_has_stopped():
    """[V16] [L3]"""
    run(stop_the_one_that_knows())


async def stop_the_one_that_knows():
    async with telling() as told:
        for phone in told.phones:
            told.room.leave(phone.sid)
        replica = told.console.replica
        await until(lambda: not any(replica.board.need(Seat, one.seat).here for one in (ANA, BEN)))
        await told.processes.pop().close()
        await MemoryStore(told.bus).send_signal(CODE, b"{}")
        await told.are(connected=False)


async def test_the_count_of_ones_own_process_does_not_say_twice_who_is_coming():
    """[L3] Each process hears its own count too, perhaps before it has stored who came."""
    rooms = Rooms(MemoryStore(MemoryBus()), Nobody(), moment, "process")
    await rooms.create(opening())
    room = await rooms.find(CODE)
    await room.execute(Enter(ANA.seat, CODE), SERVER)
    said, stored, tasks = [], asyncio.Event(), BackgroundTasks()

    async def note(command, actor):
        said.append(command)
        await stored.wait()

    screens = Screens()
    here = SeatsHere(screens, room.replica, note, tasks)
    screen = Screen(ANA.seat, ANA.seat, ANA.role, "phone")
    screens.add(screen)
    here.joined(screen)
    here.claim()
    await until(lambda: said)
    here.claim()
    assert said == [Arrive()]
    stored.set()
    await until(lambda: here.claim() or len(said) == 2)  # this note stored nothing: said again
    await rooms.close()
