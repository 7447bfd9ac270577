"""What was erased: the number of records of each kind, and nothing of their content."""

from board.domain.board import Board
from board.domain.handover import handover
from board.domain.records.agreements import Elsewhere
from board.domain.records.contributions import Card, Link, Note, Theme, Topic
from board.domain.records.private import ClosingEntry, Keys
from board.domain.records.record import Record

KINDS: tuple[type[Record], ...] = (Card, Theme, Topic, Note, Link, ClosingEntry, Elsewhere)


def receipt(board: Board) -> dict[str, int]:
    """How many records of each kind a board held, by the kind's name; people are not counted."""
    found = {kind.name: len(board.of(kind)) for kind in KINDS}
    return {name: count for name, count in found.items() if count}


def keys_of(board: Board) -> int:
    """How many keys of the store belong to a meeting: its board, a later code, what it keeps."""
    keys, handed_on = board.find(Keys), handover(board)
    if keys is None:
        return 0
    if handed_on is None:
        return 1 + (keys.code != keys.home)
    closing = handed_on.closed is not None and not handed_on.closed.is_empty
    return 1 + (keys.code != keys.home) + bool(handed_on.kept) + closing
