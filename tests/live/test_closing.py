"""A server stops while its phones leave."""

from dataclasses import dataclass, replace

from structlog.testing import capture_logs

from board.domain.decide.people.entering import Enter
from board.domain.records.meeting import Meeting
from board.live.rooms import Rooms
from board.live.screens import Screen
from board.store.valkey import ValkeyStore
from board.wire.codec import from_store
from tests.support.nobody import Nobody, moment
from tests.support.servers.memory_store import MemoryBus, MemoryStore
from tests.support.servers.valkey import Valkey
from tests.support.stories.cast import ANA, CODE, KEYS, SERVER, opening
from tests.support.until import until

SEAT = f"seat:{ANA.seat}"


async def test_phones_that_leave_as_the_server_stops_are_noted_before_the_store_is_closed():
    """[P4] And no fault of the store is logged, as there is none."""
    with Valkey() as server, capture_logs() as logs:
        store = ValkeyStore(server.url)
        rooms = Rooms(store, Nobody(), moment, "this process")
        await rooms.create(opening())
        room = await rooms.find(CODE)
        await room.execute(Enter(ANA.seat, CODE, KEYS["participant"]), SERVER)
        room.join(Screen("sid", ANA.seat, "participant", "phone"))
        await until(lambda: room.replica.board.get(SEAT).here)
        server.ask("CLIENT PAUSE 300 WRITE")
        room.leave("sid")
        await rooms.close()
        await store.close()
        again = ValkeyStore(server.url)
        stored = await again.read(CODE)
        await again.close()
    assert not from_store(SEAT, stored.fields[SEAT]).here
    assert not [line for line in logs if line["log_level"] in {"warning", "error"}]


class BrokenSubscription:
    async def close(self) -> None:
        raise OSError("a socket that is gone")


@dataclass(eq=False, slots=True)
class HalfBrokenStore(MemoryStore):
    """A store in which listening to one board cannot be ended."""

    async def listen(self, code, on_message):
        listening = await MemoryStore.listen(self, code, on_message)
        return BrokenSubscription() if code == CODE else listening


async def test_a_room_that_cannot_be_closed_keeps_none_of_the_others_open():
    """[P4] Each fault is logged."""
    rooms = {}
    process = Rooms(HalfBrokenStore(MemoryBus()), Nobody(), moment, "this process")
    for code in (CODE, "OTHER2"):
        await process.create(replace(opening(), code=code))
        rooms[code] = await process.find(code)
    assert rooms["OTHER2"].replica.board.find(Meeting)
    with capture_logs() as logs:
        await process.close()
    assert [line["event"] for line in logs if line["log_level"] == "error"] == ["room.close_failed"]
    assert not rooms["OTHER2"].replica.board.find(Meeting)
