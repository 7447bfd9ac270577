"""How often a board sends deltas: at once if it was quiet, then after a rest."""

from asyncio import AbstractEventLoop, Task, TimerHandle, get_running_loop
from collections.abc import Awaitable, Callable

SHORTEST_REST, LONGEST_USUAL_REST = 0.01, 0.05
USUAL_RATIO, LEAST_RATIO = 10.0, 2.0

RETRY_SECONDS = 0.5
"""How long after a beat that left out a congested screen the next one comes, if none was asked."""

OnTold = Callable[[float], None]


def ignore(_: float) -> None:
    """The default of `on_told`."""


class Beat:
    """Runs `tell` after a `request`, one run at a time. A request in a run starts another.

    `tell` answers whether every screen was told everything; if not, it is run again later.
    `on_told` is given the seconds from the first request to the end of each run that sent
    all there was.
    """

    def __init__(
        self,
        tell: Callable[[], Awaitable[bool]],
        on_told: OnTold = ignore,
    ) -> None:
        self._tell = tell
        self._on_told = on_told
        self._requested_at: float | None = None
        self._next = 0.0
        self._timer: TimerHandle | None = None
        self._retry: TimerHandle | None = None
        self._running: Task[None] | None = None
        self._again = False
        self._stopped = False

    def request(self) -> None:
        """Call this when there is something to send."""
        if self._stopped:
            return
        if self._requested_at is None:
            self._requested_at = get_running_loop().time()
        if self._running is not None:
            self._again = True
        elif self._timer is None:
            loop = get_running_loop()
            self._timer = loop.call_at(max(loop.time(), self._next), self._start, loop)

    def stop(self) -> None:
        """A run that has begun ends; no other begins."""
        self._stopped = True
        for timer in (self._timer, self._retry):
            if timer is not None:
                timer.cancel()
        self._timer = self._retry = None

    def _start(self, loop: AbstractEventLoop) -> None:
        if self._retry is not None:
            self._retry.cancel()
        self._timer = self._retry = None
        self._running = loop.create_task(self._run(loop))

    async def _run(self, loop: AbstractEventLoop) -> None:
        began = loop.time()
        requested_at, self._requested_at = self._requested_at or began, None
        all_told = False
        try:
            all_told = await self._tell()
            if not all_told:
                self._retry = loop.call_later(RETRY_SECONDS, self.request)
        finally:
            self._next = loop.time() + rest_after(loop.time() - began)
            self._running = None
            if self._again:
                self._again = False
                self.request()
        if all_told:
            self._on_told(loop.time() - requested_at)


def rest_after(took: float) -> float:
    """Seconds of rest after a beat of `took` seconds, so that a burst shares beats.

    Ten times as long, so that a small meeting waits for 10 ms only, but never more than 50 ms
    unless twice the beat is more: beats take a third of a core at most.
    """
    usual = min(max(USUAL_RATIO * took, SHORTEST_REST), LONGEST_USUAL_REST)
    return max(usual, LEAST_RATIO * took)
