"""Stores a board again that its store dropped too early, because a clock jumped [T7]."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

import structlog

from board.domain.board import Board
from board.domain.records.private import Keys
from board.live.clocks import Clocks
from board.live.expiry import Expiry
from board.live.screens import Screens
from board.store.lineage import new_mark
from board.store.store import Commit, Conflict, Gap, Message, Store
from board.wire.codec import to_store

log = structlog.get_logger()

ERASURE_SECONDS = 0.3
"""How long the message of an erasure may take after the board is gone."""


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
        self._erased = asyncio.Event()

    def erased(self) -> None:
        """Call this when the board is about to be erased: it then stays gone."""
        self._erased.set()

    def receive(self, message: Message) -> None:
        """Take in what was published: perhaps that another process erased the board."""
        if isinstance(message, Gap) and message.version == 0:
            self.erased()

    async def put_back(self, board: Board) -> bool:
        """Whether the board vanished because a clock jumped, and is stored again.

        Nobody erased it, somebody uses it, and it has time left by a clock that never jumps.
        Raises `Unavailable`.
        """
        if self._erased.is_set() or not len(self._screens) or not self._expiry.left():
            return False
        if not await self._clocks.jumped_lately():
            return False
        with suppress(TimeoutError):
            async with asyncio.timeout(ERASURE_SECONDS):
                await self._erased.wait()
                return False
        await self._store_again(board, self._now() + self._expiry.left())
        return True

    async def _store_again(self, board: Board, expires_at: int) -> None:
        """Store every record under the next version, unless another process has done so."""
        records = {key: record for key in board.ids() if (record := board.get(key)) is not None}
        put = {key: to_store(record) for key, record in records.items()}
        version = board.version + 1
        commit = Commit(0, version, put, frozenset(), expires_at, mark=new_mark())
        try:
            await self._store.commit(self._code, commit)
        except Conflict:
            return
        log.warning("board.put_back", without=len(board.unread))
        keys = board.find(Keys)
        if keys is not None and keys.code != self._code:
            await self._store.set_alias(keys.code, self._code, expires_at)
