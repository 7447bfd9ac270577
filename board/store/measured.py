"""A store whose commits are timed, and whose failures are counted."""

from collections.abc import Awaitable
from time import perf_counter
from typing import Protocol, TypeVar

from board.store.lineage import Revision
from board.store.store import (
    Commit,
    Conflict,
    OnMessage,
    Store,
    Stored,
    Subscription,
    Unavailable,
)

T = TypeVar("T")


class StoreFigures(Protocol):
    """Takes what a store was seen to do."""

    def committed(self, seconds: float) -> None:
        """A commit was answered, stored or refused, after this time."""

    def store_failed(self, reason: str) -> None:
        """The store did not do what it was asked; see `Unavailable`."""


class MeasuredStore:
    """Passes everything on to another store."""

    def __init__(self, store: Store, figures: StoreFigures) -> None:
        self._store = store
        self._figures = figures

    async def commit(self, code: str, commit: Commit) -> None:
        began = perf_counter()
        try:
            await self._asked(self._store.commit(code, commit))
        except Conflict:
            self._figures.committed(perf_counter() - began)
            raise
        self._figures.committed(perf_counter() - began)

    async def read(self, code: str) -> Stored | None:
        return await self._asked(self._store.read(code))

    async def exists(self, code: str) -> bool:
        return await self._asked(self._store.exists(code))

    async def revision(self, code: str) -> Revision | None:
        return await self._asked(self._store.revision(code))

    async def erase(self, code: str) -> None:
        await self._asked(self._store.erase(code))

    async def was_erased(self, code: str) -> bool:
        return await self._asked(self._store.was_erased(code))

    async def renew(self, code: str, expires_at: int) -> None:
        await self._asked(self._store.renew(code, expires_at))

    async def clocks(self) -> dict[str, int]:
        return await self._asked(self._store.clocks())

    async def set_alias(self, alias: str, code: str, expires_at: int) -> None:
        await self._asked(self._store.set_alias(alias, code, expires_at))

    async def delete_alias(self, alias: str) -> None:
        await self._asked(self._store.delete_alias(alias))

    async def resolve(self, alias: str) -> str | None:
        return await self._asked(self._store.resolve(alias))

    async def forget_deleted(self) -> bool:
        return await self._asked(self._store.forget_deleted())

    async def is_forgotten(self) -> bool:
        return await self._asked(self._store.is_forgotten())

    async def listen(self, code: str, on_message: OnMessage) -> Subscription:
        return await self._asked(self._store.listen(code, on_message))

    async def listeners(self, code: str) -> int:
        return await self._asked(self._store.listeners(code))

    async def send_signal(self, code: str, payload: bytes) -> None:
        await self._asked(self._store.send_signal(code, payload))

    async def probe(self, code: str | None = None) -> None:
        await self._asked(self._store.probe(code))

    async def is_nearly_full(self) -> bool:
        return await self._asked(self._store.is_nearly_full())

    async def close(self) -> None:
        await self._store.close()

    async def _asked(self, answer: Awaitable[T]) -> T:
        try:
            return await answer
        except Unavailable as fault:
            self._figures.store_failed(fault.reason)
            raise
