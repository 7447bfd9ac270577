"""The pace of one address: when its next request may begin, and which ones wait for that."""

import asyncio
from collections import deque
from time import monotonic

from board.web.http.turns import TooManyWait

BURST_SECONDS = 5.0
"""An address that was quiet may begin as many at once as in so long, five times as fast."""

USUAL_SECONDS = 0.0005
"""Processor time of a request; one that takes more counts as several."""

TOGETHER_SECONDS = 0.1
"""Sockets that take so much of the processor begin together, so that arrivals share commits."""


class AddressPace:
    """Lets a request begin each `gap` seconds, in the order in which they came."""

    def __init__(self, gap: float) -> None:
        self._gap = gap
        self._due = monotonic()
        """When the next would begin if all came evenly."""
        self._rests_until = 0.0
        self._owed_until = 0.0
        """When it would have rested for each socket that began."""
        self._waiting: deque[asyncio.Future[None]] = deque()

    @property
    def is_rested(self) -> bool:
        """Whether it may begin its whole burst again: nothing need be known of it."""
        return not self._waiting and self._due <= monotonic()

    async def begin(self, most_waiting: int) -> None:
        """Return when a request may begin; raises `TooManyWait`."""
        if not self._waiting and self._in() <= 0:
            self._count()
            return
        if len(self._waiting) >= most_waiting:
            raise TooManyWait
        mine = asyncio.get_running_loop().create_future()
        self._waiting.append(mine)
        if len(self._waiting) == 1:
            self._wake_later()
        await mine

    def charge(self, seconds: float) -> None:
        """A request took so much of the processor: rest as long, and count it as that many."""
        self._rests_until = max(self._rests_until, monotonic() + seconds)
        self._count_as_several(seconds)

    def charge_later(self, seconds: float) -> None:
        """The same, but rest only once those that began together took `TOGETHER_SECONDS`."""
        now = monotonic()
        self._owed_until = max(self._owed_until, now) + seconds
        if self._owed_until - now >= TOGETHER_SECONDS:
            self._rests_until = max(self._rests_until, self._owed_until)
        self._count_as_several(seconds)

    def _count_as_several(self, seconds: float) -> None:
        self._due += self._gap * max(0.0, seconds / USUAL_SECONDS - 1)

    def _in(self) -> float:
        """Seconds until the next may begin."""
        return max(self._rests_until, self._due - BURST_SECONDS) - monotonic()

    def _count(self) -> None:
        now = monotonic()
        self._due = max(now, self._due) + self._gap
        self._rests_until = max(self._rests_until, now + self._gap / BURST_SECONDS)

    def _wake_later(self) -> None:
        asyncio.get_running_loop().call_later(max(0.0, self._in()), self._wake)

    def _wake(self) -> None:
        if self._in() <= 0:
            first = self._waiting.popleft()
            if not first.done():
                self._count()
                first.set_result(None)
        if self._waiting:
            self._wake_later()
