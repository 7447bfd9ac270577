"""Rewrites the store's files after a deletion, so that deleted content leaves the disk too [T4]."""

import asyncio

import structlog

from board.live.background import BackgroundLoop
from board.store.store import Store, Unavailable

log = structlog.get_logger()

DELAY_SECONDS = 1.0
PAUSE_SECONDS = 10.0
WAIT_SECONDS = 8.0
POLL_SECONDS = 0.02
LONGEST_SECONDS = 3_600.0
"""Rewrite once an hour even if nothing was deleted: boards also expire by themselves."""


class Shredder(BackgroundLoop):
    """Asks the store for a rewrite a second after a request, then at most every ten seconds."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._requested = asyncio.Event()

    def request(self) -> None:
        """Call this when something was deleted or overwritten."""
        self._requested.set()

    async def shred_now(self) -> bool:
        """Rewrite the files now; False if this is not confirmed within eight seconds."""
        try:
            async with asyncio.timeout(WAIT_SECONDS):
                while not await self._store.forget_deleted():  # noqa: ASYNC110 - the store has no event for it
                    await asyncio.sleep(POLL_SECONDS)
                while not await self._store.is_forgotten():  # noqa: ASYNC110 - the store has no event for it
                    await asyncio.sleep(POLL_SECONDS)
        except (TimeoutError, Unavailable) as fault:
            log.warning("store.rewrite_unconfirmed", reason=type(fault).__name__)
            return False
        return True

    async def _work(self) -> None:
        while True:
            await self._request_or_timeout()
            await asyncio.sleep(DELAY_SECONDS)
            self._requested.clear()
            if not await self._shred():
                self._requested.set()
            await asyncio.sleep(PAUSE_SECONDS)

    async def _request_or_timeout(self) -> None:
        try:
            async with asyncio.timeout(LONGEST_SECONDS):
                await self._requested.wait()
        except TimeoutError:
            log.debug("store.rewrite_due")

    async def _shred(self) -> bool:
        """Whether the store has begun a rewrite."""
        try:
            return await self._store.forget_deleted()
        except Unavailable as fault:
            log.warning("store.unavailable", reason=type(fault.__cause__).__name__)
            return False
