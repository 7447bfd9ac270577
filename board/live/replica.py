"""One process's copy of a board: read once, then changed by the commits that are published."""

from board.domain.board import Board
from board.domain.records.cycle import Cycle
from board.domain.records.meeting import Meeting
from board.domain.records.private import Keys
from board.store.store import Commit, Message, Signal, Store, Stored, Unavailable
from board.wire.codec import Unreadable, all_from_store

ALL_RECORDS = frozenset({"*"})
"""Stands for the id of every record, when it is not known which ones changed."""

NEEDED = frozenset((Meeting.name, Keys.name, Cycle.name))
"""Kinds of record without which nothing can be decided or shown."""


class UnreadableBoard(Unavailable):
    """This release cannot read a record that the board needs; the board is kept as it is."""


class Replica:
    """The board of a code as this process knows it: never anything that is not stored."""

    def __init__(self, code: str, store: Store) -> None:
        self.code = code
        self.board = Board()
        self._store = store
        self._behind = True
        self._touched: set[str] = set()
        self._lost: Board | None = None
        self._own_commit: tuple[int, int] | None = None

    @property
    def behind(self) -> bool:
        """Whether the board must be read again."""
        return self._behind

    def take_touched(self) -> set[str]:
        """The ids of the records that changed since the last call."""
        touched, self._touched = self._touched, set()
        return touched

    def take_lost(self) -> Board | None:
        """The last state of a board that is gone from the store; None on the next call."""
        lost, self._lost = self._lost, None
        return lost

    async def catch_up(self) -> None:
        """Read the board again if it is behind; raises `Unavailable`."""
        while self._behind:
            self._behind = False
            try:
                stored = await self._store.read(self.code)
            except BaseException:
                self._behind = True
                raise
            if stored is None:
                self._replace(Board(self.board.version))
            elif stored.version != self.board.version:
                self._replace(self._read(stored))

    def _read(self, stored: Stored) -> Board:
        records, unread = all_from_store(stored.fields)
        if unread & NEEDED:
            self._behind = True
            raise UnreadableBoard from Unreadable(min(unread & NEEDED))
        return Board(stored.version, records, unread=unread)

    def _replace(self, board: Board) -> None:
        if self.board.ids() and not board.ids():
            self._lost = self.board
        self.board = board
        self._touched |= ALL_RECORDS

    def mark_behind(self) -> None:
        """Have the next `catch_up` read the board: a commit may have been missed."""
        self._behind = True

    def receive(self, message: Message) -> bool:
        """Apply a published commit. True if the board has changed, or must be read again."""
        if isinstance(message, Signal):
            return False
        if not isinstance(message, Commit):
            self._behind = self._behind or message.version != self.board.version
            return self._behind
        if (message.since, message.version) == self._own_commit:
            return False
        if message.version <= self.board.version and not self._behind:
            return False
        if message.since != self.board.version or self._behind or not self._apply(message):
            self._behind = True
        return True

    def _apply(self, commit: Commit) -> bool:
        """False if the board lacks a record from then on that it needs; nothing is applied then."""
        put, unread = all_from_store(commit.put)
        if unread & NEEDED:
            return False
        draft = self.board.draft()
        draft.take_in(put, commit.drop, commit.version, unread)
        self.board = draft
        self._touched |= commit.put.keys() | commit.drop
        return True

    async def commit(self, draft: Board, commit: Commit) -> None:
        """Store the commit that makes this board the draft, which then replaces it.

        Raises `Conflict` or `Unavailable`; the replica is then behind.
        """
        self._own_commit = (commit.since, commit.version)
        try:
            await self._store.commit(self.code, commit)
        except BaseException:
            self._behind = True
            raise
        finally:
            self._own_commit = None
        self.board = draft
        self._touched |= commit.put.keys() | commit.drop
