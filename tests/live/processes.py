"""Server processes on one real store, each with a screen of every kind."""

import asyncio
import json
from collections.abc import Iterable
from typing import Any

from board.domain.decide.people.entering import Enter
from board.domain.views.audiences import view
from board.live.pending import Accepted
from board.live.replica import Replica
from board.live.room import Room
from board.live.rooms import Rooms
from board.live.screens import Screen
from board.store.lineage import Revision
from board.store.valkey import ValkeyStore
from board.wire.codec import command_from, encode, to_screen
from tests.support.nobody import Nobody, moment
from tests.support.servers.valkey import Valkey
from tests.support.stories.cast import ANA, CODE, FAC, KEYS, SERVER, WALL, opening
from tests.support.until import until

BOARD, MARKS = f"board:{{{CODE}}}", f"marks:board:{{{CODE}}}"
SHOWN = {"ana": (ANA, "phone"), "wall": (WALL, "wall"), "fac": (FAC, "console")}


class Screens(Nobody):
    """Screens that keep what their audience was sent, by deltas and welcomes alone."""

    def __init__(self) -> None:
        self.records: dict[str, dict[str, Any]] = {}
        self.at: dict[str, Revision] = {}
        self.lost: dict[str, int] = {}
        self.byes: dict[str, Any] = {}
        self.closed: set[str] = set()

    def welcome(self, sid: str, payload: dict[str, Any]) -> None:
        payload = json.loads(encode(payload))
        self.records[sid] = payload["records"]
        self.at[sid] = Revision(payload["version"], payload["mark"])
        if "lost" in payload:
            self.lost[sid] = payload["lost"]

    async def deliver(self, sids, event: str, payload: object) -> frozenset[str]:
        for sid in sids:
            if event == "welcome":
                self.welcome(sid, json.loads(payload))
            elif event == "delta":
                self._delta(sid, json.loads(payload))
        return frozenset()

    async def send(self, sid: str, event: str, payload: object) -> None:
        if event == "bye":
            self.byes[sid] = payload

    async def close(self, sid: str) -> None:
        self.closed.add(sid)

    def _delta(self, sid: str, delta: dict[str, Any]) -> None:
        assert self.at[sid] == (delta["since"], delta["since_mark"])
        self.at[sid] = Revision(delta["version"], delta["mark"])
        changed = self.records[sid] | delta["records"]
        self.records[sid] = {key: record for key, record in changed.items() if record is not None}


class Process:
    """One server: its rooms, and a screen of each audience."""

    def __init__(self, url: str, name: str) -> None:
        self.store = ValkeyStore(url)
        self.screens = Screens()
        self.rooms = Rooms(self.store, self.screens, moment, name)
        self.room: Room

    async def opens(self, shown: Iterable[str] = SHOWN) -> None:
        """Open the board, and show it on these screens."""
        found = await self.rooms.find(CODE)
        assert found is not None
        self.room = found
        for sid in shown:
            actor, kind = SHOWN[sid]
            await self.room.execute(Enter(actor.seat, CODE, KEYS[actor.role]), SERVER)
            self.screens.welcome(sid, self.room.join(Screen(sid, actor.seat, actor.role, kind)))

    async def posts(self, number: int) -> Accepted:
        said = {"card": f"card-{number:04}", "kind": "theme", "title": f"K{number:03}"}
        return await self.room.execute(command_from("post_card", said), ANA)

    async def posts_together(self, *numbers: int) -> list[Accepted]:
        return await asyncio.gather(*(self.posts(number) for number in numbers))

    async def says(self, name: str, **said: object) -> Accepted:
        """A command of the facilitator."""
        return await self.room.execute(command_from(name, said), FAC)

    async def stored(self, kind: str) -> dict[str, Any]:
        replica = Replica(CODE, self.store)
        await replica.catch_up()
        records = view(replica.board, kind)
        return json.loads(encode({key: to_screen(record) for key, record in records.items()}))

    async def equal(self) -> None:
        """Return once every screen shows what is stored."""
        for sid in self.screens.records:
            stored = await self.stored(SHOWN[sid][1])
            await until(lambda sid=sid, stored=stored: self.screens.records[sid] == stored)

    async def close(self) -> None:
        await self.rooms.close()
        await self.store.close()


async def two_on(url: str) -> list[Process]:
    """Two servers on one store, at the step of the cards, which are shown."""
    processes = [Process(url, name) for name in ("one", "two")]
    await processes[0].rooms.create(opening())
    for process in processes:
        await process.opens()
    await processes[0].says("go_to", step="express")
    await processes[0].says("reveal", what="cards", shown=True)
    return processes


def copy(valkey: Valkey) -> None:
    for key in (BOARD, MARKS):
        valkey.ask(f"COPY {key} {key}:copy REPLACE")


def put_back(valkey: Valkey, *keys: str) -> None:
    """Put the copy back and cut the subscriptions, as when a store restarts on an older file."""
    for key in keys:
        valkey.ask(f"COPY {key}:copy {key} REPLACE")
    valkey.ask("CLIENT KILL TYPE pubsub")
