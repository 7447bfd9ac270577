"""Typed codes that wait for their turn, because too many wrong ones came before [E8]."""

import asyncio
from collections.abc import Callable

PATIENCE_SECONDS = 5.0
"""How long a request waits for a turn before it is answered `slow_down`."""


class CodeTurns:
    """Gives the turns of one address, or of all; whoever waits for the same try goes together.

    A try is a code typed behind one address. The one that most wait for is next: a room that types
    its code does not wait behind somebody who tries one code after the other. `free_in` answers the
    seconds until the next turn, and `take` counts it.
    """

    def __init__(self, free_in: Callable[[], float], take: Callable[[], bool]) -> None:
        self._free_in = free_in
        self._take = take
        self._waiting: dict[str, list[asyncio.Future[None]]] = {}
        self._timer: asyncio.TimerHandle | None = None

    def __bool__(self) -> bool:
        """Whether somebody waits."""
        return bool(self._waiting)

    async def wait(self, attempt: str) -> bool:
        """True once it is the turn of this try; False if that takes too long."""
        turn = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(attempt, []).append(turn)
        self._give()
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await turn
        except TimeoutError:
            return False
        finally:
            self._leave(attempt, turn)
        return True

    def release(self, attempt: str) -> None:
        """Let those go who wait for this try, because it is their turn or the code is right."""
        for turn in self._waiting.pop(attempt, ()):
            if not turn.done():
                turn.set_result(None)

    def _leave(self, attempt: str, turn: asyncio.Future[None]) -> None:
        waiting = self._waiting.get(attempt, [])
        if turn in waiting:
            waiting.remove(turn)
            if not waiting:
                del self._waiting[attempt]
        if not self._waiting and self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _give(self) -> None:
        """Give the turns that are free, then come back when the next one is."""
        while self._waiting and self._take():
            self.release(max(self._waiting, key=lambda each: len(self._waiting[each])))
        if self._waiting and self._timer is None:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(self._free_in(), self._on_timer)

    def _on_timer(self) -> None:
        self._timer = None
        self._give()
