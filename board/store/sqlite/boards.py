"""The statements on boards and aliases. Each runs in a transaction; `now` is in milliseconds."""

import sqlite3
from functools import partial

import structlog

from board.store.lineage import KEPT_MARKS, UNKNOWN, Revision
from board.store.sqlite.jobs import Work
from board.store.store import Commit, Conflict, Stored, Unavailable

log = structlog.get_logger()

VERSION = "SELECT version FROM board WHERE code = ? AND expires_at > ?"
MARK = "SELECT mark FROM mark WHERE code = ? AND version = ?"
CREATE = "INSERT INTO board VALUES (?, ?, ?)"
ADVANCE = "UPDATE board SET version = ?, expires_at = coalesce(?, expires_at) WHERE code = ?"
DELETE = "DELETE FROM board WHERE code = ?"
PUT = "INSERT INTO field VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value"
DROP = "DELETE FROM field WHERE code = ? AND name = ?"
LEAVE_MARK = "INSERT INTO mark VALUES (?, ?, ?)"
FORGET_MARKS = "DELETE FROM mark WHERE code = ? AND (version <= ? OR version >= ?)"
ALIAS = "INSERT INTO alias VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET code = excluded.code,"
ALIAS += " expires_at = excluded.expires_at"
ERASED = "INSERT OR REPLACE INTO erased VALUES (?, ?)"


def read(code: str, now: int) -> Work:
    """The board whole, or None."""

    def work(db: sqlite3.Connection) -> Stored | None:
        found = db.execute(VERSION, (code, now)).fetchone()
        if found is None:
            return None
        fields = dict(db.execute("SELECT name, value FROM field WHERE code = ?", (code,)))
        marks = dict(db.execute("SELECT version, mark FROM mark WHERE code = ?", (code,)))
        return Stored(found[0], fields, marks)

    return work


def revision(code: str, now: int) -> Work:
    """The board's version with its mark, or None."""
    return partial(_revision, code=code, now=now)


def _revision(db: sqlite3.Connection, code: str, now: int) -> Revision | None:
    found = db.execute(VERSION, (code, now)).fetchone()
    if found is None:
        return None
    mark = db.execute(MARK, (code, found[0])).fetchone()
    return Revision(found[0], mark[0] if mark else UNKNOWN)


def commit(code: str, change: Commit, now: int) -> Work:
    """Store the change; raises `Conflict`."""

    def work(db: sqlite3.Connection) -> None:
        if (_revision(db, code, now) or Revision(0)) != change.start:
            raise Conflict
        if change.since == 0:
            db.execute(DELETE, (code,))  # an earlier board of this code has expired
            db.execute(CREATE, (code, change.version, change.expires_at))
        else:
            db.execute(ADVANCE, (change.version, change.expires_at, code))
        db.executemany(PUT, ((code, name, value) for name, value in change.put.items()))
        db.executemany(DROP, ((code, name) for name in change.drop))
        db.execute(FORGET_MARKS, (code, change.version - KEPT_MARKS, change.version))
        if change.mark:
            db.execute(LEAVE_MARK, (code, change.version, change.mark))

    return work


def erase(code: str, digest: str, until: int) -> Work:
    """Delete the board, and remember until then that it was erased."""

    def work(db: sqlite3.Connection) -> None:
        db.execute(DELETE, (code,))
        db.execute(ERASED, (digest, until))

    return work


def was_erased(digest: str, now: int) -> Work:
    statement = "SELECT 1 FROM erased WHERE name = ? AND expires_at > ?"
    return lambda db: _has(db, statement, digest, now)


def exists(code: str, now: int) -> Work:
    return lambda db: _has(db, VERSION, code, now)


def renew(code: str, expires_at: int, now: int) -> Work:
    statement = "UPDATE board SET expires_at = ? WHERE code = ? AND expires_at > ?"
    return lambda db: _do(db, statement, expires_at, code, now)


def set_alias(alias: str, code: str, expires_at: int) -> Work:
    return lambda db: _do(db, ALIAS, alias, code, expires_at)


def delete_alias(alias: str) -> Work:
    return lambda db: _do(db, "DELETE FROM alias WHERE alias = ?", alias)


def resolve(alias: str, now: int) -> Work:
    """The code of the alias's board, or None."""

    def work(db: sqlite3.Connection) -> str | None:
        statement = "SELECT code FROM alias WHERE alias = ? AND expires_at > ?"
        found = db.execute(statement, (alias, now)).fetchone()
        return found[0] if found else None

    return work


def change_and_undo(db: sqlite3.Connection) -> None:
    """What refuses a commit refuses this too."""
    db.execute(ERASED, ("", 0))
    db.execute("DELETE FROM erased WHERE name = ''")


def in_the_future(expires_at: int, now: int) -> int:
    """The same; what expires in the past would be gone at once, so that is refused [T7]."""
    if expires_at <= now:
        log.error("store.expiry_in_the_past", seconds=(now - expires_at) // 1000)
        raise Unavailable
    return expires_at


def _do(db: sqlite3.Connection, statement: str, *values: object) -> None:
    db.execute(statement, values)


def _has(db: sqlite3.Connection, statement: str, *values: object) -> bool:
    return db.execute(statement, values).fetchone() is not None
