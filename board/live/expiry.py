"""A board's expiry: screens that are still open then must stop showing it [T1]."""

import asyncio
from collections.abc import Callable

from board.live.clocks import steady

MARGIN_SECONDS = 0.5
"""How long after the expiry the board is read: the store expires it by a clock of its own."""


class Expiry:
    """Calls `read_again` just after the board has expired."""

    def __init__(self, now: Callable[[], int], read_again: Callable[[], object]) -> None:
        self._now = now
        self._read_again = read_again
        self._at: int | None = None
        self._until = 0
        self._timer: asyncio.TimerHandle | None = None

    def follow(self, erase_at: int | None) -> None:
        """Set the expiry, in milliseconds since the epoch; None for a board that is gone."""
        if erase_at == self._at:
            return
        self.stop()
        self._at = erase_at
        if erase_at is not None:
            left = max(0, erase_at - self._now())
            self._until = steady() + left
            seconds = left / 1000 + MARGIN_SECONDS
            self._timer = asyncio.get_running_loop().call_later(seconds, self._expired)

    def left(self) -> int:
        """How long the board has left (ms), however the clock was set since this became known."""
        return 0 if self._at is None else max(0, self._until - steady())

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()

    def _expired(self) -> None:
        # If the board is still there, `follow` sets the timer again.
        self._at = None
        self._read_again()
