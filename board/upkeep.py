"""Erases boards, and examines the store, for `board erase` and `board doctor`."""

import shutil
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from board.app import moment
from board.domain.change import Rejected
from board.domain.code import typed
from board.domain.context import SERVER
from board.domain.decide.closing.ending import Erase
from board.domain.receipt import keys_of
from board.domain.records.cycle import CycleSession
from board.domain.records.private import Keys
from board.live.aliases import erase_board
from board.live.cycles import Cycles
from board.live.handover import Handover
from board.live.replica import Replica, UnreadableBoard
from board.live.shredder import Shredder
from board.live.turn import Turn
from board.settings import Settings
from board.store.opening import OpenedStore, open_store, sqlite_file
from board.store.store import Store, Unavailable
from board.web.access.keys import is_cycle

MEGABYTE = 1_000_000
LEAST_FREE_MEGABYTES = 200
KEYS_NAMED_AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Erased:
    """How many keys were deleted, and whether the store has rewritten its files since."""

    keys: int
    files_rewritten: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of `board doctor`: the key of a text, its places, and whether all is well."""

    key: str
    good: bool
    places: dict[str, str | int] = field(default_factory=dict)


async def erase(settings: Settings, named: str | None) -> Erased | None:
    """Erase the meeting of a code, the cycle of an id with its meetings, or everything (None).

    Servers that show an erased board close its screens. The answer is None if no board has that
    name. Raises `Unavailable`, `NoServer`.
    """
    async with open_store(settings) as opened:
        keys = await _named_there(opened, named)
        if not keys and named is not None:
            return None
        return Erased(keys, await Shredder(opened.store).shred_now())


async def _named_there(opened: OpenedStore, named: str | None) -> int:
    if named is None:
        return await _all(opened)
    if is_cycle(named):
        return await _cycle(opened.store, named)
    return await _meeting(opened.store, typed(named))


async def _cycle(store: Store, cycle: str) -> int:
    """Erase the meetings first, because erasing a meeting writes to its cycle."""
    cycles = Cycles(store, moment, lambda: None)
    sessions = (await cycles.read(cycle)).of(CycleSession).values()
    codes = [session.code for session in sessions if session.code is not None]
    return sum([await _meeting(store, code) for code in codes]) + await cycles.erase(cycle)


async def _meeting(store: Store, code: str) -> int:
    home = code if await store.exists(code) else await store.resolve(code)
    if home is None or not await store.exists(home):
        return 0
    replica = Replica(home, store)
    try:
        await replica.catch_up()
    except UnreadableBoard:  # written by a later release, and erased all the same
        await erase_board(store, home, code)
        return 1
    board = replica.board
    handover = Handover(Cycles(store, moment, lambda: None), lambda: board)
    turn = Turn(replica, store, moment, lambda: None, handover.withdraw)
    try:
        await turn.carry_out_one(Erase(board.need(Keys).code), SERVER)
    except Rejected as rejected:
        raise Unavailable from rejected
    return keys_of(board)


async def _all(opened: OpenedStore) -> int:
    there = await opened.inventory()
    for code in there.aliases:
        await opened.store.delete_alias(code)
    for board in there.boards:
        await erase_board(opened.store, board, code=None)
    return len(there.aliases) + len(there.boards)


async def examine(settings: Settings) -> list[Finding]:
    """The findings about the store, good and bad; raises `Unavailable`, `NoServer`."""
    async with open_store(settings) as opened:
        weak = await opened.weaknesses()
        there = await opened.inventory()
    kept = len(there.boards) - sum(not name.startswith("code:{") for name in there.without_expiry)
    named = ", ".join(there.without_expiry[:KEYS_NAMED_AT_MOST])
    lost: dict[str, str | int] = {"count": len(there.without_expiry), "names": named}
    return [
        Finding("doctor.store", good=True, places={"store": _named(settings)}),
        *(Finding(f"doctor.{weakness}", good=False) for weakness in sorted(weak)),
        Finding("doctor.boards", good=True, places={"count": kept}),
        *([Finding("doctor.for_ever", good=False, places=lost)] if there.without_expiry else []),
        *_disk(settings),
    ]


def _disk(settings: Settings) -> list[Finding]:
    """Whether the disk of a store of this computer has room; nothing for another store."""
    file = sqlite_file(settings)
    if settings.store is not None and file is None:
        return []
    free = shutil.disk_usage(file.parent if file else settings.data).free // MEGABYTE
    good = free >= LEAST_FREE_MEGABYTES
    return [Finding("doctor.disk" if good else "doctor.disk_short", good, {"free": free})]


def _named(settings: Settings) -> str:
    """The address of the store without its password, or the folder of the embedded one."""
    if settings.store is None or sqlite_file(settings):
        return str(sqlite_file(settings) or settings.data)
    parts = urlsplit(settings.store)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
