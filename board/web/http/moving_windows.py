"""Counts of what happened lately: each thing counted leaves its window as time goes on.

Nothing stays in memory after its window has passed, also if nothing is counted any more.
"""

import asyncio
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `events` in any so many `seconds`."""

    events: int
    seconds: float


class MovingWindow:
    """What was counted, by name, in the last `seconds`; `clock` answers seconds, monotonic."""

    def __init__(self, seconds: float, clock: Callable[[], float] = monotonic) -> None:
        self._seconds = seconds
        self._clock = clock
        self._hits: deque[tuple[float, str]] = deque()
        self._times: defaultdict[str, deque[float]] = defaultdict(deque)
        self._timer: asyncio.TimerHandle | None = None

    def __len__(self) -> int:
        """How many hits are kept in memory, of all names."""
        return len(self._hits)

    def counted(self, name: str) -> int:
        self._forget()
        return len(self._times[name]) if name in self._times else 0

    def count(self, name: str) -> None:
        now = self._clock()
        self._hits.append((now, name))
        self._times[name].append(now)
        self._forget()

    def free_in(self, name: str, events: int) -> float:
        """Seconds until fewer than so many `events` are within the window; 0 if they are now."""
        if self.counted(name) < events:
            return 0
        return self._times[name][-events] + self._seconds - self._clock()

    def _forget(self) -> None:
        """Delete what has left the window, now and again when the next hit leaves it."""
        left = self._clock() - self._seconds
        while self._hits and self._hits[0][0] <= left:
            _, name = self._hits.popleft()
            self._times[name].popleft()
            if not self._times[name]:
                del self._times[name]
        if self._hits and self._timer is None:
            wait = self._hits[0][0] - left
            self._timer = asyncio.get_running_loop().call_later(wait, self._on_timer)

    def _on_timer(self) -> None:
        self._timer = None
        self._forget()
