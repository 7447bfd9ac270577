"""Turns at work that delays everybody: one at a time, and address by address."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import monotonic


class TooManyWait(Exception):
    """The address waits for as many turns as one address may."""


class Turns:
    """Gives turns to the addresses in rotation, so that none waits for all that another asked for.

    After each there is a rest as long as it took: half the time is left for the meetings [E27].
    """

    def __init__(self, of_one: int) -> None:
        """`of_one` is how many turns of one address may wait."""
        self._of_one = of_one
        self._is_taken = False
        self._waiting: dict[str, deque[asyncio.Future[None]]] = {}

    @asynccontextmanager
    async def turn(self, address: str) -> AsyncIterator[None]:
        """Wait for a turn, and hold it; raises `TooManyWait`."""
        if self._is_taken:
            await self._wait(address)
        self._is_taken = True
        began = monotonic()
        try:
            yield
        finally:
            asyncio.get_running_loop().call_later(monotonic() - began, self._give_next)

    async def _wait(self, address: str) -> None:
        queue = self._waiting.setdefault(address, deque())
        if len(queue) >= self._of_one:
            raise TooManyWait
        mine = asyncio.get_running_loop().create_future()
        queue.append(mine)
        try:
            await mine
        except asyncio.CancelledError:
            if mine.done() and not mine.cancelled():
                self._give_next()
            raise

    def _give_next(self) -> None:
        """Give the turn to the address that has waited longest since its last one."""
        self._is_taken = False
        while self._waiting and not self._is_taken:
            address = next(iter(self._waiting))
            queue = self._waiting.pop(address)
            self._is_taken = _given(queue.popleft())
            if queue:
                self._waiting[address] = queue


def _given(turn: asyncio.Future[None]) -> bool:
    """False if whoever waited for it has gone."""
    if turn.done():
        return False
    turn.set_result(None)
    return True
