"""Sends to a cycle what one of its meetings hands over, until the cycle has stored it [K3]."""

import asyncio
from collections.abc import Callable

import structlog

from board.domain.board import Board
from board.domain.change import Rejected
from board.domain.decide.cycle.carrying import CarryOver
from board.domain.handover import handover
from board.domain.records.private import Keys
from board.live.cycles import Cycles
from board.store.store import Unavailable

log = structlog.get_logger()

RETRY_SECONDS = 2.0


class Handover:
    """Sends after each change of the meeting, and retries while the store is away.

    If the process crashes before the cycle has stored it, the next process that opens the
    meeting's room sends it again. A cycle's next meeting opens only after that.
    """

    def __init__(self, cycles: Cycles, board: Callable[[], Board]) -> None:
        self._cycles = cycles
        self._board = board
        self._stored: CarryOver | None = None
        self._sending: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Send if something is not stored yet. Call this when the meeting may have changed."""
        if self._sending is None and handover(self._board()) != self._stored:
            self._sending = asyncio.get_running_loop().create_task(self._send_all())

    def forget(self) -> None:
        """Send everything again: the store went back, perhaps with the cycle's board."""
        self._stored = None

    async def complete(self) -> None:
        """Return once the cycle has stored everything."""
        self.start()
        if self._sending is not None:
            await asyncio.shield(self._sending)

    @property
    def busy(self) -> bool:
        """Whether something is not stored yet."""
        return self._sending is not None

    def stop(self) -> None:
        if self._sending is not None:
            self._sending.cancel()

    async def withdraw(self, board: Board) -> None:
        """Take out of the cycle what must go with a meeting that is about to be erased [E7].

        Raises `Unavailable`: once the meeting is erased, nothing would know what to take out.
        """
        self.stop()
        carried, keys = handover(board), board.find(Keys)
        if carried is None or keys is None or keys.cycle is None:
            return
        try:
            await self._cycles.forget(keys.cycle, carried)
        except Rejected as rejected:
            if rejected.code == "unavailable":
                raise Unavailable from rejected

    async def _send_all(self) -> None:
        try:
            while (current := handover(self._board())) != self._stored:
                if current is None or await self._send(current):
                    self._stored = current
                else:
                    await asyncio.sleep(RETRY_SECONDS)
        finally:
            self._sending = None

    async def _send(self, carried: CarryOver) -> bool:
        """Whether the cycle has it, or needs nothing any more; False to try again later."""
        cycle = self._board().need(Keys).cycle
        if cycle is None:
            return True
        try:
            await self._cycles.hand_over(cycle, carried)
        except Rejected as rejected:
            if rejected.code == "unavailable":
                return False
            # The cycle itself has been erased.
            log.info("handover.refused", code=rejected.code)
        return True
