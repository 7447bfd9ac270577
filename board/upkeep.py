"""What an operator does beside serving: erase, and look whether the store can be trusted."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from board.app import moment
from board.domain.private import Keys
from board.live.cycles import Cycles
from board.live.handover import Handover
from board.live.replica import Replica
from board.live.shredder import Shredder
from board.settings import Settings
from board.store.embedded import Embedded
from board.store.store import Store
from board.store.valkey import ValkeyStore, inventory, weaknesses

MEGABYTE = 1_000_000
LEAST_FREE = 200
NAMED_AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Erased:
    """How many keys went, and whether the store's files were seen to be written anew."""

    keys: int
    files: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of a report: a text of the catalogue, and whether it is as it should be."""

    key: str
    well: bool
    places: dict[str, str | int] = field(default_factory=dict)


async def erase(settings: Settings, code: str | None) -> Erased | None:
    """Erase the meeting of this code, or (None) all there is; None where there is no such meeting.

    Servers that show it hear of it, and close its screens. Raises `Unavailable`, `NoServer`.
    """
    async with _store(settings) as (url, store):
        keys = await _all(url, store) if code is None else await _one(store, code)
        if keys is None:
            return None
        return Erased(keys, await Shredder(store).at_once())


async def _one(store: Store, code: str) -> int | None:
    home = code if await store.exists(code) else await store.resolve(code)
    if home is None or not await store.exists(home):
        return None
    replica = Replica(home, store)
    await replica.catch_up()
    cycles = Cycles(store, moment, lambda: None)
    await Handover(cycles, lambda: replica.board).let_go(replica.board)
    keys = replica.board.find(Keys)
    later = keys is not None and keys.code != home
    if keys is not None and later:
        await store.unpoint(keys.code)
    await store.erase(home)
    return 1 + later


async def _all(url: str, store: Store) -> int:
    there = await inventory(url)
    for code in there.codes:
        await store.unpoint(code)
    for board in there.boards:
        await store.erase(board)
    return len(there.codes) + len(there.boards)


async def examine(settings: Settings) -> list[Finding]:
    """What there is to say about the store, good and bad; raises `Unavailable`, `NoServer`."""
    async with _store(settings) as (url, _):
        weak = await weaknesses(url)
        there = await inventory(url)
    kept = len(there.boards) - sum(name.startswith("board:{") for name in there.for_ever)
    named = ", ".join(there.for_ever[:NAMED_AT_MOST])
    lost: dict[str, str | int] = {"count": len(there.for_ever), "names": named}
    return [
        Finding("doctor.store", well=True, places={"store": _named(settings)}),
        *(Finding(f"doctor.{weakness}", well=False) for weakness in sorted(weak)),
        Finding("doctor.boards", well=True, places={"count": kept}),
        *([Finding("doctor.for_ever", well=False, places=lost)] if there.for_ever else []),
        *([_disk(settings)] if settings.store is None else []),
    ]


def _disk(settings: Settings) -> Finding:
    free = shutil.disk_usage(settings.data).free // MEGABYTE
    well = free >= LEAST_FREE
    return Finding("doctor.disk" if well else "doctor.disk_short", well, {"free": free})


def _named(settings: Settings) -> str:
    """Where the store is, without the password in its address."""
    if settings.store is None:
        return str(settings.data)
    parts = urlsplit(settings.store)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"


@asynccontextmanager
async def _store(settings: Settings) -> AsyncIterator[tuple[str, ValkeyStore]]:
    """The store that serves, or the embedded one's files where nothing serves them now."""
    embedded = Embedded(settings.data) if settings.store is None else None
    url = settings.store or (await embedded.start() if embedded else "")
    store = ValkeyStore(url)
    try:
        yield url, store
    finally:
        await store.close()
        if embedded is not None:
            await embedded.stop()
