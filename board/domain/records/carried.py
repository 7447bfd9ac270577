"""What a meeting has of the earlier ones of its cycle, and the items kept for the next one."""

from dataclasses import dataclass
from typing import ClassVar

from board.domain.records.cycle import ClosingTexts
from board.domain.records.record import Record


@dataclass(frozen=True, slots=True)
class CarriedTitle(Record):
    """The title of a theme kept from an earlier meeting. It is in no ballot by itself [K10]."""

    name: ClassVar[str] = "kept"
    title: str


@dataclass(frozen=True, slots=True)
class CarriedItems(Record):
    """What the group keeps for its next meeting: record ids of themes, cards and titles."""

    name: ClassVar[str] = "keeping"
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EarlierClosing(Record):
    """What the group kept of the closing of an earlier meeting, under that meeting's number [K12].

    Only a meeting that looks back on its cycle has it, until its own end. `date` is when the
    earlier meeting ended, in milliseconds; None if nobody ended it.
    """

    name: ClassVar[str] = "earlier"
    number: int
    date: int | None
    closed: ClosingTexts
