"""What the group agreed to: each is recorded in the meeting, and seen by everyone in it."""

from dataclasses import dataclass
from typing import ClassVar

from board.domain.records.record import Record


@dataclass(frozen=True, slots=True)
class Elsewhere(Record):
    """An item to be taken up in another setting, and whether the group agreed to pass it on.

    `wording` is what is passed on: the group's own words, or the item's as they stood when the
    group agreed; empty before, while it is still as the item says it.
    """

    name: ClassVar[str] = "elsewhere"
    item: str
    frame: str
    agreed: bool = False
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Agreements(Record):
    """What goes into the group's traces besides the usual, and how long the meeting is kept.

    `keep_hours` is None while it is what the house keeps meetings for. `closing_until` is the
    moment until which the cycle keeps the synthesis and the closing words; None while it does not.
    """

    name: ClassVar[str] = "agreements"
    cards: bool = False
    notes: bool = False
    keep_hours: int | None = None
    closing_until: int | None = None
