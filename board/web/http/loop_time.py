"""How much of the event loop's time a coroutine takes; while it waits, it takes none."""

from collections.abc import Awaitable, Generator
from time import thread_time
from typing import Any


class LoopTime:
    """`await LoopTime(work)`, and `seconds` says what it took so far of the processor."""

    def __init__(self, work: Awaitable[None]) -> None:
        self._work = work
        self.seconds = 0.0

    def __await__(self) -> Generator[Any, Any, None]:
        steps = self._work.__await__()
        step, value = steps.send, None
        while True:
            began = thread_time()
            try:
                waits_for = step(value)
            except StopIteration:
                return
            finally:
                self.seconds += thread_time() - began
            try:
                step, value = steps.send, (yield waits_for)
            except BaseException as raised:  # noqa: BLE001 also that it is cancelled
                step, value = steps.throw, raised
