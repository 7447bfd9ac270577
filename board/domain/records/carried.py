"""What came from an earlier meeting of the cycle, and what goes on to the next."""

from dataclasses import dataclass
from typing import ClassVar

from board.domain.records.record import Record


@dataclass(frozen=True, slots=True)
class CarriedTitle(Record):
    """A theme kept from an earlier meeting, its title only: offered, and in no ballot by itself."""

    name: ClassVar[str] = "kept"
    title: str


@dataclass(frozen=True, slots=True)
class CarriedItems(Record):
    """What the group keeps for its next meeting: the ids of themes, cards and earlier titles."""

    name: ClassVar[str] = "keeping"
    items: tuple[str, ...] = ()
