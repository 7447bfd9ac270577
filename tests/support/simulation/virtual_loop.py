"""An event loop whose clock jumps to the next timer, so that hours of meeting take no time."""

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any

MOST_TURNS = 100_000
"""How often the loop may turn with something to do while its clock stands."""


class ClockStands(RuntimeError):
    """Something is done again and again, and no time passes."""


class _Jumping(selectors.SelectSelector):
    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self._turns = 0

    def select(self, timeout: float | None = None):
        self._turns = self._turns + 1 if timeout == 0 else 0
        if self._turns > MOST_TURNS:
            raise ClockStands(f"at second {self.now}")
        if timeout:
            self.now += timeout
        return super().select(0)


class VirtualLoop(asyncio.SelectorEventLoop):
    """Time passes only when nothing else is left to do."""

    def __init__(self) -> None:
        self._jumping = _Jumping()
        super().__init__(self._jumping)

    def time(self) -> float:
        return self._jumping.now

    async def shutdown_default_executor(self, *_: float | None) -> None:
        """Wait for its threads however long: they live in real time, its limit would not."""
        await super().shutdown_default_executor()


def run(work: Coroutine[Any, Any, Any]) -> Any:
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(work)


async def passes(seconds: float) -> None:
    """So much time passes in the simulated world; nobody waits for it."""
    await asyncio.sleep(seconds)


def now() -> float:
    """The second of the simulated world, to a tenth of a millisecond."""
    return round(asyncio.get_running_loop().time(), 4)
