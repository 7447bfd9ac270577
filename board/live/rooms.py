"""The rooms of this process: each is opened on request, and closed after its last screen."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

import structlog

from board.domain.change import Rejected
from board.domain.context import SERVER, Moment
from board.domain.decide.people.presence import NobodyHere
from board.domain.decide.steps.opening import OpenMeeting
from board.domain.records.meeting import Meeting
from board.live.beat import OnTold, ignore
from board.live.clocks import Clocks
from board.live.cycles import Cycles
from board.live.dictionaries import read_dictionary_later
from board.live.overdue import Overdue
from board.live.pulse import Pulse
from board.live.recovery import Recovery
from board.live.replica import Replica
from board.live.room import Room
from board.live.screen_sender import ScreenSender
from board.live.shredder import Shredder
from board.live.time_left import keep_time_left
from board.live.turn import Turn
from board.store.store import Store, Unavailable

log = structlog.get_logger()

IDLE_SECONDS = 30.0
"""How long a room without a screen stays open, so that a phone that reconnects finds it open."""


class CodeTaken(Exception):
    """There is already a board of this code."""


class Rooms:
    """Rooms by the code under which their board is stored. `process` is this process's own name.

    `on_told` is given the seconds from each change to the moment when its screens were sent it.
    """

    def __init__(
        self,
        store: Store,
        sender: ScreenSender,
        moment: Callable[[], Moment],
        process: str,
        on_told: OnTold = ignore,
    ) -> None:
        self._on_told = on_told
        self._store = store
        self._sender = sender
        self._moment = moment
        self._process = process
        self._shredder = Shredder(store)
        self._pulse = Pulse(store, self._open_rooms)
        self._overdue = Overdue(self._open_rooms)
        self._recovery = Recovery(store, self._store_is_back)
        self.clocks = Clocks(store, lambda: moment().now, self._clock_jumped)
        self.cycles = Cycles(store, moment, self._deleted)
        self._rooms: dict[str, asyncio.Task[Room]] = {}
        self._idle: dict[str, asyncio.TimerHandle] = {}

    def __len__(self) -> int:
        return len(self._rooms)

    async def create(self, command: OpenMeeting) -> None:
        """Store a new board under its code.

        Raises `CodeTaken`, `Unavailable`, or `Rejected` for a meeting that no code would open.
        """
        replica = Replica(command.code, self._store)
        turn = Turn(replica, self._store, self._moment, self._deleted)
        try:
            await turn.carry_out_one(command, SERVER)
        except Rejected as rejected:
            if rejected.code == "unavailable":
                raise Unavailable from rejected
            if rejected.code == "closed":
                raise CodeTaken(command.code) from rejected
            raise

    async def find(self, code: str) -> Room | None:
        """The room of a board, by its first code or its alias; None if there is no such board.

        Raises `Unavailable`.
        """
        if code in self._rooms or await self._store.exists(code):
            return await self._room(code)
        home = await self._store.resolve(code)
        if home is None or not await self._store.exists(home):
            return None
        return await self._room(home)

    async def was_erased(self, code: str) -> bool:
        """Whether the meeting of this code was erased a moment ago; raises `Unavailable`."""
        return await self._store.was_erased(code)

    async def _room(self, code: str) -> Room:
        task = self._rooms.get(code)
        if task is None:
            task = asyncio.get_running_loop().create_task(self._open(code))
            self._rooms[code] = task
        try:
            room = await asyncio.shield(task)
        except BaseException:
            if task.done():
                self._rooms.pop(code, None)
            raise
        self._restart_idle_timer(room)
        return room

    async def _open(self, code: str) -> Room:
        self._watch()
        room = Room(
            code,
            self._store,
            self._sender,
            self._moment,
            self._process,
            self.cycles,
            self._shredder,
            self._recovery,
            self.clocks,
            self._on_told,
        )
        await room.open()
        try:
            await self._note_nobody_is_left(room)
        except BaseException:
            await room.close()
            raise
        meeting = room.replica.board.find(Meeting)
        if meeting is not None:
            read_dictionary_later(meeting.language)
        return room

    def _watch(self) -> None:
        self._shredder.start()
        self._pulse.start()
        self._overdue.start()

    async def _note_nobody_is_left(self, room: Room) -> None:
        # No other process shows this board: a device that is stored as connected was connected to
        # a process that crashed.
        if await self._store.listeners(room.code) <= 1:
            with suppress(Rejected):
                await room.execute(NobodyHere(), SERVER)

    def _open_rooms(self) -> list[Room]:
        tasks = (task for task in self._rooms.values() if task.done() and not task.cancelled())
        return [task.result() for task in tasks if task.exception() is None]

    def _store_is_back(self, code: str) -> None:
        for room in self._open_rooms():
            if room.code == code:
                room.tasks.start(room.tell_available())

    def _clock_jumped(self) -> None:
        for room in self._open_rooms():
            room.tasks.start(keep_time_left(room, self._store))

    def _deleted(self) -> None:
        self._shredder.start()
        self._shredder.request()

    def _restart_idle_timer(self, room: Room) -> None:
        """Whoever asked for the room has `IDLE_SECONDS` from now to join it."""
        timer = self._idle.pop(room.code, None)
        if timer is not None:
            timer.cancel()
        loop = asyncio.get_running_loop()
        self._idle[room.code] = loop.call_later(IDLE_SECONDS, self._close_if_idle, room)

    def _close_if_idle(self, room: Room) -> None:
        self._idle.pop(room.code, None)
        if len(room.screens) or room.busy:
            self._restart_idle_timer(room)
            return
        self._rooms.pop(room.code, None)
        asyncio.get_running_loop().create_task(room.close())

    async def close(self) -> None:
        """Close every room; the boards stay in the store."""
        for timer in self._idle.values():
            timer.cancel()
        self._idle.clear()
        self._recovery.stop()
        await self.clocks.stop()
        await self._pulse.stop()
        await self._overdue.stop()
        await self._shredder.stop()
        rooms, self._rooms = self._rooms, {}
        await asyncio.gather(*(_closed(opening) for opening in rooms.values()))


async def _closed(opening: asyncio.Task[Room]) -> None:
    """Whatever is wrong with this room, the others are closed too."""
    try:
        await (await opening).close()
    except Exception:
        log.exception("room.close_failed")
