"""What facilitators see of hidden cards and closing words: what they opened, and a number [V18]."""

from dataclasses import replace

from board.domain.board import Board, bare, ref
from board.domain.lots import KINDS, counted
from board.domain.records.contributions import Card
from board.domain.records.private import ClosingEntry
from board.domain.records.record import Record
from board.domain.records.unopened import UnopenedCard, UnopenedCount, UnopenedEntry


def opened_card(board: Board, key: str, card: Card) -> Card | None:
    """The card in the words that facilitators have opened; None if it was never opened."""
    waiting = board.find(UnopenedCard, bare(key))
    if waiting is None or board.meeting.cards_shown:
        return card
    was = waiting.as_opened
    if was is None:
        return None
    moved = replace(was, order=card.order, theme=card.theme, elsewhere=card.elsewhere)
    return replace(moved, reformulation=card.reformulation)


def opened_entries(board: Board) -> dict[str, ClosingEntry]:
    """The closing entries that facilitators have opened, by record id; all once they are shown."""
    entries = board.of(ClosingEntry).items()
    found = {key: _opened_entry(board, key, entry) for key, entry in entries}
    return {key: entry for key, entry in found.items() if entry is not None}


def _opened_entry(board: Board, key: str, entry: ClosingEntry) -> ClosingEntry | None:
    waiting = board.find(UnopenedEntry, bare(key))
    return entry if waiting is None or board.meeting.words_shown else waiting.as_opened


def unopened_counts(board: Board) -> dict[str, Record]:
    """How many cards, and how many closing words, wait; nothing of what does not wait."""
    found = {ref(UnopenedCount, what): counted(board, what) for what in KINDS}
    return {key: record for key, record in found.items() if record is not None}
