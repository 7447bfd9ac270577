"""One board in one process: its copy, its screens, its turns and its beat."""

import asyncio
from collections.abc import Callable
from typing import Any

import structlog

from board.domain.board import Board
from board.domain.change import Rejected
from board.domain.command import Command
from board.domain.context import Actor, Moment
from board.domain.decide.presence import Arrive, Leave
from board.live.beat import Beat
from board.live.broadcaster import Broadcaster
from board.live.cycles import Cycles
from board.live.erasure import Erasure
from board.live.expiry import Expiry
from board.live.handover import Handover
from board.live.outbox import Outbox
from board.live.presence import Presence, Showing, longest
from board.live.replica import Replica
from board.live.screens import Screen, Screens
from board.live.shredder import Shredder
from board.live.turn import Accepted, PendingCommand, Turn
from board.store.store import Message, Signal, Store, Subscription, Unavailable

log = structlog.get_logger()


class Room:
    """Executes commands on a board, and tells its screens what changes."""

    def __init__(  # noqa: PLR0913, PLR0917 - what a room is made of
        self,
        code: str,
        store: Store,
        outbox: Outbox,
        moment: Callable[[], Moment],
        process: str,
        cycles: Cycles,
        shredder: Shredder,
    ) -> None:
        self.code = code
        self.screens = Screens()
        self._store = store
        self._outbox = outbox
        self._moment = moment
        self.replica = Replica(code, store)
        self.handover = Handover(cycles, lambda: self.replica.board)
        self._erasure = Erasure(self.screens, outbox, shredder)
        self._turn = Turn(self.replica, store, moment, cycles.deleted, self._let_go)
        self._waiting: list[PendingCommand] = []
        self._working: asyncio.Task[None] | None = None
        self._subscription: Subscription | None = None
        self._presence = Presence(process, self._tell_presence)
        self._tasks: set[asyncio.Task[Any]] = set()
        self._expiry = Expiry(self._now, lambda: self.spawn(self.refresh()))

    async def open(self) -> None:
        """Listen, then read: what is stored in between is heard. Raises `Unavailable`."""
        self._subscription = await self._store.listen(self.code, self._heard)
        await self.replica.catch_up()
        self._broadcaster = Broadcaster(
            self.replica, self.screens, self._outbox, self._now, self._erasure
        )
        self._beat = Beat(self._broadcaster.tell)
        self._expiry.follow(self.replica.board.erase_at)
        self.handover.rouse()

    async def close(self) -> None:
        self._beat.stop()
        self._expiry.stop()
        self._presence.stop()
        self.handover.stop()
        if self._subscription is not None:
            await self._subscription.close()

    async def execute(self, command: Command, actor: Actor) -> Accepted:
        """The version at which the command is stored; raises `Rejected` with its code."""
        asked = PendingCommand(command, actor, asyncio.get_running_loop().create_future())
        self._waiting.append(asked)
        if self._working is None:
            self._working = self.spawn(self._work())
        return await asked.answer

    async def _work(self) -> None:
        try:
            while self._waiting:
                batch, self._waiting = self._waiting, []
                await self._turn.carry_out(batch)
                self._broadcaster.owe(asked.actor.seat for asked in batch if asked.changed)
                self._changed()
                if self._erasure.waits:
                    self.spawn(self._erasure.finish(self.replica.board.erase_at is not None))
        finally:
            self._working = None

    async def _let_go(self, board: Board) -> None:
        await self.handover.let_go(board)
        self._erasure.begins(board)

    def join(self, screen: Screen) -> dict[str, Any]:
        """Take a screen in, and answer what it is welcomed with."""
        here = self._is_here(screen.seat)
        self.screens.add(screen)
        if not here and self._is_here(screen.seat):
            self.spawn(self._say(Arrive(), screen.actor))
        self._count()
        return self._broadcaster.welcome(screen)

    def leave(self, sid: str) -> None:
        """A socket went; nothing of its seat is lost."""
        screen = self.screens.remove(sid)
        if screen is None:
            return
        if not self.screens.of_seat(screen.seat):
            self._broadcaster.forget(screen.seat)
        if screen.kind != "wall" and not self._is_here(screen.seat):
            self.spawn(self._say(Leave(), screen.actor))
        self._count()

    def _is_here(self, seat: str) -> bool:
        """A person is where their phone or their console is; a wall is nobody."""
        return any(screen.kind != "wall" for screen in self.screens.of_seat(seat))

    async def refresh(self) -> bool:
        """Read the board again: another process may have let in whom this one does not know yet.

        False when the store did not answer.
        """
        self.replica.missed()
        await self._catch_up()
        return not self.replica.behind

    def resume(self, screen: Screen, have: int | None) -> dict[str, Any]:
        """`{"delta": …}` from what the screen has, or `{"welcome": …}`."""
        return self._broadcaster.resume(screen, have)

    def told_version(self, screen: Screen) -> int:
        """The version that this screen's audience was last told."""
        return self._broadcaster.version(screen.audience)

    @property
    def busy(self) -> bool:
        """Whether a command waits for its turn, or the cycle for what is handed on."""
        return self._working is not None or self.handover.busy

    async def _say(self, command: Command, actor: Actor) -> None:
        """What the doorway notes by itself; a seat that is gone has nothing to note."""
        try:
            await self.execute(command, actor)
        except Rejected as rejected:
            log.debug("presence.unnoted", code=rejected.code)

    def _heard(self, message: Message) -> None:
        if isinstance(message, Signal):
            self._presence.hear(message.payload)
        elif self.replica.hear(message):
            if self.replica.behind:
                self.spawn(self._catch_up())
            else:
                self._changed()

    async def _catch_up(self) -> None:
        """After the store was away it tells `Gap` again, so a failure here is not the last try."""
        try:
            await self.replica.catch_up()
        except Unavailable as fault:
            log.warning("store.unavailable", reason=type(fault.__cause__).__name__)
            return
        self._changed()

    def _changed(self) -> None:
        lost = self.replica.take_lost()
        if lost is not None and not self._erasure.waits:
            # Another process erased it, an operator did, or its hour has come.
            self._erasure.begins(lost)
            self.spawn(self._erasure.finish(still_there=False))
        self._beat.ring()
        self.handover.rouse()
        self._expiry.follow(self.replica.board.erase_at)

    def shows(self, screen: Screen, showing: Showing) -> None:
        """A wall says what it shows, for those who turn its pages from elsewhere."""
        screen.showing = showing
        self._count()

    def _count(self) -> None:
        phones, consoles = self.screens.count("phone"), self.screens.count("console")
        self._presence.count(phones, consoles, longest(self.screens.showing()))

    def _tell_presence(self) -> None:
        self.spawn(self._announce())

    async def _announce(self) -> None:
        sids = [screen.sid for screen in self.screens.of_facilitators()]
        await self._outbox.deliver(sids, "presence", self._presence.totals())
        try:
            await self._store.send_signal(self.code, self._presence.announcement())
        except Unavailable as fault:
            log.debug("presence.unannounced", reason=type(fault.__cause__).__name__)

    def _now(self) -> int:
        return self._moment().now

    def spawn(self, work: Any) -> asyncio.Task[Any]:
        """Let something run beside, for as long as it takes."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task
