"""Sees to it that a cycle has what one of its meetings hands on, whatever comes between."""

import asyncio
from collections.abc import Callable

import structlog

from board.domain.board import Board
from board.domain.change import Rejected
from board.domain.decide.carrying import CarryOver
from board.domain.handover import handover
from board.domain.records.private import Keys
from board.live.cycles import Cycles
from board.store.store import Unavailable

log = structlog.get_logger()

AGAIN_SECONDS = 2.0


class Handover:
    """Says it after each change of the meeting, and again until it is stored.

    A process that falls in between says nothing more; the next one to open the meeting's room
    says all of it, since nothing was said there yet, and a meeting's room is opened before the
    cycle's next one.
    """

    def __init__(self, cycles: Cycles, board: Callable[[], Board]) -> None:
        self._cycles = cycles
        self._board = board
        self._said: CarryOver | None = None
        self._saying: asyncio.Task[None] | None = None

    def rouse(self) -> None:
        """The meeting may have changed."""
        if self._saying is None and handover(self._board()) != self._said:
            self._saying = asyncio.get_running_loop().create_task(self._say())

    async def done(self) -> None:
        """Return once the cycle has all of it."""
        self.rouse()
        if self._saying is not None:
            await asyncio.shield(self._saying)

    @property
    def busy(self) -> bool:
        """Whether something is not stored yet."""
        return self._saying is not None

    def stop(self) -> None:
        if self._saying is not None:
            self._saying.cancel()

    async def let_go(self, board: Board) -> None:
        """The meeting is about to be erased; raises `Unavailable` when its cycle is not told."""
        self.stop()
        said, keys = handover(board), board.find(Keys)
        if said is None or keys is None or keys.cycle is None:
            return
        try:
            await self._cycles.forget(keys.cycle, said.number, said.code)
        except Rejected as rejected:
            if rejected.code == "unavailable":
                raise Unavailable from rejected

    async def _say(self) -> None:
        try:
            while (wanted := handover(self._board())) != self._said:
                if wanted is None or await self._heard(wanted):
                    self._said = wanted
                else:
                    await asyncio.sleep(AGAIN_SECONDS)
        finally:
            self._saying = None

    async def _heard(self, wanted: CarryOver) -> bool:
        cycle = self._board().need(Keys).cycle
        if cycle is None:
            return True
        try:
            await self._cycles.hand_over(cycle, wanted)
        except Rejected as rejected:
            if rejected.code == "unavailable":
                return False
            # The cycle is over: there is nobody left to tell.
            log.info("handover.refused", code=rejected.code)
        return True
