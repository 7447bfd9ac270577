"""Whether the store accepts changes, asked once for all who want to know at the same time."""

import asyncio
from time import monotonic

from board.store.store import Store, Unavailable

FRESH_SECONDS = 0.5


class StoreProbe:
    """A probe is a change, which the store writes to its disk: many would keep it busy."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._answer: asyncio.Task[Unavailable | None] | None = None
        self._until = 0.0

    async def ask(self) -> None:
        """Raises `Unavailable` if the store did not accept a change within the last half second."""
        if self._answer is None or (self._answer.done() and monotonic() >= self._until):
            self._answer = asyncio.create_task(self._probe())
        fault = await asyncio.shield(self._answer)
        if fault is not None:
            raise Unavailable(fault.reason) from fault

    async def _probe(self) -> Unavailable | None:
        try:
            await self._store.probe()
        except Unavailable as fault:
            return fault
        finally:
            self._until = monotonic() + FRESH_SECONDS
        return None
