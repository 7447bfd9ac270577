"""Counts in moving windows, which all processes of a board share.

Each process counts for itself and tells the others what it counted, through the store, which keeps
nothing of it. Tries at the same moment in several processes may each be admitted; a moment later
all of them know.
"""

import asyncio
import hmac
import secrets

import msgspec
import structlog

from board.live.background import BackgroundTasks
from board.store.store import Message, Signal, Store, Subscription, Unavailable
from board.web.http.moving_windows import MovingWindow, Rate

log = structlog.get_logger()

CHANNEL = "limits:all"
PAUSE_SECONDS = 1.0
"""How long to wait before the store is asked again to be heard from."""

UNITS = {"day": 86_400, "hour": 3_600, "minute": 60, "second": 1}
"""Seconds of the words in which processes name a rate, the longest first."""


class CountedHit(msgspec.Struct, array_like=True):
    """What one process tells the others: `rate` as text, such as `30 per 10 minute`."""

    process: str
    rate: str
    name: str


class SharedWindows:
    """Windows by rate and name. Of a name only a digest is kept, with a secret of this process."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._windows: dict[Rate, MovingWindow] = {}
        self._secret = secrets.token_bytes(32)
        self._process = secrets.token_hex(8)
        self._tasks = BackgroundTasks()
        self._listening: asyncio.Task[Subscription] | None = None

    def __len__(self) -> int:
        """How many hits are kept in memory."""
        return sum(len(window) for window in self._windows.values())

    def left(self, rate: Rate, name: str) -> int:
        """How many more are within the rate now."""
        return max(0, rate.events - self._window(rate).counted(self._digest(name)))

    def free_in(self, rate: Rate, name: str) -> float:
        """Seconds until one more is within the rate; 0 if it is now."""
        return self._window(rate).free_in(self._digest(name), rate.events)

    def count(self, rate: Rate, name: str) -> bool:
        """Count one, and tell the others; False, and not counted, if it is over the rate."""
        if not self._count(rate, name):
            return False
        hit = CountedHit(self._process, _text(rate), name)
        self._tasks.start(self._tell(msgspec.msgpack.encode(hit)))
        return True

    def of(self, what: str) -> "WindowsOf":
        """The same windows, in which the names of other things mean nothing."""
        return WindowsOf(self, what)

    def start(self) -> None:
        """Take in what the other processes count, as soon as the store answers."""
        self._listening = asyncio.create_task(self._listen())

    async def stop(self) -> None:
        """Take in nothing more."""
        if self._listening is None:
            return
        if self._listening.done():
            await self._listening.result().close()
        self._listening.cancel()

    async def _listen(self) -> Subscription:
        while True:
            try:
                return await self._store.listen(CHANNEL, self._on_message)
            except Unavailable:
                await asyncio.sleep(PAUSE_SECONDS)

    async def _tell(self, hit: bytes) -> None:
        try:
            await self._store.send_signal(CHANNEL, hit)
        except Unavailable:
            log.debug("limits.untold")

    def _on_message(self, message: Message) -> None:
        if not isinstance(message, Signal):
            return
        try:
            hit = msgspec.msgpack.decode(message.payload, type=CountedHit)
            rate = _rate(hit.rate)
        except (msgspec.DecodeError, ValueError, KeyError):
            return  # of another release; what it counts is not counted here
        if hit.process != self._process:
            self._count(rate, hit.name)

    def _count(self, rate: Rate, name: str) -> bool:
        if not self.left(rate, name):
            return False
        self._window(rate).count(self._digest(name))
        return True

    def _window(self, rate: Rate) -> MovingWindow:
        return self._windows.setdefault(rate, MovingWindow(rate.seconds))

    def _digest(self, name: str) -> str:
        return hmac.digest(self._secret, name.encode(), "sha256").hex()


class WindowsOf:
    """Shared windows in which one kind of thing is counted apart from all others."""

    def __init__(self, windows: SharedWindows, what: str) -> None:
        self._windows = windows
        self._what = what

    def left(self, rate: Rate, name: str) -> int:
        """As `SharedWindows.left`."""
        return self._windows.left(rate, f"{self._what}: {name}")

    def free_in(self, rate: Rate, name: str) -> float:
        """As `SharedWindows.free_in`."""
        return self._windows.free_in(rate, f"{self._what}: {name}")

    def count(self, rate: Rate, name: str) -> bool:
        """As `SharedWindows.count`."""
        return self._windows.count(rate, f"{self._what}: {name}")


def _text(rate: Rate) -> str:
    unit = next(unit for unit, seconds in UNITS.items() if rate.seconds % seconds == 0)
    return f"{rate.events} per {rate.seconds // UNITS[unit]:.0f} {unit}"


def _rate(text: str) -> Rate:
    """Raises `ValueError` or `KeyError` for what is no rate."""
    events, _, number, unit = text.split(" ")
    return Rate(int(events), int(number) * UNITS[unit])
