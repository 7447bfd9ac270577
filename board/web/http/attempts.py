"""The rate limit of failed attempts to enter, so that codes cannot be guessed [E8].

Only failures count. After 30 failures in ten minutes an address may try once in two seconds; after
500 failures of all addresses in a minute, so may everybody who types a code. Keys cannot be
guessed: a valid key is never slowed down, and failures with a key are counted apart.
"""

import asyncio
import hmac
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from limits import RateLimitItem, RateLimitItemPerMinute, RateLimitItemPerSecond
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter

from board.web.http.networks import network

PER_ADDRESS = RateLimitItemPerMinute(30, 10)
ALL_ADDRESSES = RateLimitItemPerMinute(500, 1)
SLOWED = RateLimitItemPerSecond(1, 2)
EVERYONE = "everyone"


class Turns:
    """The tries of one address: how many are `under_way`, and how many of its `users` wait too."""

    def __init__(self) -> None:
        self.users = 0
        self.under_way = 0
        self.ended = asyncio.Condition()


class Attempts:
    """Counts in memory. Of an address it keeps only a digest, with a secret of this process."""

    def __init__(self) -> None:
        self._window = MovingWindowRateLimiter(MemoryStorage())
        self._secret = secrets.token_bytes(32)
        self._turns: dict[str, Turns] = {}
        self._under_way = 0

    @asynccontextmanager
    async def code(self, address: str) -> AsyncIterator[bool]:
        """Whether this address may try a code now; inside, call `failed` if the code was wrong.

        A try that is under way may fail, so it counts as a failure until it ends. An address with
        as many tries under way as it has failures left waits for one of them to end.
        """
        counter = self._counter(address, with_key=False)
        turns = self._turns.setdefault(counter, Turns())
        turns.users += 1
        admitted = False
        try:
            admitted = await self._begin(counter, turns)
            yield admitted
        finally:
            await self._end(counter, turns, admitted=admitted)

    async def _begin(self, counter: str, turns: Turns) -> bool:
        async with turns.ended:
            while await self._depends_on(counter, turns.under_way):
                await turns.ended.wait()
            admitted = await self._admits(counter, with_key=False)
            turns.under_way += admitted
            self._under_way += admitted
            return admitted

    async def _end(self, counter: str, turns: Turns, *, admitted: bool) -> None:
        turns.under_way -= admitted
        self._under_way -= admitted
        turns.users -= 1
        if not turns.users:
            del self._turns[counter]
        async with turns.ended:
            turns.ended.notify()

    async def _depends_on(self, counter: str, under_way: int) -> bool:
        """Whether the limit is not reached yet, and would be if all tries under way failed."""
        left = (await self._window.get_window_stats(PER_ADDRESS, counter)).remaining
        return 0 < left <= under_way

    async def admits(self, address: str, *, with_key: bool) -> bool:
        """Whether a failure may be answered now; one that may not is not counted."""
        return await self._admits(self._counter(address, with_key=with_key), with_key=with_key)

    async def _admits(self, counter: str, *, with_key: bool) -> bool:
        if not await self._window.test(PER_ADDRESS, counter):
            return await self._window.hit(SLOWED, counter)
        cost = 1 + self._under_way
        if with_key or await self._window.test(ALL_ADDRESSES, EVERYONE, cost=cost):
            return True
        return await self._window.hit(SLOWED, EVERYONE)

    async def failed(self, address: str, *, with_key: bool) -> None:
        """Count an attempt that failed."""
        counter = self._counter(address, with_key=with_key)
        counted: list[tuple[RateLimitItem, str]] = [
            (PER_ADDRESS, counter),
            (SLOWED, counter),
        ]
        if not with_key:
            counted.append((ALL_ADDRESSES, EVERYONE))
        for limit, counter in counted:
            await self._window.hit(limit, counter)

    def _counter(self, address: str, *, with_key: bool) -> str:
        name = f"{'key' if with_key else 'code'} {network(address)}"
        return hmac.digest(self._secret, name.encode(), "sha256").hex()
