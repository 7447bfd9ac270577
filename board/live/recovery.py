"""Notices that the store accepts changes again, after it was away."""

import asyncio
from collections.abc import Callable

import structlog

from board.live.background import BackgroundTasks
from board.store.store import Store, Unavailable

log = structlog.get_logger()

PAUSE_SECONDS = 0.5
"""Between two probes of a store that is away."""


class Recovery:
    """Probes the store from its first failure on, and calls `back` once it accepts changes."""

    def __init__(self, store: Store, back: Callable[[], None]) -> None:
        self._store = store
        self._back = back
        self._tasks = BackgroundTasks()
        self._waiting = False

    def away(self) -> None:
        """Call this when the store was unavailable; while it is away, another call does nothing."""
        if not self._waiting:
            self._waiting = True
            self._tasks.start(self._wait())

    def stop(self) -> None:
        """Stop probing; `back` is not called any more."""
        self._tasks.cancel()

    async def _wait(self) -> None:
        try:
            while not await self._accepts():  # noqa: ASYNC110 the store has no event for it
                await asyncio.sleep(PAUSE_SECONDS)
        finally:
            self._waiting = False
        log.info("store.accepts_again")
        self._back()

    async def _accepts(self) -> bool:
        try:
            await self._store.probe()
        except Unavailable:
            return False
        return True
