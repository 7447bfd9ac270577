"""Opens the store that the settings ask for: Valkey or Redis, an embedded Valkey, or SQLite."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from board.settings import Settings
from board.settings.values import SQLITE
from board.store.binary import NoServer, find
from board.store.embedded import EmbeddedServer
from board.store.sqlite import Database, SqliteStore
from board.store.sqlite.inventory import inventory as inventory_of_file
from board.store.store import Store, Unavailable
from board.store.store_files import make_folder, store_folder
from board.store.valkey import Inventory, ValkeyStore, Weakness, inventory, weaknesses
from board.store.valkey.store import wall_clock

FILE_NAME = "boards.sqlite"
INVENTORY_SECONDS = 10.0
OPENING_SECONDS = 20.0
"""A new file, or one with a long log of changes, takes longer to open than a command may take."""


@dataclass(frozen=True, slots=True)
class OpenedStore:
    """A store, and what `board doctor` asks of it besides."""

    store: Store
    inventory: Callable[[], Awaitable[Inventory]]
    weaknesses: Callable[[], Awaitable[set[Weakness]]]


def with_store_here(settings: Settings) -> Settings:
    """The settings, with the SQLite file that is used where no Valkey runs.

    Afterwards `store` is None only for an embedded Valkey.
    """
    if settings.store == SQLITE or (settings.store is None and not _runs_valkey()):
        return replace(settings, store=f"{SQLITE}{store_folder(settings.data) / FILE_NAME}")
    return settings


def _runs_valkey() -> bool:
    try:
        find()
    except NoServer:
        return False
    return True


def sqlite_file(settings: Settings) -> Path | None:
    """The file of a SQLite store; None for another store."""
    if settings.store is None or not settings.store.startswith(SQLITE):
        return None
    return Path(settings.store.removeprefix(SQLITE)).absolute()


@asynccontextmanager
async def open_store(settings: Settings) -> AsyncIterator[OpenedStore]:
    """Open it, and close it afterwards; raises `NoServer`."""
    file = sqlite_file(settings)
    if file is not None:
        async with _sqlite(file) as opened:
            yield opened
    elif settings.store is not None:
        async with _valkey(settings.store) as opened:
            yield opened
    else:
        embedded = EmbeddedServer(settings.data, settings.store_megabytes)
        async with embedded as url, _valkey(url) as opened:
            yield opened


def valkey_store(url: str) -> ValkeyStore:
    """Raises `NoServer` for an option in the address that the client does not know."""
    try:
        return ValkeyStore(url)
    except ValueError as fault:
        raise NoServer("start.store_address") from fault


@asynccontextmanager
async def _valkey(url: str) -> AsyncIterator[OpenedStore]:
    store = valkey_store(url)
    try:
        yield OpenedStore(store, partial(inventory, url), partial(weaknesses, url))
    finally:
        await store.close()


@asynccontextmanager
async def _sqlite(file: Path) -> AsyncIterator[OpenedStore]:
    make_folder(file.parent)
    database = Database(file, wall_clock)
    store = SqliteStore(database)

    async def listed() -> Any:
        return await database.run(inventory_of_file(wall_clock()), INVENTORY_SECONDS, writes=False)

    with suppress(Unavailable):  # whoever asks next is told why
        await database.run(lambda _: None, OPENING_SECONDS, writes=False)
    try:
        yield OpenedStore(store, listed, _no_weakness)
    finally:
        await store.close()


async def _no_weakness() -> set[Weakness]:
    """Its file is opened with the right settings."""
    return set()
