"""A board that the store does not have any more."""

from typing import NamedTuple

from board.domain.board import Board
from board.store.lineage import Revision


class Gone(NamedTuple):
    """The last state of a board that is gone from the store, and whether somebody erased it."""

    board: Board
    revision: Revision
    erased: bool
