"""The thread that alone uses a SQLite file.

What waits when it is free is done in one transaction, so that a hundred changes at once wait for
the disk once. It also looks at the file now and then: somebody may delete it or put it back.
"""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import Any

import structlog

from board.store.sqlite.jobs import Job, reason_of
from board.store.sqlite.schema import connected, delete_expired
from board.store.store import Conflict, Unavailable

log = structlog.get_logger()

LOOK_SECONDS = 0.25
SWEEP_SECONDS = 30.0
"""Between two deletions of what has expired. Until then nobody can read it."""

Tell = Callable[[Sequence[Job], Sequence[object], bool], None]
"""Given jobs, their outcomes, and whether the file can be used again after it could not."""


class Writer(Thread):
    """`ask` gives it a job; `tell` is called from this thread. `None` ends it."""

    def __init__(self, path: Path, now: Callable[[], int], tell: Tell) -> None:
        super().__init__(name="sqlite", daemon=True)
        self._path = path
        self._now = now
        self._tell = tell
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._connection: sqlite3.Connection | None = None
        self._inode: int | None = None
        self._sweep_at = 0.0
        self._ending = False
        self.is_away = False

    def ask(self, job: Job | None) -> None:
        self._jobs.put(job)

    def run(self) -> None:
        while not self._ending:
            self._carry_out(self._waiting())
        self._disconnect()

    def _waiting(self) -> list[Job]:
        """All jobs that wait; none after a while without any."""
        jobs: list[Job] = []
        try:
            job = self._jobs.get(timeout=LOOK_SECONDS)
            while job is not None:
                jobs.append(job)
                job = self._jobs.get_nowait()
            self._ending = True
        except Empty:
            return jobs
        return jobs

    def _carry_out(self, jobs: list[Job]) -> None:
        outcomes: Sequence[object]
        try:
            connection = self._opened()
            self._sweep(connection)
            outcomes = _outcomes(connection, jobs)
        except (sqlite3.Error, OSError, Unavailable) as fault:
            self._disconnect()
            if not self.is_away:
                log.error("store.unavailable", reason=reason_of(fault))  # noqa: TRY400
            self.is_away = True
            outcomes = [Unavailable(reason_of(fault)) for _ in jobs]
            self._tell(jobs, outcomes, False)  # noqa: FBT003 a callback has no keywords
            return
        back, self.is_away = self.is_away, False
        if jobs or back:
            self._tell(jobs, outcomes, back)

    def _opened(self) -> sqlite3.Connection:
        """The connection; raises `Unavailable` if the file is not the one that was opened."""
        there = self._path.stat().st_ino if self._path.exists() else None
        if self._inode is not None and there is None:
            raise Unavailable("files_gone")
        if self._connection is not None and there != self._inode:
            self._disconnect()
            raise Unavailable("files_gone")
        if self._connection is None:
            self._connection = connected(self._path)
            self._inode = self._path.stat().st_ino
        return self._connection

    def _disconnect(self) -> None:
        """Close the file; a transaction that is open is undone."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _sweep(self, connection: sqlite3.Connection) -> None:
        """Delete what has expired, also from the disk."""
        if monotonic() >= self._sweep_at:
            self._sweep_at = monotonic() + SWEEP_SECONDS
            delete_expired(connection, self._now())


def _outcomes(connection: sqlite3.Connection, jobs: Sequence[Job]) -> list[object]:
    together = [job for job in jobs if not job.alone]
    found: dict[Job, object] = {}
    if together:
        writes = any(job.writes for job in together)
        connection.execute("BEGIN IMMEDIATE" if writes else "BEGIN")
        found = {job: _outcome(connection, job) for job in together}
        connection.execute("COMMIT")
    return [found[job] if job in found else _outcome(connection, job) for job in jobs]


def _outcome(connection: sqlite3.Connection, job: Job) -> Any:
    """What the work answers; a refusal has changed nothing."""
    try:
        return job.work(connection)
    except (Conflict, Unavailable) as refusal:
        return refusal
