"""The end of a board: every screen closes, and the facilitators get a receipt [T4]."""

import structlog

from board.domain.board import Board
from board.domain.receipt import keys_of, receipt
from board.live.gone import Gone
from board.live.screen_sender import ScreenSender
from board.live.screens import Screens
from board.live.shredder import Shredder

log = structlog.get_logger()

EARLY = 60_000
"""How long before its hour a board may be gone and count as expired (ms)."""


class Erasure:
    """Keeps the last state of a board until the receipt of its erasure is sent.

    Phones and walls close at once. Facilitators' screens stay open until the store's files are
    rewritten, a moment later, because the receipt says whether they were. It counts what this
    process last knew of the board, whichever process erased it.
    """

    def __init__(self, screens: Screens, sender: ScreenSender, shredder: Shredder) -> None:
        self._screens = screens
        self._sender = sender
        self._shredder = shredder
        self._board: Board | None = None
        self.lost = False

    def begin(self, board: Board) -> None:
        """Keep the board: it is gone, or about to be erased unless the store refuses."""
        self._board = board
        self.lost = False

    def follow(self, gone: Gone, left: int) -> None:
        """The board is gone. Without an erasure, and with time left (ms), it is lost [T6]."""
        if gone.erased or left <= EARLY:
            self.begin(gone.board)
            return
        self.lost = True
        log.error("store.board_lost", version=gone.revision.version, mark=gone.revision.mark)

    @property
    def pending(self) -> bool:
        """Whether an erasure has begun and not finished."""
        return self._board is not None

    async def finish(self, *, erased: bool) -> None:
        """If the board was erased, send the receipt to every facilitator's screen and close it."""
        board = self._board
        if board is not None and erased and self._screens.of_facilitators():
            await self._send_receipt(board)
        self._board = None

    async def _send_receipt(self, board: Board) -> None:
        content = {
            "counts": receipt(board),
            "keys": keys_of(board),
            "files": await self._shredder.shred_now(),
        }
        for screen in self._screens.of_facilitators():
            await self._sender.send(screen.sid, "bye", {"reason": "erased", "receipt": content})
            await self._sender.close(screen.sid)
