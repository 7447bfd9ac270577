"""Sees to it that what was deleted leaves the store's files too, soon and not too often."""

import asyncio

import structlog

from board.store.store import Store, Unavailable

log = structlog.get_logger()

SOON = 1.0
APART = 10.0
PATIENCE = 8.0
A_MOMENT = 0.02
ANYWAY = 3_600.0
"""Boards that expire by themselves leave the files within the hour."""


class Shredder:
    """Asks the store to rewrite its files after something was deleted or written over.

    The first request is met a second later, the next ones at most every ten seconds.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._wanted = asyncio.Event()
        self._working: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to watch; started twice is started once."""
        if self._working is None:
            self._working = asyncio.get_running_loop().create_task(self._work())

    def want(self) -> None:
        """Something was deleted, or written over."""
        self._wanted.set()

    async def at_once(self) -> bool:
        """Whether the files were written anew within a few seconds, from now on."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not await self._store.forget_deleted():  # noqa: ASYNC110 - it is asked
                    await asyncio.sleep(A_MOMENT)
                while not await self._store.is_forgotten():  # noqa: ASYNC110 - it is asked
                    await asyncio.sleep(A_MOMENT)
        except (TimeoutError, Unavailable) as fault:
            log.warning("store.rewrite_unconfirmed", reason=type(fault).__name__)
            return False
        return True

    async def stop(self) -> None:
        if self._working is not None:
            self._working.cancel()
            await asyncio.gather(self._working, return_exceptions=True)

    async def _work(self) -> None:
        while True:
            await self._something()
            await asyncio.sleep(SOON)
            self._wanted.clear()
            if not await self._shred():
                self._wanted.set()
            await asyncio.sleep(APART)

    async def _something(self) -> None:
        try:
            async with asyncio.timeout(ANYWAY):
                await self._wanted.wait()
        except TimeoutError:
            log.debug("store.rewrite_due")

    async def _shred(self) -> bool:
        """Whether the store's files hold nothing more that was deleted before."""
        try:
            return await self._store.forget_deleted()
        except Unavailable as fault:
            log.warning("store.unavailable", reason=type(fault.__cause__).__name__)
            return False
