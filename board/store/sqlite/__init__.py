"""The store on SQLite, for one process, where no Valkey runs."""

from board.store.sqlite.database import Database
from board.store.sqlite.store import SqliteStore

__all__ = ["Database", "SqliteStore"]
