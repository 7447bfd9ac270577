"""A server stops while its phones leave."""

from structlog.testing import capture_logs

from board.domain.decide.people.entering import Enter
from board.live.rooms import Rooms
from board.live.screens import Screen
from board.store.valkey import ValkeyStore
from board.wire.codec import from_store
from tests.support.nobody import Nobody, moment
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
