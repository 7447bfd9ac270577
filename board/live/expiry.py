"""The hour at which a board is gone: a screen that is still open then must not go on showing it."""

import asyncio
from collections.abc import Callable

A_MOMENT = 0.5
"""Seconds after the hour, for the store keeps its own clock."""


class Expiry:
    """Has the board read again at its hour, and once more until it is gone."""

    def __init__(self, now: Callable[[], int], look: Callable[[], object]) -> None:
        self._now = now
        self._look = look
        self._at: int | None = None
        self._timer: asyncio.TimerHandle | None = None

    def follow(self, erase_at: int | None) -> None:
        """The hour as it stands, in milliseconds since the epoch; None for a board that is gone."""
        if erase_at == self._at:
            return
        self.stop()
        self._at = erase_at
        if erase_at is not None:
            left = max(0, erase_at - self._now()) / 1000 + A_MOMENT
            self._timer = asyncio.get_running_loop().call_later(left, self._due)

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()

    def _due(self) -> None:
        self._at = None
        self._look()
