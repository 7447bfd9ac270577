"""What a board keeps from every screen: who may enter, and what is whose."""

from dataclasses import dataclass
from typing import ClassVar

from board.domain.records import Record
from board.domain.vocabulary import ClosingKind, Role


@dataclass(frozen=True, slots=True)
class Keys(Record):
    """Who may enter: SHA-256 of each key (hex), the join code of now, and what was done once.

    `epoch` counts changes of code: a participant's seat of an earlier epoch must enter again.
    `done` holds the ids of the last commands that may not be done twice. `home` is the code under
    which the board is kept, `cycle` the id of the cycle it belongs to.
    """

    name: ClassVar[str] = "keys"
    code: str
    join: str
    wall: str
    facilitator: str
    keep_hours: int
    epoch: int = 0
    ended: bool = False
    done: tuple[str, ...] = ()
    home: str = ""
    cycle: str | None = None


@dataclass(frozen=True, slots=True)
class Shipped(Record):
    """The method's own path: minutes by step, in its order; what differs is the group's plan."""

    name: ClassVar[str] = "shipped"
    minutes: dict[str, int]


@dataclass(frozen=True, slots=True)
class Seat(Record):
    """One person's place, under the SHA-256 of its token, and what is theirs to take back.

    `cards`, `notes` and `entry` are bare ids; `offer` too; `ballot` is a random bare id that
    lives as long as the round. All of it is dropped when the meeting ends.
    """

    name: ClassVar[str] = "seat"
    role: Role
    device: str
    epoch: int = 0
    cards: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    entry: str | None = None
    offer: str | None = None
    ballot: str | None = None
    recalled_at: int = 0


@dataclass(frozen=True, slots=True)
class Entry(Record):
    """A closing word as typed; `key` is what it is counted under, None for a line of its own."""

    name: ClassVar[str] = "entry"
    kind: ClosingKind
    text: str
    key: str | None
    order: int
    held: bool = False
    set_aside: bool = False


@dataclass(frozen=True, slots=True)
class Merge(Record):
    """The facilitator counts this word (the record's bare id is its key) under another."""

    name: ClassVar[str] = "merge"
    key: str
    into: str


@dataclass(frozen=True, slots=True)
class Resonance(Record):
    """Between shortlist and check: items by rank of resonance (0 the least), never a count."""

    name: ClassVar[str] = "resonance"
    ranks: dict[str, int]


@dataclass(frozen=True, slots=True)
class Grouped:
    """How one grouping step is undone: what each theme and card's place was before (None: not)."""

    themes: dict[str, tuple[str, int] | None]
    places: dict[str, tuple[str | None, int]]


@dataclass(frozen=True, slots=True)
class Grouping(Record):
    """The last grouping steps, oldest first, and those undone since."""

    name: ClassVar[str] = "grouping"
    undo: tuple[Grouped, ...] = ()
    redo: tuple[Grouped, ...] = ()
