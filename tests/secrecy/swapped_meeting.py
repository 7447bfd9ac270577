"""One meeting, played on the live layer with the simulation's clock and chance.

Everything that each screen is sent is kept. Screens stay connected as they are, whoever speaks: so
if two people exchange what they say, nothing that anyone else receives may differ.
"""

import asyncio
from collections.abc import Iterable
from itertools import count

from board.domain.change import Rejected
from board.domain.context import Moment
from board.domain.decide.people.entering import Enter
from board.live.room import Room
from board.live.rooms import Rooms
from board.live.screens import Kind, Screen
from board.wire.codec import encode
from tests.secrecy.screenplay import PEOPLE, Said
from tests.support.servers.memory_store import MemoryBus, MemoryStore
from tests.support.simulation.virtual_loop import passes
from tests.support.stories.cast import CODE, FAC, KEYS, NOON, PAIR, SERVER, WALL, opening

Heard = dict[str, list[tuple[float, str, bytes]]]
"""By screen: the second, the event and the bytes of each message, in order."""

KINDS: dict[str, Kind] = {"participant": "phone", "facilitator": "console", "wall": "wall"}
QUIET_SECONDS = 60
"""After everyone is in, and after the last word: nothing waits to be told any more."""


class Lines:
    """Stands for the sockets: keeps what each screen is sent."""

    def __init__(self) -> None:
        self.heard: Heard = {}

    async def deliver(self, sids: Iterable[str], event: str, payload: object) -> frozenset[str]:
        for sid in sids:
            await self.send(sid, event, payload)
        return frozenset()

    async def send(self, sid: str, event: str, payload: object) -> None:
        data = payload if isinstance(payload, bytes) else encode(payload)
        second = round(asyncio.get_running_loop().time(), 3)
        self.heard.setdefault(sid, []).append((second, event, data))

    async def close(self, sid: str) -> None:
        await self.send(sid, "close", b"")


async def perform(lines: list[Said]) -> Heard:
    """What each screen heard in this meeting, by its seat; "answers" holds all answers."""
    sockets, drawn = Lines(), count()
    store = MemoryStore(MemoryBus(now=lambda: NOON))
    rooms = Rooms(store, sockets, lambda: Moment(NOON, f"chance {next(drawn)}"), "process")
    await rooms.create(opening())
    room = await rooms.find(CODE)
    assert room is not None
    for actor in (*PEOPLE, FAC, PAIR, WALL):
        await room.execute(Enter(actor.seat, CODE, KEYS[actor.role]), SERVER)
        await _join(room, sockets, Screen(actor.seat, actor.seat, actor.role, KINDS[actor.role]))
    await _join(room, sockets, Screen("controls", FAC.seat, FAC.role, "wall"))
    await passes(QUIET_SECONDS)
    for line in lines:
        await passes(line.after)
        await sockets.send("answers", "answer", await _answer(room, line))
    await passes(QUIET_SECONDS)
    for number, actor in enumerate((PEOPLE[2], FAC, WALL)):  # what a screen opened now is sent
        late = Screen(f"late {number}", actor.seat, actor.role, KINDS[actor.role])
        await _join(room, sockets, late)
    await rooms.close()
    return sockets.heard


async def _join(room: Room, sockets: Lines, screen: Screen) -> None:
    await sockets.send(screen.sid, "welcome", room.join(screen))


async def _answer(room: Room, line: Said) -> bytes:
    try:
        return encode((await room.execute(line.command, line.actor)).changed)
    except Rejected as rejected:
        return encode(rejected.code)
