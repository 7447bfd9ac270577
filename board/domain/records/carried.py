"""Titles kept from an earlier meeting of the cycle, and items kept for the next one."""

from dataclasses import dataclass
from typing import ClassVar

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
