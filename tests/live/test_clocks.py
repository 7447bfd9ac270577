"""Clocks that differ from the store's, or that are set in mid-meeting, on one real store."""

import secrets
import time
from contextlib import asynccontextmanager, suppress

import pytest

from board.domain.context import Moment
from board.domain.decide.people.entering import Enter
from board.domain.durations import HOUR
from board.domain.records.private import Keys
from board.domain.views.visibility import all_seen
from board.live.rooms import Rooms
from board.live.screens import Screen
from board.store.store import Commit, Conflict
from board.store.valkey import ValkeyStore
from board.wire.codec import command_from
from tests.support.nobody import Nobody
from tests.support.servers.valkey import Valkey
from tests.support.stories.cast import CODE, FAC, KEYS, SERVER, opening
from tests.support.until import until


@pytest.fixture(scope="module")
def server():
    with Valkey() as server:
        yield server


def left(server, key):
    """Hours until the store lets the key expire."""
    return int(server.ask(f"PTTL {key}").strip().removeprefix(":")) / HOUR


@pytest.mark.parametrize("hours", [-48, 48])
async def test_a_process_whose_clock_is_two_days_off_gives_its_meeting_the_time_it_says(
    server, hours
):
    """[T7] The meeting is not deleted with the commit, and its later code lives as long."""
    server.ask("FLUSHALL")

    def now():
        return time.time_ns() // 1_000_000 + hours * HOUR

    store = ValkeyStore(server.url, now=now)
    rooms = Rooms(store, Nobody(), lambda: Moment(now(), "chance"), "process")
    await rooms.create(opening())
    room = await rooms.find(CODE)
    await room.execute(Enter(FAC.seat, CODE, KEYS[FAC.role]), SERVER)
    await room.execute(command_from("go_to", {"step": "express"}), FAC)
    await room.execute(command_from("change_code", {"join": "j" * 64}), FAC)
    board = room.replica.board
    keys = board.need(Keys)
    planned = sum(step.minutes for step in board.meeting.steps) / 60
    await rooms.close()
    await store.close()
    expected = pytest.approx(planned + keys.keep_hours, abs=0.1)
    assert left(server, f"board:{{{CODE}}}") == expected
    assert left(server, f"code:{{{keys.code}}}") == expected


class Told(Nobody):
    """Keeps what consoles are told of who is here."""

    def __init__(self):
        self.presence = {}

    async def deliver(self, sids, event, payload):
        if event == "presence":
            self.presence = payload
        return frozenset()


class Clock:
    """The clock of a process, which the test sets."""

    ahead = 0

    def __init__(self):
        self.told = Told()

    def __call__(self):
        return time.time_ns() // 1_000_000 + self.ahead * HOUR

    def moment(self):
        return Moment(self(), secrets.token_hex(8))


@asynccontextmanager
async def meeting(server, clock, *, in_use=True):
    """A meeting under way, its room and its process; with a console if it is in use."""
    server.ask("FLUSHALL")
    store = ValkeyStore(server.url, now=clock)
    rooms = Rooms(store, clock.told, clock.moment, "process")
    await rooms.create(opening())
    room = await rooms.find(CODE)
    await room.execute(Enter(FAC.seat, CODE, KEYS[FAC.role]), SERVER)
    await room.execute(command_from("go_to", {"step": "express"}), FAC)
    if in_use:
        room.join(Screen("sid", FAC.seat, "facilitator", "console"))
    await rooms.clocks.look()
    try:
        yield rooms, room
    finally:
        await rooms.close()
        await store.close()


async def jump(server, clock, rooms, hours):
    """The clock of the host jumps. The store's is set by hand: it drops what expires until then."""
    clock.ahead += hours
    server.ask(f"PEXPIREAT board:{{{CODE}}} 1")
    server.ask(f"PEXPIREAT marks:board:{{{CODE}}} 1")
    await rooms.clocks.look()


async def test_a_meeting_in_use_stays_when_the_clock_jumps_past_its_hour(server):
    """[T7] It has as long left as before, its screens show the new hour, and commands go on."""
    clock = Clock()
    async with meeting(server, clock) as (rooms, room):
        before = room.replica.board
        await jump(server, clock, rooms, 48)
        await until(lambda: room.replica.board.meeting.erase_at != before.meeting.erase_at)
        moved = room.replica.board.meeting
        assert moved.erase_at - before.meeting.erase_at == pytest.approx(48 * HOUR, abs=5000)
        assert moved.clock_ends_at - before.meeting.clock_ends_at == (
            moved.erase_at - before.meeting.erase_at
        )
        assert before.ids() <= room.replica.board.ids()
        assert left(server, f"board:{{{CODE}}}") == pytest.approx(27, abs=0.1)
        await room.execute(command_from("go_to", {"step": "explore"}), FAC)
        told = all_seen(room.replica.board, "console")
        assert "clock_jump:clock_jump" in told and not told["clock_jump:clock_jump"].seen


async def test_a_meeting_that_is_stored_again_keeps_what_this_release_cannot_read(server):
    """[T7] [P15] What another process, of a later release, wrote; after a second jump too."""
    clock = Clock()
    later = {"video:video-0001": b'{"title":"Un film"}', "note:note-0001": b'{"topic":3}'}
    async with meeting(server, clock) as (rooms, room):
        store = ValkeyStore(server.url)
        await writes(store, later)
        for _ in range(2):
            await until(lambda: room.replica.board.unread == later.keys())
            before = room.replica.board.erase_at
            await jump(server, clock, rooms, 48)
            await until(lambda before=before: room.replica.board.erase_at != before)
            stored = await store.read(CODE)
            assert later.items() <= stored.fields.items()
        await store.close()


async def writes(store, put):
    """Another process commits these records, whatever comes in between."""
    while True:
        since = await store.revision(CODE)
        commit = Commit(since.version, since.version + 1, put, frozenset(), None, since.mark, "m")
        with suppress(Conflict):
            return await store.commit(CODE, commit)


async def test_a_meeting_that_nobody_uses_is_erased_when_the_clock_jumps_past_its_hour(server):
    """[T7]"""
    clock = Clock()
    async with meeting(server, clock, in_use=False) as (rooms, room):
        await jump(server, clock, rooms, 48)
        await room.refresh()
        assert not room.replica.board.ids()
        assert server.ask(f"EXISTS board:{{{CODE}}}").startswith(":0")


async def test_a_meeting_that_vanishes_without_a_jump_or_by_an_erasure_stays_gone(server):
    """[T4] [T7] Nobody brings back what an operator has erased, even after a jump."""
    clock = Clock()
    async with meeting(server, clock) as (rooms, room):
        server.ask("FLUSHALL")
        await room.refresh()
        assert not room.replica.board.ids()
    async with meeting(server, clock) as (rooms, room):
        clock.ahead += 48
        await room.execute(command_from("erase", {"code": CODE}), FAC)
        await rooms.clocks.look()
        assert not room.replica.board.ids()
        assert CODE not in server.ask("KEYS *")


async def test_two_processes_on_a_host_whose_clock_jumps_move_the_hour_once(server):
    """[T7]"""
    clock = Clock()
    async with meeting(server, clock) as (rooms, room):
        store = ValkeyStore(server.url, now=clock)
        others = Rooms(store, Nobody(), clock.moment, "another")
        other = await others.find(CODE)
        other.join(Screen("other", FAC.seat, "facilitator", "console"))
        await others.clocks.look()
        before = room.replica.board.meeting.erase_at
        await jump(server, clock, rooms, 48)
        await others.clocks.look()
        await until(lambda: room.replica.board.meeting.erase_at > before)
        await until(lambda: other.replica.board.meeting == room.replica.board.meeting)
        moved = room.replica.board.meeting.erase_at - before
        assert moved == pytest.approx(48 * HOUR, abs=5000)
        await others.close()
        await store.close()
