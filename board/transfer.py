"""Exports a cycle from the store to a file, and imports it from a file into a store.

Both work while a server runs on the store, and without one.
"""

from collections.abc import Callable
from dataclasses import dataclass

from board import methods
from board.app import moment
from board.domain.board import Board
from board.domain.change import Rejected
from board.domain.code import typed
from board.domain.handover import handover
from board.domain.records.cycle import Cycle, CycleSession, KeptThemes
from board.domain.records.private import Keys
from board.live.cycle_boards import cycle_of
from board.live.cycles import Cycles
from board.live.replica import Replica, UnreadableBoard
from board.settings import Settings
from board.store.opening import open_store
from board.store.store import Store, Unavailable
from board.web.access import keys
from board.wire import cycle_file
from board.wire.cycle_file import Unsound


@dataclass(frozen=True, slots=True)
class ExportedCycle:
    """A cycle's file. `under_way` numbers its meetings that have not ended.

    The file does not hold the content of meetings.
    """

    content: bytes
    under_way: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ImportedCycle:
    """A cycle that was imported: its new key, and whether its kept themes had expired."""

    key: str
    title: str
    themes_expired: bool


async def write(settings: Settings, named: str) -> ExportedCycle | None:
    """The file of a cycle, named by its id or by the code of one of its meetings.

    None if there is no such cycle. Raises `Unavailable`, `NoServer`.
    """
    async with open_store(settings) as opened:
        cycle = named if keys.is_cycle(named) else await _cycle_of(opened.store, typed(named))
        return None if cycle is None else await _exported(opened.store, cycle)


async def write_all(settings: Settings, write: Callable[[str, ExportedCycle | None], None]) -> None:
    """Call `write` with the id and the file of each cycle in the store, one after the other.

    The file is None for a cycle that this release cannot read. Raises `Unavailable`, `NoServer`.
    """
    async with open_store(settings) as opened:
        for code in (await opened.inventory()).boards:
            cycle = cycle_of(code)
            if cycle is None:
                continue
            try:
                found = await _exported(opened.store, cycle)
            except UnreadableBoard:
                write(cycle, None)
                continue
            if found is not None:  # else it was erased a moment ago
                write(cycle, found)


async def _exported(store: Store, cycle: str) -> ExportedCycle | None:
    cycles = Cycles(store, moment, lambda: None)
    under_way = await _hand_over_all(store, cycles, cycle)
    board, kept = await cycles.read(cycle), await cycles.kept(cycle)
    if board.find(Cycle) is None:
        return None
    content = cycle_file.written(cycle, board, kept.find(KeptThemes), under_way)
    return ExportedCycle(content, under_way)


async def _cycle_of(store: Store, code: str) -> str | None:
    home = await store.resolve(code) or code
    held = (await _meeting(store, home)).find(Keys)
    return held.cycle if held else None


async def _meeting(store: Store, code: str) -> Board:
    replica = Replica(code, store)
    await replica.catch_up()
    return replica.board


async def _hand_over_all(store: Store, cycles: Cycles, cycle: str) -> tuple[int, ...]:
    """Let each meeting that is stored hand over to the cycle; the numbers of those under way."""
    under_way = []
    for session in (await cycles.read(cycle)).of(CycleSession).values():
        if session.code is None:
            continue
        try:
            handed = handover(await _meeting(store, session.code))
        except UnreadableBoard:  # the cycle has what this meeting handed over before
            if not session.ended:
                under_way.append(session.number)
            continue
        if handed is None:
            continue
        try:
            await cycles.hand_over(cycle, handed)
        except Rejected as rejected:
            raise Unavailable from rejected
        if not handed.ended:
            under_way.append(session.number)
    return tuple(sorted(under_way))


async def take_in(settings: Settings, content: bytes) -> ImportedCycle:
    """Import a cycle from its file and give it a new key.

    Raises `Unsound` with the reason (`there` if the cycle exists already), `Unavailable`,
    `NoServer`.
    """
    file = cycle_file.read(content)
    if file.method not in methods.names():
        raise Unsound("method", method=file.method)
    now = moment().now
    if file.erase_at <= now:
        raise Unsound("over")
    key = keys.draw_link(file.id)
    cycle, themes = cycle_file.commands(file, keys.digest(key))
    async with open_store(settings) as opened:
        store = opened.store
        cycles = Cycles(store, moment, lambda: None)
        if (await cycles.read(file.id)).find(Cycle) is not None:
            raise Unsound("there", cycle=file.id)
        try:
            # The themes first. If creating the cycle then fails, they expire by themselves; in the
            # other order a failure would lose them.
            await cycles.restore_themes(file.id, themes)
            await cycles.create(file.id, cycle)
        except Rejected as rejected:
            if rejected.code == "unavailable":
                raise Unavailable from rejected
            raise Unsound("over" if rejected.code == "closed" else "content") from rejected
    expired = bool(themes.titles) and themes.erase_at <= now
    return ImportedCycle(key, file.title, themes_expired=expired)
