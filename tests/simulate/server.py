"""One server process of the simulation: the real live layer behind simulated sockets."""

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from board.domain.change import Rejected
from board.domain.decide.people.entering import Enter
from board.live.coming_back import lost_after
from board.live.rooms import Rooms
from board.live.screens import Screen
from board.store.lineage import Revision
from board.store.store import Unavailable
from board.wire.codec import command_from
from tests.simulate.way import Way
from tests.support.servers.memory_store import MemoryStore
from tests.support.simulation.phone import plain
from tests.support.stories.cast import CODE, KEYS, SERVER

if TYPE_CHECKING:
    from tests.simulate.stage import Stage


class ProcessStore(MemoryStore):
    """A process's way to the store: nothing that it still does after a crash has an effect."""

    dead = False

    async def probe(self, code: str | None = None) -> None:
        await super().probe(code)
        if self.dead:
            raise Unavailable


class SimulatedServer:
    """A `ScreenSender` too. Its handlers do what `board.web.sockets.handlers` does."""

    def __init__(self, stage: "Stage", number: int) -> None:
        self.stage = stage
        self.number = number
        self.ways: dict[str, Way] = {}
        self.store = ProcessStore(stage.bus)
        self.rooms = Rooms(self.store, self, stage.moment, f"process{number}")

    def crash(self) -> None:
        """All at once: what it held in memory is gone, and nothing that it began goes on."""
        self.store.dead = True
        for listener in list(self.stage.bus.subscriptions):
            if listener.store is self.store:
                listener.closed = True
                self.stage.bus.subscriptions.remove(listener)
        for way in list(self.ways.values()):
            self.stage.cut(way)
            way.serving.cancel()
        for room in self.rooms._open_rooms():
            room.tasks.cancel()
        self.closing = asyncio.get_running_loop().create_task(self.close_all())

    async def close_all(self) -> None:
        for way in list(self.ways.values()):
            way.serving.cancel()
        with suppress(Unavailable):
            await self.rooms.close()

    # What comes from a tab.

    def connects(self, way: Way, auth: dict[str, Any]) -> None:
        self.ways[way.sid] = way
        way.serving = asyncio.get_running_loop().create_task(self._serve(way, auth))

    def asks(self, way: Way, asked: int, message: list[Any]) -> None:
        way.asked.put_nowait((asked, message))

    def leaves(self, way: Way) -> None:
        """The socket has closed: what came before is still carried out."""
        way.asked.put_nowait(None)

    def _left(self, way: Way) -> None:
        if self.ways.pop(way.sid, None) is not None and way.room is not None:
            way.room.leave(way.sid)

    async def _serve(self, way: Way, auth: dict[str, Any]) -> None:
        try:
            way.room, way.screen = await self._admit(way, auth)
        except (Rejected, Unavailable):
            self.ways.pop(way.sid, None)
            self.stage.tells(way, "fail", "busy", None)
            return
        self.stage.tells(way, "accept")
        await way.room.welcome(way.screen)
        while (received := await way.asked.get()) is not None:
            asked, message = received
            self.stage.tells(way, "answer", asked, plain(await self._answer(way, message)))
        self._left(way)

    async def _admit(self, way: Way, auth: dict[str, Any]) -> tuple[Any, Screen]:
        room = await self.rooms.find(CODE)
        if room is None:
            raise Unavailable
        seat = self.stage.seat_of(way.tab)
        await room.execute(Enter(seat, CODE, KEYS[auth["role"]]), SERVER)
        had = Revision(auth["have"] or 0, auth["mark"])
        lost = await lost_after(room, had, auth["role"])
        return room, Screen(way.sid, seat, auth["role"], auth["screen"], had=had.version, lost=lost)

    async def _answer(self, way: Way, message: list[Any]) -> dict[str, Any]:
        event, *args = message
        try:
            if event == "command":
                return await self._command(way, *args)
            if way.room.screens.get(way.sid) is None:
                return {"rejected": "forbidden", "message": ""}
            if event == "resume":
                have = Revision(args[0]["have"], args[0]["mark"])
                return way.room.resume(way.screen, have)
            told = way.room.told(way.screen)
            return {"now": self.stage.now(), "version": told.version, "mark": told.mark}
        except Rejected as rejected:
            return {"rejected": rejected.code, "message": ""}

    async def _command(self, way: Way, name: str, arguments: dict[str, Any]) -> dict[str, Any]:
        accepted = await way.room.execute(command_from(name, arguments), way.screen.actor)
        revision = way.room.answered_revision(way.screen, accepted)
        mark = {"mark": revision.mark} if accepted.changed else {}
        return {"ok": revision.version, "changed": accepted.changed, **mark}

    # What goes to tabs.

    async def deliver(self, sids: Any, event: str, payload: object) -> frozenset[str]:
        congested = set()
        for sid in sids:
            if self.stage.is_congested():
                congested.add(sid)
            else:
                await self.send(sid, event, payload)
        return frozenset(congested)

    async def send(self, sid: str, event: str, payload: object) -> None:
        way = self.ways.get(sid)
        if way is not None:
            self.stage.tells(way, "receive", event, plain(payload))

    async def close(self, sid: str) -> None:
        way = self.ways.get(sid)
        if way is not None:
            self._left(way)
            self.stage.tells(way, "close", "io server disconnect")
