"""What was erased: how much of each kind, and nothing of what it said."""

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
    """How many keys of the store go with a meeting: its board, a later code, what it keeps."""
    keys, said = board.find(Keys), handover(board)
    if keys is None:
        return 0
    kept = said is not None and bool(said.kept)
    closing = said is not None and said.closed is not None and not said.closed.is_empty
    return 1 + (keys.code != keys.home) + kept + closing
