"""People without a phone, as facilitators see them: a number, and what was written for them."""

from board.domain.board import Board, ref
from board.domain.context import PAPER
from board.domain.records.own import Ballot, Grades
from board.domain.records.paper import Paper, PaperWord
from board.domain.records.private import ClosingEntry, Seat
from board.domain.records.record import Record

SEATED = ref(Seat, PAPER)


def papers(board: Board) -> dict[str, Record]:
    """The record of each person without a phone, by record id."""
    return {
        ref(Paper, key.removeprefix(SEATED)): _paper(board, seat)
        for key, seat in board.of(Seat).items()
        if key.startswith(SEATED)
    }


def _paper(board: Board, seat: Seat) -> Paper:
    held = (_word(board, seat), _answered(board, seat), seat.reservations)
    return Paper(seat.paper, seat.cards, seat.notes, *held)


def _answered(board: Board, seat: Seat) -> tuple[str, ...]:
    """The answered items, in the round's order, so that it does not tell when each was answered."""
    if seat.ballot is None:
        return ()
    items = board.choice.items
    if board.find(Ballot, seat.ballot):
        return items
    grades = board.find(Grades, seat.ballot)
    return tuple(item for item in items if grades and item in grades.grades)


def _word(board: Board, seat: Seat) -> PaperWord | None:
    entry = board.find(ClosingEntry, seat.entry) if seat.entry else None
    if entry is None or seat.entry is None:
        return None
    return PaperWord(seat.entry, entry.kind, entry.text, entry.set_aside)
