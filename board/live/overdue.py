"""Takes closings of earlier meetings away at the date to which the group agreed [K12] [T5]."""

import asyncio
from collections.abc import Callable, Iterable

from board.domain.decide.writing.earlier_closings import DropOverdueClosings, overdue
from board.live.background import BackgroundLoop
from board.live.room import Room

LOOK_SECONDS = 1.0


class Overdue(BackgroundLoop):
    """Looks each second, so that neither a laptop that slept nor a clock that was set delays it."""

    def __init__(self, rooms: Callable[[], Iterable[Room]]) -> None:
        super().__init__()
        self._rooms = rooms

    async def _work(self) -> None:
        while True:
            for room in self._rooms():
                if overdue(room.replica.board, room.now()) and not room.busy:
                    room.tasks.start(room.note(DropOverdueClosings()))
            await asyncio.sleep(LOOK_SECONDS)
