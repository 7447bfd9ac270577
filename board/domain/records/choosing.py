"""How the group chooses what it explores."""

from dataclasses import dataclass, field
from typing import ClassVar

from board.domain.records.record import Record
from board.domain.vocabulary import Flag, Stage, Status


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people gave each grade to an item; `reservations` is None under 3 [V9]."""

    keen: int
    fine: int
    with_group: int
    reservations: int | None


@dataclass(frozen=True, slots=True)
class Choice(Record):
    """How the group is choosing. While a round is open it tells only the number of answers [V8].

    `answers` are those received, also of seats that have left since.
    `statuses`, `order`, `proposed` and `possible` are set when a check closes; `counts`, and an
    exact order, only if 11 or more phones answered that were there when the round opened [V9].
    Otherwise the rest of `order` is by status and as deposited. `few` is true if fewer than 11
    phones were there.
    `later` are left for another day [C7]. All items are record ids.
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

    @property
    def is_open(self) -> bool:
        """Whether people are answering now."""
        return self.stage in ("resonance", "check")
