"""Stores a board again that its store dropped too early, because a clock jumped [T7]."""

from collections.abc import Callable, Mapping

import structlog

from board.domain.board import Board
from board.domain.records.private import Keys
from board.live.clocks import Clocks
from board.live.expiry import Expiry
from board.live.screens import Screens
from board.store.lineage import new_mark
from board.store.store import Commit, Conflict, Store
from board.wire.codec import to_store

log = structlog.get_logger()


class PuttingBack:
    """Decides whether a board that vanished is stored again, and does so.

    `now` is the clock of this process (ms); `expiry` knows how long the board has left.
    """

    def __init__(
        self,
        code: str,
        store: Store,
        screens: Screens,
        expiry: Expiry,
        clocks: Clocks,
        now: Callable[[], int],
    ) -> None:
        self._code = code
        self._store = store
        self._screens = screens
        self._expiry = expiry
        self._clocks = clocks
        self._now = now

    async def put_back(self, board: Board, unread: Mapping[str, bytes]) -> bool:
        """Whether the board vanished because a clock jumped, and is stored again.

        The caller knows that nobody erased it. Somebody uses it, and it has time left by a clock
        that never jumps. Raises `Unavailable`.
        """
        if not len(self._screens) or not self._expiry.left():
            return False
        if not await self._clocks.jumped_lately():
            return False
        await self._store_again(board, unread, self._now() + self._expiry.left())
        return True

    async def _store_again(
        self, board: Board, unread: Mapping[str, bytes], expires_at: int
    ) -> None:
        """Store every record under the next version, unless another process has done so.

        Records that this release cannot read are stored as they were [P15].
        """
        records = {key: record for key in board.ids() if (record := board.get(key)) is not None}
        put = {**{key: to_store(record) for key, record in records.items()}, **unread}
        version = board.version + 1
        commit = Commit(0, version, put, frozenset(), expires_at, mark=new_mark())
        try:
            await self._store.commit(self._code, commit)
        except Conflict:
            return
        log.warning("board.put_back")
        keys = board.find(Keys)
        if keys is not None and keys.code != self._code:
            await self._store.set_alias(keys.code, self._code, expires_at)
