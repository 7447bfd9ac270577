"""Whether the store accepts changes, asked once for all who want to know at the same time."""

import asyncio
from pathlib import Path
from time import monotonic

from board.store.store import Store, Unavailable
from board.store.store_files import are_there

FRESH_SECONDS = 0.5

Answer = dict[str, str]
GOOD: Answer = {"status": "ok", "store": "ok"}


class StoreHealth:
    """A probe is a change, which the store writes to its disk: many would keep it busy.

    `files` is the folder of a store that runs here, if it does.
    """

    def __init__(self, store: Store, files: Path | None) -> None:
        self._store = store
        self._files = files
        self._answer: asyncio.Task[Answer] | None = None
        self._until = 0.0

    async def ask(self) -> Answer:
        """What `GET /healthz` answers; it is half a second old at most."""
        if self._answer is None or (self._answer.done() and monotonic() >= self._until):
            self._answer = asyncio.create_task(self._look())
        return await asyncio.shield(self._answer)

    async def _look(self) -> Answer:
        try:
            await self._store.probe()
        except Unavailable as fault:
            return {"status": "degraded", "store": "unavailable", "reason": fault.reason}
        finally:
            self._until = monotonic() + FRESH_SECONDS
        # If the files were deleted, what is acknowledged is not saved.
        is_saved = self._files is None or are_there(self._files)
        return GOOD if is_saved else {"status": "degraded", "store": "files_gone"}
