"""The end of a board: everything of it goes, and whoever leads is given a receipt.

It says what this process knew of the board when it went, whoever erased it.
"""

from board.domain.board import Board
from board.domain.receipt import keys_of, receipt
from board.live.outbox import Outbox
from board.live.screens import Screens
from board.live.shredder import Shredder


class Erasure:
    """Remembers a board that is about to go, or is gone, and says afterwards what went.

    Phones and walls leave at once. The facilitators' screens in this process stay until the store's
    files are written anew, a moment later, so that the receipt can say so.
    """

    def __init__(self, screens: Screens, outbox: Outbox, shredder: Shredder) -> None:
        self._screens = screens
        self._outbox = outbox
        self._shredder = shredder
        self._board: Board | None = None

    def begins(self, board: Board) -> None:
        """The board is about to be erased, and the store may still refuse; or it is gone."""
        self._board = board

    @property
    def waits(self) -> bool:
        """Whether a receipt is to be handed out."""
        return self._board is not None

    async def finish(self, still_there: bool) -> None:  # noqa: FBT001 - what became of the board
        """Hand the receipt to every facilitator's screen, and close it."""
        erased = self._board
        if erased is not None and not still_there and self._screens.of_facilitators():
            await self._hand_out(erased)
        self._board = None

    async def _hand_out(self, erased: Board) -> None:
        said = {
            "counts": receipt(erased),
            "keys": keys_of(erased),
            "files": await self._shredder.at_once(),
        }
        for screen in self._screens.of_facilitators():
            await self._outbox.send(screen.sid, "bye", {"reason": "erased", "receipt": said})
            await self._outbox.close(screen.sid)
