"""The rate limit of failed attempts to enter, so that codes cannot be guessed [E8].

Only failures count. After 30 failures in ten minutes an address may try one code a second, and
after 120 so may the addresses around it, which may be one subscriber's; after 500 failures of all
addresses in a minute, so may everybody who types a code. Whoever types what somebody behind the
same address entered with lately does not wait. Keys cannot be guessed: a valid key is never slowed
down, and failures with a key are counted apart.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog

from board.web.http.code_turns import CodeTurns
from board.web.http.moving_windows import Rate
from board.web.http.networks import neighbourhood, network
from board.web.http.shared_windows import SharedWindows, WindowsOf

log = structlog.get_logger()

PER_ADDRESS = Rate(30, 600)
PER_NEIGHBOURHOOD = Rate(120, 600)
ALL_ADDRESSES = Rate(500, 60)
SLOWED = Rate(1, 1)
KNOWN = Rate(1, 600)
"""A code that opened for an address is known to be right there for ten minutes."""

COMPARED = Rate(1_000, 600)
"""How many codes of a slowed address are compared with those. Each may be a guess at them."""

EVERYONE = "everyone"


class Tries:
    """The tries of one address: how many are `under_way`, and how many of its `users` wait too."""

    def __init__(self) -> None:
        self.users = 0
        self.under_way = 0
        self.ended = asyncio.Condition()


class Attempts:
    """Counts failures in windows that all processes share."""

    def __init__(self, windows: SharedWindows | WindowsOf) -> None:
        self._windows = windows
        self._tries: dict[str, Tries] = {}
        self._turns: dict[str, CodeTurns] = {}
        self._under_way = 0

    @asynccontextmanager
    async def code(self, address: str, code: str) -> AsyncIterator[bool]:
        """Whether this code may be tried; inside, call `failed` or `entered`.

        A try that is under way may fail, so it counts as a failure until it ends. An address with
        as many tries under way as it has failures left waits for one of them to end.
        """
        tries = self._tries.setdefault(network(address), Tries())
        tries.users += 1
        admitted = False
        try:
            admitted = await self._begin(address, code, tries)
            yield admitted
        finally:
            await self._end(address, tries, admitted=admitted)

    async def _begin(self, address: str, code: str, tries: Tries) -> bool:
        async with tries.ended:
            await tries.ended.wait_for(lambda: not self._depends_on(address, tries.under_way))
            exceeded = self._exceeded(address, with_key=False)
            if exceeded is not None:
                tries.ended.notify_all()  # the others wait for a turn, too
            admitted = exceeded is None or self._is_known(address, code)
            self._count_under_way(tries, admitted=admitted)
        if exceeded is not None and not admitted:
            admitted = await self._turn(exceeded, _attempt(address, code))
            self._count_under_way(tries, admitted=admitted)
        return admitted

    def _count_under_way(self, tries: Tries, *, admitted: bool) -> None:
        tries.under_way += admitted
        self._under_way += admitted

    async def _end(self, address: str, tries: Tries, *, admitted: bool) -> None:
        tries.under_way -= admitted
        self._under_way -= admitted
        tries.users -= 1
        if not tries.users:
            del self._tries[network(address)]
        async with tries.ended:
            tries.ended.notify()

    def _depends_on(self, address: str, under_way: int) -> bool:
        """Whether the limit is not reached yet, and would be if all tries under way failed."""
        left = self._windows.left(PER_ADDRESS, _own(address, with_key=False))
        return 0 < left <= under_way

    def _is_known(self, address: str, code: str) -> bool:
        """Whether somebody entered with this code lately, from the same address."""
        if not self._windows.left(COMPARED, network(address)):
            return False
        known = not self._windows.left(KNOWN, _attempt(address, code))
        if not known:
            self._windows.count(COMPARED, network(address))
        return known

    async def _turn(self, slowed: str, attempt: str) -> bool:
        """Wait for a turn of those who are slowed under this name."""
        turns = self._turns.setdefault(
            slowed,
            CodeTurns(
                lambda: self._windows.free_in(SLOWED, slowed),
                lambda: self._windows.count(SLOWED, slowed),
            ),
        )
        admitted = await turns.wait(attempt)
        if not turns and self._turns.get(slowed) is turns:
            del self._turns[slowed]
        return admitted

    def admits(self, address: str, *, with_key: bool) -> bool:
        """Whether a failure may be answered now; one that may not is not counted."""
        slowed = self._exceeded(address, with_key=with_key)
        return slowed is None or self._windows.count(SLOWED, slowed)

    def _exceeded(self, address: str, *, with_key: bool) -> str | None:
        """The name of the limit that this address has reached."""
        for limit, name in _limits(address, with_key=with_key):
            others = self._under_way if limit is ALL_ADDRESSES else 0
            if self._windows.left(limit, name) <= others:
                if limit is ALL_ADDRESSES:
                    log.warning("codes.slowed_for_everyone")
                return name
        return None

    def failed(self, address: str, *, with_key: bool) -> None:
        """Count an attempt that failed."""
        self._windows.count(SLOWED, _own(address, with_key=with_key))
        for limit, name in _limits(address, with_key=with_key):
            self._windows.count(limit, name)

    def entered(self, address: str, code: str) -> None:
        """Note that this code is right: whoever types it behind the same address is not slowed."""
        self._windows.count(KNOWN, _attempt(address, code))
        for turns in self._turns.values():
            turns.release(_attempt(address, code))


def _limits(address: str, *, with_key: bool) -> list[tuple[Rate, str]]:
    """The windows in which a failure counts, the narrowest first."""
    own = (PER_ADDRESS, _own(address, with_key=with_key))
    if with_key:
        return [own]
    around = (PER_NEIGHBOURHOOD, f"around {neighbourhood(address)}")
    return [own, around, (ALL_ADDRESSES, EVERYONE)]


def _own(address: str, *, with_key: bool) -> str:
    return f"{'key' if with_key else 'code'} {network(address)}"


def _attempt(address: str, code: str) -> str:
    return f"{code} tried by {network(address)}"
