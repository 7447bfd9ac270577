"""One process's copy of a board: read once, then kept up by the changes it hears."""

from board.domain.board import Board
from board.store.store import Commit, Message, Signal, Store
from board.wire.codec import from_store

WHOLE = frozenset({"*"})
"""Stands for every record, when what changed is not known."""


class Replica:
    """The board of a code as this process knows it; only what is stored is ever in it.

    `touched` gathers the ids of records that changed since it was last taken.
    """

    def __init__(self, code: str, store: Store) -> None:
        self.code = code
        self.board = Board()
        self._store = store
        self._behind = True
        self._touched: set[str] = set()
        self._lost: Board | None = None
        self._deciding: tuple[int, int] | None = None

    @property
    def behind(self) -> bool:
        """Whether something was missed, and the board must be read again."""
        return self._behind

    def take_touched(self) -> set[str]:
        touched, self._touched = self._touched, set()
        return touched

    def take_lost(self) -> Board | None:
        """The board as it last was here, once it is gone from the store; told once."""
        lost, self._lost = self._lost, None
        return lost

    async def catch_up(self) -> None:
        """Read the board again if anything was missed; raises `Unavailable`."""
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
                records = {key: from_store(key, kept) for key, kept in stored.fields.items()}
                self._replace(Board(stored.version, records))

    def _replace(self, board: Board) -> None:
        if self.board.ids() and not board.ids():
            self._lost = self.board
        self.board = board
        self._touched |= WHOLE

    def missed(self) -> None:
        """Something may have been stored that was not heard."""
        self._behind = True

    def hear(self, message: Message) -> bool:
        """Take in a published change; answers whether anything is new, or missing."""
        if isinstance(message, Signal):
            return False
        if not isinstance(message, Commit):
            self._behind = self._behind or message.version != self.board.version
            return self._behind
        if (message.since, message.version) == self._deciding:
            return False
        if message.version <= self.board.version and not self._behind:
            return False
        if message.since != self.board.version or self._behind:
            self._behind = True
            return True
        self._apply(message)
        return True

    def _apply(self, commit: Commit) -> None:
        draft = self.board.draft()
        draft.take_in(
            {key: from_store(key, kept) for key, kept in commit.put.items()},
            commit.drop,
            commit.version,
        )
        self.board = draft
        self._touched |= commit.put.keys() | commit.drop

    async def keep(self, draft: Board, commit: Commit) -> None:
        """Store a draft of this board, then take it for the board.

        Raises `Conflict` or `Unavailable`; the board must then be read again.
        """
        self._deciding = (commit.since, commit.version)
        try:
            await self._store.commit(self.code, commit)
        except BaseException:
            self._behind = True
            raise
        finally:
            self._deciding = None
        self.board = draft
        self._touched |= commit.put.keys() | commit.drop
