"""The tables of the SQLite store, and how its file is opened."""

import sqlite3
from pathlib import Path

BUSY_SECONDS = 0.5
"""How long to wait for another process, such as `board erase`, to end its change."""

PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",  # a commit is on disk before it is acknowledged
    "secure_delete = ON",  # what is deleted is overwritten
    "foreign_keys = ON",
    "trusted_schema = OFF",
)

TABLES = """
CREATE TABLE IF NOT EXISTS board (
    code TEXT PRIMARY KEY, version INTEGER NOT NULL, expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS field (
    code TEXT NOT NULL REFERENCES board ON DELETE CASCADE,
    name TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (code, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS mark (
    code TEXT NOT NULL REFERENCES board ON DELETE CASCADE,
    version INTEGER NOT NULL, mark TEXT NOT NULL, PRIMARY KEY (code, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS alias (
    alias TEXT PRIMARY KEY, code TEXT NOT NULL, expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS erased (
    name TEXT PRIMARY KEY, expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
"""
"""Times are milliseconds since the epoch. `erased.name` is a digest that does not tell the code."""


def connected(path: Path) -> sqlite3.Connection:
    """A connection of one thread, which begins and ends its transactions itself."""
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.executescript(TABLES)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def delete_expired(connection: sqlite3.Connection, now: int) -> None:
    """Delete what has expired at `now` (milliseconds), and overwrite it on disk."""
    gone = 0
    for table in ("board", "alias", "erased"):
        deleted = connection.execute(
            f"DELETE FROM {table} WHERE expires_at <= ?",  # noqa: S608 one of three names
            (now,),
        )
        gone += deleted.rowcount
    if gone:
        shred(connection)


def shred(connection: sqlite3.Connection) -> bool:
    """Empty the log of changes, which still holds what was deleted; False if somebody reads it."""
    (busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy
