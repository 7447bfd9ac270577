"""Notices when the clock of this process or of the store jumps, by a clock that never does."""

import asyncio
import time
from collections.abc import Callable, Mapping

import structlog

from board.live.background import BackgroundLoop
from board.store.store import Store, Unavailable

log = structlog.get_logger()

LEAST_JUMP = 60_000
"""Milliseconds. A clock that is corrected by less harms nothing."""

LOOK_SECONDS = 1.0
LATELY = 120_000
"""For how long after a jump (ms) a board that vanishes is taken for one that expired by it."""

OWN = "board"


def steady() -> int:
    """Milliseconds of a clock that is never set; where the system can, it counts sleep too."""
    clock = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
    return time.clock_gettime_ns(clock) // 1_000_000


class Clocks(BackgroundLoop):
    """Compares the clocks each second. `now` is this process's, in milliseconds since the epoch."""

    def __init__(self, store: Store, now: Callable[[], int], jumped: Callable[[], None]) -> None:
        super().__init__()
        self._store = store
        self._now = now
        self._jumped = jumped
        self._offsets: dict[str, int] = {}
        self._jumped_at: int | None = None

    async def jumped_lately(self) -> bool:
        """Whether a clock has jumped in the last two minutes."""
        await self.look()
        return self._jumped_at is not None and steady() - self._jumped_at < LATELY

    async def look(self) -> None:
        """Compare all clocks with the steady one; calls `jumped` if one has jumped since."""
        try:
            clocks: Mapping[str, int] = await self._store.clocks()
        except Unavailable:
            clocks = {}
        measured = {OWN: self._now(), **clocks}
        offsets = {name: clock - steady() for name, clock in measured.items()}
        jumps = {name: offset - self._offsets.get(name, offset) for name, offset in offsets.items()}
        self._offsets |= offsets
        jumped = {name: by for name, by in jumps.items() if abs(by) >= LEAST_JUMP}
        for name, by in jumped.items():
            log.error("clock.jumped", clock=name, seconds=by // 1000)
        if jumped:
            self._jumped_at = steady()
            self._jumped()

    async def _work(self) -> None:
        while True:
            await self.look()
            await asyncio.sleep(LOOK_SECONDS)
