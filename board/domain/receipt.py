"""What was erased: how much of each kind, and nothing of what it said."""

from board.domain.agreements import Elsewhere
from board.domain.board import Board
from board.domain.private import Entry
from board.domain.records import Card, Link, Note, Record, Theme, Topic

KINDS: tuple[type[Record], ...] = (Card, Theme, Topic, Note, Link, Entry, Elsewhere)


def receipt(board: Board) -> dict[str, int]:
    """How many records of each kind a board held, by the kind's name; people are not counted."""
    found = {kind.name: len(board.of(kind)) for kind in KINDS}
    return {name: count for name, count in found.items() if count}
