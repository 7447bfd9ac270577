"""The rate limit of failed attempts to enter, so that codes cannot be guessed [E8].

Only failures count. After 30 failures in ten minutes an address may try once in two seconds, and
after 120 the addresses around it, which may be one subscriber's; after 500 failures of all
addresses in a minute, so may everybody who types a code. Keys cannot be guessed: a valid key is
never slowed down, and failures with a key are counted apart.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from limits import RateLimitItem, RateLimitItemPerMinute, RateLimitItemPerSecond

from board.web.http.networks import neighbourhood, network
from board.web.http.shared_windows import SharedWindows

log = structlog.get_logger()

PER_ADDRESS = RateLimitItemPerMinute(30, 10)
PER_NEIGHBOURHOOD = RateLimitItemPerMinute(120, 10)
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
    """Counts failures in windows that all processes share."""

    def __init__(self, windows: SharedWindows) -> None:
        self._windows = windows
        self._turns: dict[str, Turns] = {}
        self._under_way = 0

    @asynccontextmanager
    async def code(self, address: str) -> AsyncIterator[bool]:
        """Whether this address may try a code now; inside, call `failed` if the code was wrong.

        A try that is under way may fail, so it counts as a failure until it ends. An address with
        as many tries under way as it has failures left waits for one of them to end.
        """
        turns = self._turns.setdefault(network(address), Turns())
        turns.users += 1
        admitted = False
        try:
            admitted = await self._begin(address, turns)
            yield admitted
        finally:
            await self._end(address, turns, admitted=admitted)

    async def _begin(self, address: str, turns: Turns) -> bool:
        async with turns.ended:
            while await self._depends_on(address, turns.under_way):
                await turns.ended.wait()
            admitted = await self.admits(address, with_key=False)
            turns.under_way += admitted
            self._under_way += admitted
            return admitted

    async def _end(self, address: str, turns: Turns, *, admitted: bool) -> None:
        turns.under_way -= admitted
        self._under_way -= admitted
        turns.users -= 1
        if not turns.users:
            del self._turns[network(address)]
        async with turns.ended:
            turns.ended.notify()

    async def _depends_on(self, address: str, under_way: int) -> bool:
        """Whether the limit is not reached yet, and would be if all tries under way failed."""
        left = await self._windows.left(PER_ADDRESS, _own(address, with_key=False))
        return 0 < left <= under_way

    async def admits(self, address: str, *, with_key: bool) -> bool:
        """Whether a failure may be answered now; one that may not is not counted."""
        for limit, name in _limits(address, with_key=with_key):
            cost = 1 + self._under_way if limit is ALL_ADDRESSES else 1
            if not await self._windows.admits(limit, name, cost):
                if limit is ALL_ADDRESSES:
                    log.warning("codes.slowed_for_everyone")
                return await self._windows.count(SLOWED, name)
        return True

    async def failed(self, address: str, *, with_key: bool) -> None:
        """Count an attempt that failed."""
        await self._windows.count(SLOWED, _own(address, with_key=with_key))
        for limit, name in _limits(address, with_key=with_key):
            await self._windows.count(limit, name)


def _limits(address: str, *, with_key: bool) -> list[tuple[RateLimitItem, str]]:
    """The windows in which a failure counts, the narrowest first."""
    own = (PER_ADDRESS, _own(address, with_key=with_key))
    if with_key:
        return [own]
    around = (PER_NEIGHBOURHOOD, f"around {neighbourhood(address)}")
    return [own, around, (ALL_ADDRESSES, EVERYONE)]


def _own(address: str, *, with_key: bool) -> str:
    return f"{'key' if with_key else 'code'} {network(address)}"
