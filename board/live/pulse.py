"""Compares open boards with the store now and then.

Whoever empties a store, or puts an earlier board back, publishes nothing, and no connection breaks.
Without a comparison, screens would show a board that is gone until somebody sends a command.
"""

import asyncio
from collections.abc import Callable, Iterable

from board.live.background import BackgroundLoop
from board.live.room import Room
from board.store.store import Store, Unavailable

PULSE_SECONDS = 5.0


class Pulse(BackgroundLoop):
    """Every few seconds, has each open room whose revision the store does not have read again."""

    def __init__(self, store: Store, rooms: Callable[[], Iterable[Room]]) -> None:
        super().__init__()
        self._store = store
        self._rooms = rooms

    async def _work(self) -> None:
        while True:
            await asyncio.sleep(PULSE_SECONDS)
            for room in self._rooms():
                try:
                    await self._compare(room)
                except Unavailable:
                    break  # the subscriptions notice that too, and have every board read again

    async def _compare(self, room: Room) -> None:
        stored = await self._store.revision(room.code)
        if stored != room.replica.shown:
            await room.refresh()
