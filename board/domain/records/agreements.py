"""What the group agreed to. Everyone in the meeting sees it."""

from dataclasses import dataclass
from typing import ClassVar

from board.domain.records.record import Record


@dataclass(frozen=True, slots=True)
class Elsewhere(Record):
    """An item to be taken up in another setting (`frame`), and whether the group agreed to it.

    `wording` is what is passed on: the group's own words or, from the agreement on, the item's
    words at that time [R4]. It is empty while the item's own words hold.
    """

    name: ClassVar[str] = "elsewhere"
    item: str
    frame: str
    agreed: bool = False
    wording: str = ""


@dataclass(frozen=True, slots=True)
class ForManagement(Record):
    """The words that would be given to management, and whether the group agreed to these."""

    name: ClassVar[str] = "management"
    text: str = ""
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class Agreements(Record):
    """Whether cards and notes are in the group's traces, and how long the meeting is kept.

    `keep_hours` is None for the server's setting. `closing_until` is the moment, in milliseconds,
    until which the cycle keeps the synthesis and the closing words; None if it does not.
    """

    name: ClassVar[str] = "agreements"
    cards: bool = False
    notes: bool = False
    keep_hours: int | None = None
    closing_until: int | None = None
