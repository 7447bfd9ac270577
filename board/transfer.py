"""A cycle out of the store into one file, and out of the file into a store: another, or this one.

Beside a board that serves, or without one.
"""

from dataclasses import dataclass

from board import methods
from board.app import moment
from board.domain.board import Board
from board.domain.change import Rejected
from board.domain.code import typed
from board.domain.handover import handover
from board.domain.records.cycle import Cycle, KeptThemes, Session
from board.domain.records.private import Keys
from board.live.cycles import Cycles
from board.live.replica import Replica
from board.settings import Settings
from board.store.store import Store, Unavailable
from board.upkeep import opened
from board.web.access import keys
from board.wire import cycle_file
from board.wire.cycle_file import Unsound


@dataclass(frozen=True, slots=True)
class Written:
    """A cycle's file; the numbers of its meetings that are under way, whose content stays."""

    content: bytes
    under_way: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A cycle that came out of a file: the new key to it, and whether what it kept was over."""

    key: str
    title: str
    themes_over: bool


async def write(settings: Settings, named: str) -> Written | None:
    """The file of the cycle of this id, or of the cycle of a meeting with this code.

    None where there is none. Raises `Unavailable`, `NoServer`.
    """
    async with opened(settings) as (_, store):
        cycles = Cycles(store, moment, lambda: None)
        cycle = named if keys.is_cycle(named) else await _cycle_of(store, typed(named))
        if cycle is None:
            return None
        under_way = await _handed_on(store, cycles, cycle)
        board, kept = await cycles.read(cycle), await cycles.kept(cycle)
        if board.find(Cycle) is None:
            return None
        content = cycle_file.written(cycle, board, kept.find(KeptThemes), under_way)
        return Written(content, under_way)


async def _cycle_of(store: Store, code: str) -> str | None:
    home = await store.resolve(code) or code
    held = (await _meeting(store, home)).find(Keys)
    return held.cycle if held else None


async def _meeting(store: Store, code: str) -> Board:
    replica = Replica(code, store)
    await replica.catch_up()
    return replica.board


async def _handed_on(store: Store, cycles: Cycles, cycle: str) -> tuple[int, ...]:
    """Each meeting that lives hands on what it holds now; answers which are under way."""
    under_way = []
    for session in (await cycles.read(cycle)).of(Session).values():
        if session.code is None:
            continue
        said = handover(await _meeting(store, session.code))
        if said is None:
            continue
        try:
            await cycles.hand_over(cycle, said)
        except Rejected as rejected:
            raise Unavailable from rejected
        if not said.ended:
            under_way.append(session.number)
    return tuple(sorted(under_way))


async def take_in(settings: Settings, content: bytes) -> TakenIn:
    """A cycle from its file, with a new key; one that is there already stays as it is.

    Raises `Unsound` with the reason, `Unavailable`, `NoServer`.
    """
    file = cycle_file.read(content)
    if file.method not in methods.names():
        raise Unsound("method", method=file.method)
    now = moment().now
    if file.erase_at <= now:
        raise Unsound("over")
    key = keys.draw_link(file.id)
    cycle, themes = cycle_file.commands(file, keys.digest(key))
    async with opened(settings) as (_, store):
        cycles = Cycles(store, moment, lambda: None)
        if (await cycles.read(file.id)).find(Cycle) is not None:
            raise Unsound("there", cycle=file.id)
        try:
            # What is kept for a cycle that is not there harms nobody; the reverse would lose it.
            await cycles.restore_themes(file.id, themes)
            await cycles.create(file.id, cycle)
        except Rejected as rejected:
            if rejected.code == "unavailable":
                raise Unavailable from rejected
            raise Unsound("over" if rejected.code == "closed" else "content") from rejected
    return TakenIn(key, file.title, themes_over=bool(themes.titles) and themes.erase_at <= now)
