"""People without a phone, as those who lead know them: by a number, and by what is theirs."""

from dataclasses import dataclass
from typing import ClassVar

from board.domain.board import Board, ref
from board.domain.context import PAPER
from board.domain.private import Entry, Seat
from board.domain.records import Record
from board.domain.vocabulary import ClosingKind

SEATED = ref(Seat, PAPER)


@dataclass(frozen=True, slots=True)
class PaperWord:
    """Their closing word as it was typed."""

    entry: str
    kind: ClosingKind
    text: str
    set_aside: bool


@dataclass(frozen=True, slots=True)
class Paper(Record):
    """Someone without a phone, and what they may reword or take back; made of a seat, never stored.

    `number` tells them apart, 0 is the pile of everyone's cards; `cards` and `notes` are bare ids.
    """

    name: ClassVar[str] = "paper"
    number: int
    cards: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    word: PaperWord | None = None


def papers(board: Board) -> dict[str, Record]:
    """Everyone without a phone, by record id."""
    return {
        ref(Paper, key.removeprefix(SEATED)): _told(board, seat)
        for key, seat in board.of(Seat).items()
        if key.startswith(SEATED)
    }


def _told(board: Board, seat: Seat) -> Paper:
    return Paper(seat.paper, seat.cards, seat.notes, _word(board, seat))


def _word(board: Board, seat: Seat) -> PaperWord | None:
    entry = board.find(Entry, seat.entry) if seat.entry else None
    if entry is None or seat.entry is None:
        return None
    return PaperWord(seat.entry, entry.kind, entry.text, entry.set_aside)
