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
from limits import RateLimitItem, parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter

from board.live.background import BackgroundTasks
from board.store.store import Message, Signal, Store, Subscription, Unavailable

log = structlog.get_logger()

CHANNEL = "limits:all"
PAUSE_SECONDS = 1.0
"""How long to wait before the store is asked again to be heard from."""


class CountedHit(msgspec.Struct, array_like=True):
    """What one process tells the others: `limit` as text, such as `30 per 10 minute`."""

    process: str
    limit: str
    name: str


class SharedWindows:
    """Windows by limit and name. Of a name only a digest is kept, with a secret of this process."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._window = MovingWindowRateLimiter(MemoryStorage())
        self._secret = secrets.token_bytes(32)
        self._process = secrets.token_hex(8)
        self._tasks = BackgroundTasks()
        self._listening: asyncio.Task[Subscription] | None = None

    async def admits(self, limit: RateLimitItem, name: str, cost: int = 1) -> bool:
        """Whether so many more would be within the limit; nothing is counted."""
        return await self._window.test(limit, self._digest(name), cost=cost)

    async def left(self, limit: RateLimitItem, name: str) -> int:
        """How many more are within the limit now."""
        return (await self._window.get_window_stats(limit, self._digest(name))).remaining

    async def count(self, limit: RateLimitItem, name: str) -> bool:
        """Count one, and tell the others; False, and not counted, if it is over the limit."""
        counted = await self._window.hit(limit, self._digest(name))
        if counted:
            hit = CountedHit(self._process, str(limit), name)
            self._tasks.start(self._tell(msgspec.msgpack.encode(hit)))
        return counted

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
        if isinstance(message, Signal):
            try:
                hit = msgspec.msgpack.decode(message.payload, type=CountedHit)
            except msgspec.DecodeError:  # of another release; what it counts is not counted here
                return
            if hit.process != self._process:
                self._tasks.start(self._window.hit(parse(hit.limit), self._digest(hit.name)))

    def _digest(self, name: str) -> str:
        return hmac.digest(self._secret, name.encode(), "sha256").hex()
