"""Lists the boards and aliases in a SQLite file."""

import sqlite3

from board.store.sqlite.jobs import Work
from board.store.valkey.inventory import Inventory


def inventory(now: int) -> Work:
    """An `Inventory`: everything here expires."""

    def work(db: sqlite3.Connection) -> Inventory:
        boards = db.execute("SELECT code FROM board WHERE expires_at > ? ORDER BY code", (now,))
        aliases = db.execute("SELECT alias FROM alias WHERE expires_at > ? ORDER BY alias", (now,))
        return Inventory(
            tuple(code for (code,) in boards), tuple(alias for (alias,) in aliases), ()
        )

    return work
