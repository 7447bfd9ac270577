"""How the group chooses what it explores."""

from dataclasses import dataclass, field
from typing import ClassVar

from board.domain.records.record import Record
from board.domain.vocabulary import Flag, Stage, Status


@dataclass(frozen=True, slots=True)
class Counts:
    """How many gave each answer on an item; `reservations` is None when fewer than 3."""

    keen: int
    fine: int
    with_group: int
    reservations: int | None


@dataclass(frozen=True, slots=True)
class Choice(Record):
    """How the group is choosing. Nothing of the answers but their number while a round is open.

    `statuses`, `order`, `proposed` and `possible` come at the closing of a check, `counts` only
    when 11 or more answered; `few` says that fewer were in when the round opened. `later` are for
    another day: the next proposal follows in their place. All items are record ids.
    """

    name: ClassVar[str] = "choice"
    round: int = 0
    stage: Stage = "idle"
    items: tuple[str, ...] = ()
    answers: int = 0
    few: bool = False
    shortlist: tuple[str, ...] = ()
    rescued: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()
    order: tuple[str, ...] = ()
    statuses: dict[str, Status] = field(default_factory=dict)
    proposed: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()
    agreed: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    own_choice: bool = False
    counts: dict[str, Counts] | None = None
