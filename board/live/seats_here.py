"""Notes on a board which seats have a screen in this process."""

from asyncio import TimerHandle, get_running_loop
from collections.abc import Callable, Coroutine, Iterable
from typing import Any

import structlog

from board.domain.command import Command
from board.domain.context import SERVER, Actor
from board.domain.decide.people.presence import (
    Arrive,
    Leave,
    NobodyHere,
    TellDevices,
    are_devices_untold,
    is_device_untold,
    is_missing,
)
from board.live.background import BackgroundTasks
from board.live.pending import PendingCommand
from board.live.replica import Replica
from board.live.screens import Screen, Screens

log = structlog.get_logger()

PERIOD_SECONDS = 30.0
"""How often facilitators are told which phones came and went [V16]."""

EARLY_SECONDS = 0.002
"""How much too early a timer may fire: uvloop counts milliseconds."""


def next_end(now: float) -> float:
    """The end of the period that begins now or is under way, in seconds of the loop's clock.

    A timer that fires a moment early fires for the period that ends, which is not begun again.
    """
    return ((now + EARLY_SECONDS) // PERIOD_SECONDS + 1) * PERIOD_SECONDS


class SeatsHere:
    """Notes at once who came and went, and has facilitators told of phones period by period.

    Periods begin at fixed times: a delay from each change on would tell when that was.
    """

    def __init__(
        self,
        screens: Screens,
        replica: Replica,
        note: Callable[[Command, Actor], Coroutine[Any, Any, None]],
        tasks: BackgroundTasks,
    ) -> None:
        self._screens = screens
        self._replica = replica
        self._note = note
        self._tasks = tasks
        self._timer: TimerHandle | None = None
        self._coming: set[str] = set()

    @property
    def busy(self) -> bool:
        """Whether facilitators are still to be told of a phone."""
        return self._timer is not None

    def joined(self, screen: Screen) -> None:
        """A screen was added: it may be the first of its seat."""
        telling = [one for one in self._screens.of_seat(screen.seat) if one.tells_of_its_seat]
        if telling == [screen]:
            self._note_arrival(screen)

    def _note_arrival(self, screen: Screen) -> None:
        self._coming.add(screen.seat)
        self._tasks.start(self._arrive(screen))

    async def _arrive(self, screen: Screen) -> None:
        try:
            await self._note(screen.came, screen.actor)
        finally:
            self._coming.discard(screen.seat)

    def left(self, screen: Screen) -> None:
        """A screen was removed: it may have been the last of its seat."""
        if screen.tells_of_its_seat and not self._is_here(screen.seat):
            self._tasks.start(self._note(screen.went, screen.actor))

    def _is_here(self, seat: str) -> bool:
        return any(screen.tells_of_its_seat for screen in self._screens.of_seat(seat))

    def process_gone(self) -> None:
        """Another process is gone, and has not said which seats left with it."""
        here = tuple(seat for seat in self._screens.seats() if self._is_here(seat))
        log.warning("presence.process_gone")
        self._tasks.start(self._note(NobodyHere(here), SERVER))

    def claim(self) -> None:
        """Say that the seats shown here are connected, if another process took them for gone.

        Not of those that are just coming: a room that comes at once would say everything twice.
        Also tells of phones for a process that has stopped before it did.
        """
        for seat in self._screens.seats():
            unsaid = seat not in self._coming and is_missing(self._replica.board, seat)
            if unsaid and self._is_here(seat):
                self._note_arrival(self._screens.of_seat(seat)[0])
        self._tell_later()

    def carried_out(self, batch: Iterable[PendingCommand]) -> None:
        """Call this after every batch: a phone may have come or gone."""
        if any(self._has_untold(done) for done in batch):
            self._set_timer()

    def _has_untold(self, done: PendingCommand) -> bool:
        """Whether facilitators are to be told of what this command noted."""
        if isinstance(done.command, NobodyHere):
            return are_devices_untold(self._replica.board)
        noted = isinstance(done.command, Arrive | Leave)
        return noted and is_device_untold(self._replica.board, done.actor.seat)

    def _tell_later(self) -> None:
        if are_devices_untold(self._replica.board):
            self._set_timer()

    def _set_timer(self) -> None:
        if self._timer is None:
            loop = get_running_loop()
            self._timer = loop.call_at(next_end(loop.time()), self._tell)

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _tell(self) -> None:
        self._timer = None
        self._tasks.start(self._tell_devices())

    async def _tell_devices(self) -> None:
        await self._note(TellDevices(), SERVER)
        self._tell_later()  # if the store was away
