"""People without a phone, as facilitators see them [A6]."""

from dataclasses import dataclass
from typing import ClassVar

from board.domain.records.record import Record


@dataclass(frozen=True, slots=True)
class PaperWord:
    """The closing entry of a person without a phone, as typed."""

    entry: str
    kind: str
    text: str
    set_aside: bool


@dataclass(frozen=True, slots=True)
class Paper(Record):
    """A person without a phone, and what was written for them; made of a seat, never stored.

    `number` tells people apart; 0 is the pile. `cards`, `notes` and `reservations` are bare ids.
    `answered` are the items of the open round for which an answer was given; it does not tell which
    answer [V8].
    """

    name: ClassVar[str] = "paper"
    stored: ClassVar[bool] = False
    number: int
    cards: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    word: PaperWord | None = None
    answered: tuple[str, ...] = ()
    reservations: tuple[str, ...] = ()
