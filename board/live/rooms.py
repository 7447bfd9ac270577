"""The boards that this process shows, each opened once and closed when its last screen is gone."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

import structlog

from board.domain import words
from board.domain.change import Rejected
from board.domain.context import Moment
from board.domain.decide.opening import OpenMeeting
from board.domain.decide.presence import NobodyHere
from board.domain.records.meeting import Meeting
from board.live.cycles import SERVER, Cycles
from board.live.outbox import Outbox
from board.live.replica import Replica
from board.live.room import Room
from board.live.shredder import Shredder
from board.live.turn import Turn
from board.store.store import Store, Unavailable

log = structlog.get_logger()

KEPT_SECONDS = 30.0
"""How long a room without a screen stays open, for those who are about to come back."""


class Taken(Exception):
    """There is a board of this code already."""


class Rooms:
    """Rooms by the code under which their board is kept."""

    def __init__(
        self, store: Store, outbox: Outbox, moment: Callable[[], Moment], process: str
    ) -> None:
        self._store = store
        self._outbox = outbox
        self._moment = moment
        self._process = process
        self._shredder = Shredder(store)
        self.cycles = Cycles(store, moment, self._deleted)
        self._rooms: dict[str, asyncio.Task[Room]] = {}
        self._idle: dict[str, asyncio.TimerHandle] = {}

    def __len__(self) -> int:
        return len(self._rooms)

    async def create(self, command: OpenMeeting) -> None:
        """Keep a new board under its code; raises `Taken`, `Unavailable`."""
        replica = Replica(command.code, self._store)
        turn = Turn(replica, self._store, self._moment, self._deleted)
        try:
            await turn.carry_out_one(command, SERVER)
        except Rejected as rejected:
            if rejected.code == "unavailable":
                raise Unavailable from rejected
            raise Taken(command.code) from rejected

    async def find(self, code: str) -> Room | None:
        """The room of a code, the first or a later one of its board; None when there is none.

        Raises `Unavailable`.
        """
        if code in self._rooms or await self._store.exists(code):
            return await self._open(code)
        home = await self._store.resolve(code)
        if home is None or not await self._store.exists(home):
            return None
        return await self._open(home)

    async def _open(self, code: str) -> Room:
        opening = self._rooms.get(code)
        if opening is None:
            opening = asyncio.get_running_loop().create_task(self._opened(code))
            self._rooms[code] = opening
        try:
            room = await asyncio.shield(opening)
        except BaseException:
            if opening.done():
                self._rooms.pop(code, None)
            raise
        self._watch(room)
        return room

    async def _opened(self, code: str) -> Room:
        self._shredder.start()
        room = Room(
            code,
            self._store,
            self._outbox,
            self._moment,
            self._process,
            self.cycles,
            self._shredder,
        )
        await room.open()
        # Nobody else shows this board: devices noted as here were cut off by a fall.
        if await self._store.listeners(code) <= 1:
            with suppress(Rejected):
                await room.execute(NobodyHere(), SERVER)
        # Reading a dictionary takes a quarter of a second, which no closing word should wait for.
        meeting = room.replica.board.find(Meeting)
        if meeting is not None:
            room.spawn(asyncio.to_thread(words.warm, meeting.language))
        return room

    def _deleted(self) -> None:
        self._shredder.start()
        self._shredder.want()

    def _watch(self, room: Room) -> None:
        """Look again later whether anyone is still there; who just asked has that long to come."""
        waiting = self._idle.pop(room.code, None)
        if waiting is not None:
            waiting.cancel()
        loop = asyncio.get_running_loop()
        self._idle[room.code] = loop.call_later(KEPT_SECONDS, self._rest, room)

    def _rest(self, room: Room) -> None:
        self._idle.pop(room.code, None)
        if len(room.screens) or room.busy:
            self._watch(room)
            return
        self._rooms.pop(room.code, None)
        asyncio.get_running_loop().create_task(room.close())

    async def close(self) -> None:
        """Let go of every room; the boards stay."""
        for timer in self._idle.values():
            timer.cancel()
        self._idle.clear()
        await self._shredder.stop()
        rooms, self._rooms = self._rooms, {}
        for opening in rooms.values():
            room = await opening
            await room.close()
