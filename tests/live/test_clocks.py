"""Processes whose clocks differ from the store's, on one real store."""

import time

import pytest

from board.domain.context import Moment
from board.domain.decide.entering import Enter
from board.domain.decide.step_changes import LIVE_HOURS
from board.domain.durations import HOUR
from board.domain.records.private import Keys
from board.live.rooms import Rooms
from board.store.valkey import ValkeyStore
from board.wire.codec import command_from
from tests.support.nobody import Nobody
from tests.support.servers.valkey import Valkey
from tests.support.stories.cast import CODE, FAC, KEYS, SERVER, opening


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
    keys = room.replica.board.need(Keys)
    await rooms.close()
    await store.close()
    expected = pytest.approx(LIVE_HOURS + keys.keep_hours, abs=0.1)
    assert left(server, f"board:{{{CODE}}}") == expected
    assert left(server, f"code:{{{keys.code}}}") == expected
