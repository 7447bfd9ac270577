"""How fast screens may ask: a bucket of credits for each seat, and one for each room."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from board.domain.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Rate:
    """So many events in so many seconds; all of them may come at once."""

    events: int
    seconds: float


SEATS: dict[Role, Rate] = {
    "participant": Rate(20, 10),
    "wall": Rate(20, 10),
    # A pile of two hundred paper cards goes at once, and leaves something for what comes next.
    "facilitator": Rate(240, 10),
}
ROOM = Rate(4_000, 10)
"""A whole board, everyone voting at once; what is above is a machine."""


@dataclass(slots=True)
class Bucket:
    left: float
    at: float


class Credits:
    """Buckets that fill again with time; one that is full is forgotten."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._buckets: dict[str, Bucket] = {}

    def spend(self, code: str, seat: str, role: Role) -> bool:
        """Whether this seat of this room may ask for one more thing now."""
        return self._take(f"{code}/{seat}", SEATS[role]) and self._take(code, ROOM)

    def forget(self, code: str, seat: str) -> None:
        """The seat has no screen here; who comes back at once finds the bucket as it was."""
        now = self._clock()
        for name, rate in ((f"{code}/{seat}", SEATS["participant"]), (code, ROOM)):
            bucket = self._buckets.get(name)
            if bucket is not None and now - bucket.at > rate.seconds:
                del self._buckets[name]

    def _take(self, name: str, rate: Rate) -> bool:
        now = self._clock()
        bucket = self._buckets.setdefault(name, Bucket(rate.events, now))
        refilled = bucket.left + (now - bucket.at) * rate.events / rate.seconds
        bucket.left, bucket.at = min(rate.events, refilled), now
        if bucket.left < 1:
            return False
        bucket.left -= 1
        return True
