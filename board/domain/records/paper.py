"""People without a phone, as the facilitators know them."""

from dataclasses import dataclass
from typing import ClassVar

from board.domain.records.record import Record
from board.domain.vocabulary import ClosingKind


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
    `answered` are the items of the open round for which an answer was given, never which.
    """

    name: ClassVar[str] = "paper"
    stored: ClassVar[bool] = False
    number: int
    cards: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    word: PaperWord | None = None
    answered: tuple[str, ...] = ()
