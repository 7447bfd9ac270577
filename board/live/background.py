"""Tasks that run beside the code that starts them."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any

LONGEST_END = 2.0
"""Seconds, for example if the store does not answer."""


class BackgroundTasks:
    """Holds a reference to each task until it ends: asyncio itself holds only a weak one."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()

    def start(self, work: Coroutine[Any, Any, Any]) -> None:
        """Start the coroutine as a task on the running loop."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def end(self) -> None:
        """Return once every task has ended, also those that others start; cancel late ones."""
        with suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_END):
                while self._tasks:
                    await asyncio.wait([*self._tasks])
        self.cancel()

    def cancel(self) -> None:
        """Cancel every task that has not ended."""
        for task in self._tasks:
            task.cancel()


class BackgroundLoop(ABC):
    """Work that goes on from `start` to `stop`."""

    def __init__(self) -> None:
        self._working: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Start the task; a second call does nothing."""
        if self._working is None:
            self._working = asyncio.get_running_loop().create_task(self._work())

    async def stop(self) -> None:
        """Cancel the task, and wait until it has ended."""
        if self._working is not None:
            self._working.cancel()
            await asyncio.gather(self._working, return_exceptions=True)

    @abstractmethod
    async def _work(self) -> None: ...
