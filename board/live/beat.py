"""The pace at which a board tells its screens: at once when quiet, then at most so often."""

from asyncio import AbstractEventLoop, Task, TimerHandle, get_running_loop
from collections.abc import Awaitable, Callable

LEAST_SECONDS = 0.05
SHARE = 2.0
"""A beat that took t seconds is followed by at least twice t of rest: half a core at most."""


class Beat:
    """Runs `tell` soon after `ring`, never two at a time, and once more for whatever came since."""

    def __init__(self, tell: Callable[[], Awaitable[None]], least: float = LEAST_SECONDS) -> None:
        self._tell = tell
        self._least = least
        self._next = 0.0
        self._timer: TimerHandle | None = None
        self._running: Task[None] | None = None
        self._again = False

    def ring(self) -> None:
        """There is something to tell."""
        if self._running is not None:
            self._again = True
        elif self._timer is None:
            loop = get_running_loop()
            self._timer = loop.call_at(max(loop.time(), self._next), self._start, loop)

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _start(self, loop: AbstractEventLoop) -> None:
        self._timer = None
        self._running = loop.create_task(self._run(loop))

    async def _run(self, loop: AbstractEventLoop) -> None:
        began = loop.time()
        try:
            await self._tell()
        finally:
            took = loop.time() - began
            self._next = loop.time() + max(self._least - took, SHARE * took)
            self._running = None
            if self._again:
                self._again = False
                self.ring()
