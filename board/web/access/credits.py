"""The rate limits of sockets: a token bucket for each seat, and one for each room."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from board.domain.vocabulary import Role
from board.web.http.moving_windows import Rate

SEATS: dict[Role, Rate] = {
    "participant": Rate(20, 10),
    "wall": Rate(20, 10),
    # A pile of two hundred paper cards is sent at once, and some events are left for what follows.
    "facilitator": Rate(240, 10),
}
ROOM = Rate(4_000, 10)
"""A full board in which everyone answers at once stays below this."""

SUGGESTIONS = Rate(3, 3)
"""Suggestions of themes for one room: each may compute for half a second."""

LONGEST_SECONDS = max(rate.seconds for rate in (*SEATS.values(), ROOM, SUGGESTIONS))
"""After so long without an event a bucket is full."""


@dataclass(slots=True)
class Bucket:
    """`left` events are left at the time `at` (s, monotonic)."""

    left: float
    at: float


class Credits:
    """The buckets of this process, which fill again with time. A full one is not kept in memory."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._buckets: dict[str, Bucket] = {}
        self._sweep: asyncio.TimerHandle | None = None

    def __len__(self) -> int:
        """How many buckets are kept."""
        return len(self._buckets)

    def spend(self, code: str, seat: str, role: Role) -> bool:
        """Whether this seat of this room may send one more event now."""
        return self._spend_one(f"{code}/{seat}", SEATS[role]) and self._spend_one(code, ROOM)

    def spend_suggestion(self, code: str) -> bool:
        """Whether themes may be suggested in this room now."""
        return self._spend_one(f"{code}/suggestions", SUGGESTIONS)

    def _spend_one(self, name: str, rate: Rate) -> bool:
        now = self._clock()
        bucket = self._buckets.setdefault(name, Bucket(rate.events, now))
        refilled = bucket.left + (now - bucket.at) * rate.events / rate.seconds
        bucket.left, bucket.at = min(rate.events, refilled), now
        if bucket.left < 1:
            return False
        bucket.left -= 1
        self._forget_later()
        return True

    def _forget_later(self) -> None:
        if self._sweep is None:
            loop = asyncio.get_running_loop()
            self._sweep = loop.call_later(LONGEST_SECONDS, self._forget_full_ones)

    def _forget_full_ones(self) -> None:
        """Who reconnects before its bucket is full finds it as it was."""
        self._sweep = None
        filled = self._clock() - LONGEST_SECONDS
        self._buckets = {
            name: bucket for name, bucket in self._buckets.items() if bucket.at > filled
        }
        if self._buckets:
            self._forget_later()
