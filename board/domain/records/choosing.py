"""How the group chooses what it explores."""

from dataclasses import dataclass, field
from typing import ClassVar

from board.domain.records.record import Record
from board.domain.vocabulary import Flag, Stage, Status


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people gave each grade to an item; `reservations` is None under 3 [V9].

    Of a round of consent: how many had no objection. Concerns and objections are `reservations`.
    """

    keen: int = 0
    fine: int = 0
    with_group: int = 0
    reservations: int | None = None
    no_objection: int = 0


@dataclass(frozen=True, slots=True)
class Choice(Record):
    """How the group is choosing. While a round is open it tells only the number of answers [V8].

    `answers` are those received, also of seats that have left since.
    `statuses`, `order`, `proposed` and `possible` are set when a check closes; `counts`, and an
    exact order, only if 11 or more phones answered that were there when the round opened [V9].
    Otherwise the rest of `order` is by status and as deposited. `few` is true if fewer than 11
    phones were there.
    `later` are left for another day [C7]. All items are record ids. The check asks for consent if
    it goes `by_consent` [C10].
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
    by_consent: bool = False

    @property
    def is_open(self) -> bool:
        """Whether people are answering now."""
        return self.stage in ("resonance", "check")


@dataclass(frozen=True, slots=True)
class Reservation(Record):
    """What somebody wrote with a concern or an objection to an item; it does not say which [C10].

    It exists once the round has closed, until the group agrees or is asked again.
    """

    name: ClassVar[str] = "reservation"
    item: str
    text: str
    set_aside: bool = False
