"""How long an answer of the store is waited for, while this process is free to hear it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

PARTS = 10
"""What held this process up takes a tenth of the time at most."""


@asynccontextmanager
async def patience(seconds: float) -> AsyncIterator[None]:
    """Raises `TimeoutError` after these seconds, like `asyncio.timeout`, unless held up [P10].

    A loop that was busy, or a computer that stood still, finds the time over and the answer there
    at the same moment. So the time is waited for in parts, one after the other: whatever held the
    process up takes one of them, and the answer is read in the next.
    """
    async with asyncio.timeout(None) as limit:
        parts = _Parts(limit, seconds / PARTS)
        try:
            yield
        finally:
            parts.stop()


class _Parts:
    """Ends the limit after the last part, each of them of these seconds."""

    def __init__(self, limit: asyncio.Timeout, seconds: float) -> None:
        self._limit = limit
        self._seconds = seconds
        self._loop = asyncio.get_running_loop()
        self._left = PARTS
        self._begin()

    def stop(self) -> None:
        self._timer.cancel()

    def _begin(self) -> None:
        self._timer = self._loop.call_later(self._seconds, self._is_over)

    def _is_over(self) -> None:
        self._left -= 1
        if self._left:
            self._begin()
        else:
            self._limit.reschedule(self._loop.time())
