"""What the thread of a SQLite file is asked to do."""

import asyncio
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from board.store.store import Message, Unavailable

Work = Callable[[sqlite3.Connection], Any]
REASONS = {
    "SQLITE_FULL": "disk_full",
    "SQLITE_READONLY": "cannot_write",
    "SQLITE_IOERR": "cannot_write",
    "SQLITE_CANTOPEN": "cannot_write",
    "SQLITE_CORRUPT": "damaged",
    "SQLITE_NOTADB": "damaged",
}
"""By the beginning of the error's name."""


@dataclass(frozen=True, slots=True, eq=False)
class Job:
    """Work in a transaction, or outside of one if `alone`; its answer goes to `answer`.

    `message` is published to the listeners of the board `code` once the work is on disk.
    """

    work: Work
    answer: "asyncio.Future[Any]"
    writes: bool = True
    alone: bool = False
    code: str = ""
    message: Message | None = None

    def end(self, outcome: object) -> None:
        """Resolve the answer, in the thread of its event loop."""
        if self.answer.done():
            return
        if isinstance(outcome, BaseException):
            self.answer.set_exception(outcome)
        else:
            self.answer.set_result(outcome)


def reason_of(fault: BaseException) -> str:
    """Why the file cannot be used: the end of the key of a text, `server.store.…`."""
    if isinstance(fault, Unavailable):
        return fault.reason
    name = getattr(fault, "sqlite_errorname", "")
    return next((reason for start, reason in REASONS.items() if name.startswith(start)), "silent")
