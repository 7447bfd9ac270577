"""A screen that comes back to another process shows no less than it did before."""

import json
from typing import Any

from board.domain.decide.people.entering import Enter
from board.live.coming_back import lost_after
from board.live.room import Room
from board.live.rooms import Rooms
from board.live.screens import Screen
from board.store.lineage import Revision
from board.wire.codec import command_from, encode
from tests.support.nobody import Nobody, moment
from tests.support.servers.memory_store import MemoryBus, MemoryStore
from tests.support.stories.cast import CODE, FAC, KEYS, SERVER, opening
from tests.support.until import until


class Heard(Nobody):
    """Keeps the welcomes of each socket."""

    def __init__(self) -> None:
        self.welcomes: dict[str, list[dict[str, Any]]] = {}

    async def deliver(self, sids, event: str, payload: object) -> frozenset[str]:
        for sid in sids:
            await self.send(sid, event, payload)
        return frozenset()

    async def send(self, sid: str, event: str, payload: object) -> None:
        if event == "welcome":
            plain = json.loads(payload if isinstance(payload, bytes) else encode(payload))
            self.welcomes.setdefault(sid, []).append(plain)


async def comes(room: Room, sid: str, had: Revision) -> None:
    """As `board.web.sockets` admits and welcomes it."""
    lost = await lost_after(room, had, FAC.role)
    await room.welcome(Screen(sid, FAC.seat, FAC.role, "console", had=had.version, lost=lost))


async def test_it_is_welcomed_once_its_process_has_told_what_it_showed_before():
    """[P19] The message about the change has not reached this process when the screen comes."""
    bus, heard = MemoryBus(), Heard()
    one, two = [Rooms(MemoryStore(bus), heard, moment, name) for name in ("one", "two")]
    await one.create(opening())
    rooms = [await processes.find(CODE) for processes in (one, two)]
    await rooms[0].execute(Enter(FAC.seat, CODE, KEYS[FAC.role]), SERVER)
    await until(lambda: rooms[1].replica.revision == rooms[0].replica.revision)
    bus.holding = True
    await rooms[0].execute(command_from("set_prompt", {"text": "Et puis ?"}), FAC)
    had = rooms[0].replica.revision
    assert rooms[1].replica.revision.version < had.version
    await comes(rooms[1], "again", had)
    await until(lambda: "again" in heard.welcomes)
    [welcome] = heard.welcomes["again"]
    assert welcome["version"] >= had.version
    assert welcome["records"]["meeting"]["prompt"] == "Et puis ?"
    for processes in (one, two):
        await processes.close()
