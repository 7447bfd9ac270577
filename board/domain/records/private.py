"""What a board keeps from every screen: who may enter, and what is whose."""

from dataclasses import dataclass
from typing import ClassVar

from board.domain.records.record import Record, Told
from board.domain.vocabulary import ClosingKind, Role


class PrivateRecord(Record):
    """Told to nobody."""

    __slots__ = ()
    told: ClassVar[Told] = "nobody"


@dataclass(frozen=True, slots=True)
class Keys(PrivateRecord):
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
class Shipped(PrivateRecord):
    """The method's own path: minutes by step, in its order; what differs is the group's plan."""

    name: ClassVar[str] = "shipped"
    minutes: dict[str, int]


@dataclass(frozen=True, slots=True)
class Seat(PrivateRecord):
    """One person's place, under the SHA-256 of its token, and what is theirs to take back.

    `device` is the bare id of its device, or of its line among those who lead; `invitation` that of
    the link it came by. `cards`, `notes`, `entry`, `offer` are bare ids; `ballot` is a random one
    that lives as long as the round; `wishes` and `not_today` are record ids, of what to take up
    elsewhere and of what not to explore. All that a person gave is dropped when the meeting ends.
    `paper` is the number of someone without a phone.
    """

    name: ClassVar[str] = "seat"
    role: Role
    device: str
    invitation: str | None = None
    epoch: int = 0
    cards: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    entry: str | None = None
    offer: str | None = None
    ballot: str | None = None
    recalled_at: int = 0
    wishes: tuple[str, ...] = ()
    not_today: tuple[str, ...] = ()
    paper: int = 0


@dataclass(frozen=True, slots=True)
class Pass(PrivateRecord):
    """What an invitation's key opens, under the invitation's bare id.

    `digest` is the key's SHA-256 (hex); `sealed` is the wall's key, which only that key unseals.
    """

    name: ClassVar[str] = "pass"
    digest: str
    sealed: str


@dataclass(frozen=True, slots=True)
class ClosingEntry(PrivateRecord):
    """A closing word as typed; `key` is what it is counted under, None for a line of its own."""

    name: ClassVar[str] = "entry"
    kind: ClosingKind
    text: str
    key: str | None
    order: int
    held: bool = False
    set_aside: bool = False
    rephrased: bool = False


@dataclass(frozen=True, slots=True)
class Merge(PrivateRecord):
    """The facilitator counts this word (the record's bare id is its key) under another."""

    name: ClassVar[str] = "merge"
    key: str
    into: str


@dataclass(frozen=True, slots=True)
class Resonance(PrivateRecord):
    """Between shortlist and check: items by rank of resonance (0 the least), never a count."""

    name: ClassVar[str] = "resonance"
    ranks: dict[str, int]


Clock = tuple[int | None, int | None]
"""`clock_ends_at` and `clock_left`."""


@dataclass(frozen=True, slots=True)
class Ranking(PrivateRecord):
    """After a check: what the group may go with, best first; items in one place are equal."""

    name: ClassVar[str] = "ranking"
    places: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class StepChange(PrivateRecord):
    """The last change of step, for as long as it can be undone: what it changed, as it was.

    `topics` are the clocks of the topics, by record id.
    """

    name: ClassVar[str] = "passage"
    at: int
    step: str
    clock: Clock
    topics: dict[str, Clock]
    cards_shown: bool
    words_shown: bool
    projected: str | None
    projected_text: str | None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a card stands: its theme (None: in none), its order there, the next few behind it."""

    theme: str | None
    order: int
    behind: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """How a theme stands: its title, its order, the next few behind it."""

    title: str
    order: int
    behind: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupingAction:
    """One grouping step, as what it found and what it left, by bare ids (None: no such theme).

    `what` is the name of its command, `seat` whoever took it, took it back or did it again last;
    `taken` is the version at which it was taken at first, `at` that of the last of these.
    """

    id: str
    seat: str
    taken: int
    at: int
    what: str
    cards: dict[str, tuple[Spot, Spot]]
    themes: dict[str, tuple[Standing | None, Standing | None]]


@dataclass(frozen=True, slots=True)
class GroupingHistory(PrivateRecord):
    """The last grouping steps that stand, oldest first, and those taken back since."""

    name: ClassVar[str] = "grouping"
    done: tuple[GroupingAction, ...] = ()
    undone: tuple[GroupingAction, ...] = ()
