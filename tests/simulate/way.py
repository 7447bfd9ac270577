"""One connection between a tab and a process: each direction in order, and late."""

import asyncio
from collections.abc import Callable
from random import Random
from typing import Any

LONGEST_DELAY = 0.12
LATE = 12.0
"""Seconds by which what a dead connection still carries may come late: longer than any deadline."""

Arrives = Callable[..., None]


class Direction:
    """Messages arrive in the order in which they were sent, unless the way is dead."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._last = 0.0
        self.slower = 0.0
        self.dead = False

    def carry(self, arrives: Arrives, *message: Any) -> None:
        loop = asyncio.get_running_loop()
        delay = self._chance.uniform(0, LONGEST_DELAY) + self.slower
        # A loop does not keep the order of timers of one moment.
        self._last = max(self._last + 1e-6, loop.time() + delay)
        loop.call_at(self._last, self._arrive, arrives, message)

    def _arrive(self, arrives: Arrives, message: tuple[Any, ...]) -> None:
        if not self.dead:
            arrives(*message)


class Way:
    """`sid` names its socket at the server; `process` is where it leads."""

    def __init__(self, tab: str, sid: str, process: Any, chance: Random) -> None:
        self.tab, self.sid, self.process = tab, sid, process
        self.up, self.down = Direction(chance), Direction(chance)
        self.asked: asyncio.Queue[tuple[int, list[Any]] | None] = asyncio.Queue()
        """What the server has received of it; None once the socket has closed."""
        self.serving: asyncio.Task[None] | None = None
        self.screen: Any = None
        self.room: Any = None
