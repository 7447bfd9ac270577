"""How often a board sends deltas: at once if it was quiet, and at most every 50 ms."""

from asyncio import AbstractEventLoop, Task, TimerHandle, get_running_loop
from collections.abc import Awaitable, Callable

SHORTEST_SECONDS = 0.05
REST_RATIO = 2.0
"""After a beat of t seconds the board rests for at least 2 t: a third of a core at most."""


class Beat:
    """Runs `tell` after a `request`, one run at a time. A request in a run starts another."""

    def __init__(
        self, tell: Callable[[], Awaitable[None]], shortest: float = SHORTEST_SECONDS
    ) -> None:
        self._tell = tell
        self._shortest = shortest
        self._next = 0.0
        self._timer: TimerHandle | None = None
        self._running: Task[None] | None = None
        self._again = False

    def request(self) -> None:
        """Call this when there is something to send."""
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
            self._next = loop.time() + max(self._shortest - took, REST_RATIO * took)
            self._running = None
            if self._again:
                self._again = False
                self.request()
