"""At its hour a meeting is gone from screens that were left open, as it is from the store."""

import time

from board.domain.context import Moment
from board.domain.decide.people.entering import Enter
from board.domain.erasure_hour import UNSTARTED
from board.live.rooms import Rooms
from board.live.screens import Screen
from board.store.valkey import ValkeyStore
from tests.support.nobody import Nobody, moment
from tests.support.servers.valkey import Valkey
from tests.support.stories.cast import CODE, FAC, KEYS, SERVER, opening
from tests.support.until import until


class Heard(Nobody):
    """Keeps what a screen was sent."""

    def __init__(self) -> None:
        self.said: list[tuple[str, str, object]] = []

    async def send(self, sid: str, event: str, payload: object) -> None:
        self.said.append((sid, event, payload))


def almost_seven_days_ago() -> int:
    """A meeting opened then has half a second left."""
    return time.time_ns() // 1_000_000 - UNSTARTED + 500


async def test_a_console_that_was_left_open_is_told_that_all_is_erased():
    """[T1] The meeting is opened in the past, and its key is made to expire by hand."""
    with Valkey() as server:
        store, heard = ValkeyStore(server.url), Heard()
        past = ValkeyStore(server.url, now=almost_seven_days_ago)
        opened = Rooms(past, heard, lambda: Moment(almost_seven_days_ago(), "chance"), "past")
        await opened.create(opening())
        await past.close()
        server.ask(f"PEXPIRE board:{{{CODE}}} 500")
        rooms = Rooms(store, heard, moment, "present")
        room = await rooms.find(CODE)
        assert room is not None
        await room.execute(Enter(FAC.seat, CODE, KEYS[FAC.role]), SERVER)
        room.join(Screen("sid", FAC.seat, "facilitator", "console"))
        receipt = {"counts": {}, "keys": 1, "files": True}
        goodbye = ("sid", "bye", {"reason": "erased", "receipt": receipt})
        await until(lambda: goodbye in heard.said)
        assert not room.replica.board.ids()
        await rooms.close()
        await store.close()
