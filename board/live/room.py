"""One board in one process: its replica, its screens, its commands and what it sends."""

from collections.abc import Awaitable, Callable
from typing import Any

import structlog

from board.domain.board import Board
from board.domain.change import Rejected
from board.domain.command import Command
from board.domain.context import SERVER, Actor, Moment
from board.live.background import BackgroundTasks
from board.live.beat import Beat, OnTold, ignore
from board.live.broadcaster import Broadcaster
from board.live.clocks import Clocks
from board.live.command_queue import CommandQueue
from board.live.cycles import Cycles
from board.live.erasure import Erasure
from board.live.expiry import Expiry
from board.live.handover import Handover
from board.live.losses import Losses
from board.live.pending import Accepted, PendingCommand
from board.live.presence import Showing
from board.live.presence_feed import PresenceFeed
from board.live.putting_back import PuttingBack
from board.live.recovery import Recovery
from board.live.replica import Replica
from board.live.screen_sender import ScreenSender
from board.live.screens import Screen, Screens
from board.live.seats_here import SeatsHere
from board.live.shredder import Shredder
from board.live.turn import Turn
from board.store.lineage import Revision
from board.store.store import Message, Signal, Store, Subscription, Unavailable

log = structlog.get_logger()


class Room:
    """Executes commands on a board, and tells its screens what changes."""

    def __init__(  # noqa: PLR0913, PLR0917 - what a room is made of
        self,
        code: str,
        store: Store,
        sender: ScreenSender,
        moment: Callable[[], Moment],
        process: str,
        cycles: Cycles,
        shredder: Shredder,
        recovery: Recovery,
        clocks: Clocks,
        on_told: OnTold = ignore,
    ) -> None:
        self._on_told = on_told
        self._recovery = recovery
        self.code = code
        self.screens = Screens()
        self.now: Callable[[], int] = lambda: moment().now
        self.tasks = BackgroundTasks()
        self.expiry = Expiry(self.now, lambda: self.tasks.start(self.refresh()))
        putting_back = PuttingBack(code, store, self.screens, self.expiry, clocks, self.now)
        self.replica = Replica(code, store, self._on_lost, putting_back.put_back)
        self.handover = Handover(cycles, lambda: self.replica.board)
        self._store = store
        self._sender = sender
        self.losses = Losses(code, self.screens, store, self.tasks, self._changed)
        self._erasure = Erasure(self.screens, sender, shredder)
        self._turn = Turn(self.replica, store, moment, cycles.deleted, self._before_erasing)
        self._commands = CommandQueue(self._carry_out, self.tasks)
        self._seats_here = SeatsHere(self.screens, self.replica, self.note, self.tasks)
        self.presence = PresenceFeed(
            code, process, self.screens, sender, store, self.tasks, self._seats_here.process_gone
        )
        self._subscription: Subscription | None = None
        self._is_open = False

    async def open(self) -> None:
        """Subscribe, then read, so that no change in between is missed; raises `Unavailable`.

        A room that could not be opened is closed, and receives nothing any more.
        """
        self._subscription = await self._store.listen(self.code, self._on_message)
        try:
            await self.replica.catch_up()
        except BaseException:
            await self._subscription.close()
            raise
        self._broadcaster = Broadcaster(
            self.replica, self.screens, self._sender, self.now, self._erasure, self.losses
        )
        self._beat = Beat(self._broadcaster.tell, on_told=self._on_told)
        self.expiry.follow(self.replica.board.erase_at)
        self.handover.start()
        self._is_open = True

    async def close(self) -> None:
        """Stop timers and subscription, once what is under way is stored: phones that left."""
        self._is_open = False
        self._beat.stop()
        self.expiry.stop()
        self.presence.stop()
        self.handover.stop()
        await self.tasks.end()
        self._seats_here.stop()
        if self._subscription is not None:
            await self._subscription.close()
        self._broadcaster.stop()
        self.replica.forget()

    @property
    def busy(self) -> bool:
        """Whether something is not answered, not handed over to the cycle, or not told yet."""
        return self._commands.busy or self.handover.busy or self._seats_here.busy

    async def execute(self, command: Command, actor: Actor) -> Accepted:
        """The version at which the command is stored; raises `Rejected`."""
        return await self._commands.execute(command, actor)

    async def _carry_out(self, batch: list[PendingCommand]) -> None:
        if not await self._turn.carry_out(batch):
            self._recovery.away(self.code)
        for done in batch:
            if done.changed_at is not None:
                self._broadcaster.owe(done.actor.seat, done.changed_at)
        self._seats_here.carried_out(batch)
        self._changed()
        if self._erasure.pending:
            erased = self.replica.board.erase_at is None
            self.tasks.start(self._erasure.finish(erased=erased))

    async def _before_erasing(self, board: Board) -> None:
        await self.handover.withdraw(board)
        self._erasure.begin(board)

    async def welcome(self, screen: Screen) -> None:
        """Add a screen that was admitted, and welcome it; or send it away with its farewell.

        Its seat may have gone since: no change that comes now would close it [E4].
        """
        if (reason := self._broadcaster.farewell(screen)) is not None:
            await self._broadcaster.dismiss(screen, reason)
        elif self._broadcaster.is_ahead(screen):
            self.join(screen)
            self._broadcaster.welcome_later(screen)
            self._beat.request()
        else:
            await self._sender.send(screen.sid, "welcome", self.join(screen))

    def join(self, screen: Screen) -> dict[str, Any]:
        """Add a screen; answers the payload of its `welcome`."""
        self.screens.add(screen)
        self.losses.joined(screen)
        self._seats_here.joined(screen)
        self.presence.change()
        return self._broadcaster.welcome(screen)

    def leave(self, sid: str) -> None:
        """Remove the screen of a socket that has closed; its seat stays."""
        screen = self.screens.remove(sid)
        if screen is None:
            return
        if not self.screens.of_seat(screen.seat):
            self._broadcaster.forget(screen.seat)
        self._seats_here.left(screen)
        self.presence.change()

    async def note(self, command: Command, actor: Actor = SERVER) -> None:
        """Carry out a command that nobody waits for, if it may be."""
        try:
            await self.execute(command, actor)
        except Rejected as refusal:
            log.debug("command.unnoted", code=refusal.code)

    def shows(self, screen: Screen, showing: Showing) -> None:
        """Keep what a wall shows, so that consoles can offer to turn its pages."""
        screen.showing = showing
        self.presence.change()

    def resume(self, screen: Screen, have: Revision | None) -> dict[str, Any]:
        """`{"delta": …}` from the revision that the screen has, or `{"welcome": …}` [P8]."""
        lacked_a_delta = screen.behind_at is not None
        answer = self._broadcaster.resume(screen, have)
        if lacked_a_delta:  # also if no version is owed: beats do not depend on who spoke [V17]
            self._beat.request()
        return answer

    def told(self, screen: Screen) -> Revision:
        """The revision that this screen's audience was last sent."""
        return self._broadcaster.told(screen.audience)

    def answered_revision(self, screen: Screen, accepted: Accepted) -> Revision:
        """What its command is answered with; the board's own revision if it changed it [V13]."""
        told = self._broadcaster.told_to(screen)
        return self.replica.at(accepted.version if accepted.changed else told)

    async def refresh(self) -> bool:
        """Take in what another process changed a moment ago; False if the store did not answer."""
        return await self._catch_up(self.replica.compare)

    def _on_message(self, message: Message) -> None:
        if isinstance(message, Signal):
            self._on_signal(message.payload)
        elif not self.replica.receive(message):
            return
        elif self.replica.behind:
            self.tasks.start(self._catch_up())
        else:
            self._changed()

    def _on_signal(self, payload: bytes) -> None:
        """A notice of lost changes, or the census of another process."""
        if not self.losses.receive(payload):
            self.presence.receive(payload)
            self._seats_here.claim()

    async def _catch_up(self, read: Callable[[], Awaitable[None]] | None = None) -> bool:
        """False if this fails; the `Gap` that the store sends after an outage starts it again."""
        try:
            await (read or self.replica.catch_up)()
        except Unavailable as fault:
            log.warning("store.unavailable", reason=type(fault.__cause__).__name__)
            self._recovery.away(self.code)
            return False
        self._changed()
        return True

    def _changed(self) -> None:
        if not self._is_open:
            return  # `open` is still reading the board, or has failed
        if (gone := self.replica.take_gone()) is not None and not self._erasure.pending:
            # The board expired, another process or an operator erased it, or the store lost it.
            self._erasure.follow(gone, self.expiry.left())
            self.tasks.start(self._erasure.finish(erased=True))
        self._beat.request()
        self.handover.start()
        self.expiry.follow(self.replica.board.erase_at)

    def _on_lost(self, changes: int, first: int) -> None:
        """The store went back by so many changes, of which this is the first version [P14]."""
        self.losses.add(changes, first)
        self._broadcaster.start_over(changes)
        self.handover.forget()

    async def tell_available(self) -> None:
        """Read what was missed, and have screens send again what was answered `unavailable`."""
        await self._catch_up()
        await self._sender.deliver([screen.sid for screen in self.screens], "available", {})
