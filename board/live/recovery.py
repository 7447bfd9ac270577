"""Notices that the store accepts the changes of a board again, after it was away."""

import asyncio
from collections.abc import Callable

import structlog

from board.live.background import BackgroundTasks
from board.store.store import Store, Unavailable

log = structlog.get_logger()

PAUSE_SECONDS = 0.5
"""Between two probes of a store that is away."""


class Recovery:
    """Probes the store for each board that it refused, and calls `back` once it accepts changes.

    The boards of a cluster may be away one by one.
    """

    def __init__(self, store: Store, back: Callable[[str], None]) -> None:
        self._store = store
        self._back = back
        self._tasks = BackgroundTasks()
        self._away: set[str] = set()
        self._probing = False

    def away(self, code: str) -> None:
        """Call this when the store was unavailable for this board, as often as it is."""
        self._away.add(code)
        if not self._probing:
            self._probing = True
            self._tasks.start(self._probe_until_all_are_back())

    def stop(self) -> None:
        """Stop probing; `back` is not called any more."""
        self._tasks.cancel()

    async def _probe_until_all_are_back(self) -> None:
        """The pause comes first: a board may be refused again as soon as it is told."""
        try:
            while self._away:
                await asyncio.sleep(PAUSE_SECONDS)
                await asyncio.gather(*(self._probe(code) for code in self._away.copy()))
        finally:
            self._probing = False

    async def _probe(self, code: str) -> None:
        try:
            await self._store.probe(code)
        except Unavailable:
            return
        self._away.discard(code)
        log.info("store.accepts_again")
        self._back(code)
