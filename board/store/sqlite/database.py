"""A SQLite file with the listeners of its boards, which are all in this process."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import structlog

from board.store.messages import decode, encode
from board.store.patience import patience
from board.store.sqlite.jobs import Job, Work
from board.store.sqlite.writer import Writer
from board.store.store import Gap, Message, OnMessage, Unavailable

log = structlog.get_logger()


@dataclass(eq=False, slots=True)
class Listener:
    """The result of one call of `listen` of a store, which stands for a process in tests."""

    database: "Database"
    store: object
    code: str
    on_message: OnMessage

    async def close(self) -> None:
        self.database.remove(self)


class Database:
    """`await database.run(work, seconds)` answers what the work answers, once it is on disk.

    `now` is the clock of this process, in milliseconds since the epoch.
    """

    def __init__(self, path: Path, now: Callable[[], int]) -> None:
        self.path = path
        self.now = now
        self._listeners: list[Listener] = []
        self._writer: Writer | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    async def run(self, work: Work, seconds: float, **about: Any) -> Any:
        """Raises `Unavailable` if the file cannot be used, or after these seconds."""
        self._loop = asyncio.get_running_loop()
        if self._writer is None:
            self._writer = Writer(self.path, self.now, self._tell)
            self._writer.start()
        job = Job(work, self._loop.create_future(), **about)
        self._writer.ask(job)
        try:
            async with patience(seconds):
                return await job.answer
        except TimeoutError as fault:
            raise Unavailable from fault

    async def close(self) -> None:
        """Close the file. What was asked for before is done first."""
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.ask(None)
            await asyncio.to_thread(writer.join)

    def is_away(self) -> bool:
        return self._writer is not None and self._writer.is_away

    def listen(self, store: object, code: str, on_message: OnMessage) -> Listener:
        self._listeners.append(Listener(self, store, code, on_message))
        return self._listeners[-1]

    def remove(self, listener: Listener) -> None:
        """Nothing happens the second time."""
        if listener in self._listeners:
            self._listeners.remove(listener)

    def remove_all(self, store: object) -> None:
        self._listeners = [one for one in self._listeners if one.store is not store]

    def listeners(self, code: str) -> int:
        """How many stores listen to the board."""
        return len({id(one.store) for one in self._listeners if one.code == code})

    def _tell(self, jobs: Sequence[Job], outcomes: Sequence[object], back: bool) -> None:  # noqa: FBT001
        if self._loop is not None:
            with suppress(RuntimeError):  # the loop was closed: nobody waits any more
                self._loop.call_soon_threadsafe(self._deliver, jobs, outcomes, back)

    def _deliver(self, jobs: Sequence[Job], outcomes: Sequence[object], back: bool) -> None:  # noqa: FBT001
        if back:
            log.info("store.accepts_again")
            for listener in list(self._listeners):
                _give(listener, Gap(None))
        for job, outcome in zip(jobs, outcomes, strict=True):
            if job.message is not None and not isinstance(outcome, BaseException):
                self._publish(job.code, job.message)
            job.end(outcome)

    def _publish(self, code: str, message: Message) -> None:
        """As it would arrive from elsewhere: a large change as a gap."""
        arrived = decode(encode(message))
        for listener in [one for one in self._listeners if one.code == code]:
            _give(listener, arrived)


def _give(listener: Listener, message: Message) -> None:
    try:
        listener.on_message(message)
    except Exception as fault:  # noqa: BLE001 one board's fault must not stop the others
        log.error("store.listener_failed", error=type(fault).__name__)  # noqa: TRY400
