"""The rate limits of sockets: a token bucket for each seat, and one for each room."""

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


@dataclass(slots=True)
class Bucket:
    """`left` events are left at the time `at` (s, monotonic)."""

    left: float
    at: float


class Credits:
    """The buckets of this process, which fill again with time."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._buckets: dict[str, Bucket] = {}

    def spend(self, code: str, seat: str, role: Role) -> bool:
        """Whether this seat of this room may send one more event now."""
        return self._spend_one(f"{code}/{seat}", SEATS[role]) and self._spend_one(code, ROOM)

    def spend_suggestion(self, code: str) -> bool:
        """Whether themes may be suggested in this room now."""
        return self._spend_one(f"{code}/suggestions", SUGGESTIONS)

    def forget(self, code: str, seat: str) -> None:
        """Call this when the last screen of a seat has closed.

        A bucket that is still filling stays, so that reconnecting does not reset the limit.
        """
        now = self._clock()
        seats, suggestions = SEATS["participant"], (f"{code}/suggestions", SUGGESTIONS)
        for name, rate in ((f"{code}/{seat}", seats), (code, ROOM), suggestions):
            bucket = self._buckets.get(name)
            if bucket is not None and now - bucket.at > rate.seconds:
                del self._buckets[name]

    def _spend_one(self, name: str, rate: Rate) -> bool:
        now = self._clock()
        bucket = self._buckets.setdefault(name, Bucket(rate.events, now))
        refilled = bucket.left + (now - bucket.at) * rate.events / rate.seconds
        bucket.left, bucket.at = min(rate.events, refilled), now
        if bucket.left < 1:
            return False
        bucket.left -= 1
        return True
