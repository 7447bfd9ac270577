"""Only one server may use a SQLite file: its screens hear of changes in its own process alone."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from board.store.binary import NoServer


@contextmanager
def the_only_server(path: Path) -> Iterator[None]:
    """Hold a lock beside the file, which ends with this process; raises `NoServer`."""
    lock = path.with_suffix(".lock")
    with closing(sqlite3.connect(lock, timeout=0, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as fault:
            raise NoServer("start.store_in_use", file=str(path)) from fault
        yield
