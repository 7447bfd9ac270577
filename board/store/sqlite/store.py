"""The store on a SQLite file; `board.store.store.Store` says what each method does."""

import shutil
from typing import Any

from board.store.lineage import Revision
from board.store.sqlite import boards
from board.store.sqlite.database import Database
from board.store.sqlite.jobs import Work
from board.store.sqlite.schema import shred
from board.store.store import Commit, Gap, OnMessage, Signal, Stored, Subscription
from board.store.valkey.keys import erased_key

KNOWN_ERASED_FOR = 600_000  # milliseconds
LEAST_FREE_BYTES = 50_000_000
"""With less of the disk left, no new board is made."""


class SqliteStore:
    """A call raises `Unavailable` after `timeout_seconds`. `owned`: closing it closes the file."""

    def __init__(
        self, database: Database, *, timeout_seconds: float = 0.9, owned: bool = True
    ) -> None:
        self._database = database
        self._timeout_seconds = timeout_seconds
        self._owned = owned

    async def read(self, code: str) -> Stored | None:
        stored: Stored | None = await self._read(boards.read(code, self._now()))
        return stored

    async def exists(self, code: str) -> bool:
        return bool(await self._read(boards.exists(code, self._now())))

    async def commit(self, code: str, commit: Commit) -> None:
        if commit.expires_at is not None:
            boards.in_the_future(commit.expires_at, self._now())
        work = boards.commit(code, commit, self._now())
        await self._run(work, code=code, message=commit)

    async def revision(self, code: str) -> Revision | None:
        found: Revision | None = await self._read(boards.revision(code, self._now()))
        return found

    async def erase(self, code: str) -> None:
        until = self._now() + KNOWN_ERASED_FOR
        await self._run(boards.erase(code, erased_key(code), until), code=code, message=Gap(0))

    async def was_erased(self, code: str) -> bool:
        return bool(await self._read(boards.was_erased(erased_key(code), self._now())))

    async def renew(self, code: str, expires_at: int) -> None:
        boards.in_the_future(expires_at, self._now())
        await self._run(boards.renew(code, expires_at, self._now()))

    async def clocks(self) -> dict[str, int]:
        await self._read(lambda _: None)
        return {"this computer": self._now()}

    async def set_alias(self, alias: str, code: str, expires_at: int) -> None:
        until = boards.in_the_future(expires_at, self._now())
        await self._run(boards.set_alias(alias, code, until))

    async def delete_alias(self, alias: str) -> None:
        await self._run(boards.delete_alias(alias))

    async def resolve(self, alias: str) -> str | None:
        code: str | None = await self._read(boards.resolve(alias, self._now()))
        return code

    async def forget_deleted(self) -> bool:
        return bool(await self._run(shred, alone=True))

    async def is_forgotten(self) -> bool:
        """A checkpoint has ended when `forget_deleted` returns."""
        await self._read(lambda _: None)
        return True

    async def listen(self, code: str, on_message: OnMessage) -> Subscription:
        await self._read(lambda _: None)
        return self._database.listen(self, code, on_message)

    async def listeners(self, code: str) -> int:
        await self._read(lambda _: None)
        return self._database.listeners(code)

    async def send_signal(self, code: str, payload: bytes) -> None:
        await self._run(lambda _: None, writes=False, code=code, message=Signal(payload))

    async def probe(self, code: str | None = None) -> None:  # noqa: ARG002 one file holds every board
        await self._run(boards.change_and_undo)

    async def is_nearly_full(self) -> bool:
        await self._read(lambda _: None)
        return shutil.disk_usage(self._database.path.parent).free < LEAST_FREE_BYTES

    async def close(self) -> None:
        self._database.remove_all(self)
        if self._owned:
            await self._database.close()

    def _now(self) -> int:
        return self._database.now()

    async def _read(self, work: Work) -> Any:
        return await self._run(work, writes=False)

    async def _run(self, work: Work, **about: Any) -> Any:
        return await self._database.run(work, self._timeout_seconds, **about)
