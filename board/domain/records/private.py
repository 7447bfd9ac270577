"""Records that are sent to no screen: the keys, and which seat wrote what."""

from dataclasses import dataclass
from typing import ClassVar

from board.domain.durations import HOURS_AT_MOST
from board.domain.records.choosing import Choice
from board.domain.records.meeting import Silence
from board.domain.records.record import Record, Told
from board.domain.vocabulary import PhoneAddress, Role


class PrivateRecord(Record):
    """A record that is sent to nobody."""

    __slots__ = ()
    told: ClassVar[Told] = "nobody"


@dataclass(frozen=True, slots=True)
class Keys(PrivateRecord):
    """The SHA-256 (hex) of each key, and the present join code.

    `epoch` counts changes of code: a participant's seat of an earlier epoch must enter again.
    `wall_epoch` counts the wall's keys: a wall's seat of an earlier one is out. `sealed` is the
    entrance secret, encrypted with the present key of the wall.
    `done` holds the ids of the last commands that may not be carried out twice. `home` is the code
    under which the board is stored, `cycle` the id of its cycle. `address` is where phones reach
    the board, if a facilitator chose it. The group may keep its meeting `keep_hours_at_most`.
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
    wall_epoch: int = 0
    sealed: str = ""
    address: PhoneAddress = ""
    keep_hours_at_most: int = HOURS_AT_MOST


@dataclass(frozen=True, slots=True)
class Shipped(PrivateRecord):
    """The method's own path: the minutes of each step, in order."""

    name: ClassVar[str] = "shipped"
    minutes: dict[str, int]


@dataclass(frozen=True, slots=True)
class Seat(PrivateRecord):
    """One person's seat, under the SHA-256 of its token, and what it wrote.

    `device` is the bare id of its `device`, `facilitator` or `wall` record, and `invitation` that
    of the invitation it entered with. `sealed` is the entrance secret, encrypted with the token of
    a facilitator's or a wall's seat. `cards`, `notes`, `reservations`, `entry` and `offer` are
    bare ids; `ballot` is a random one for the open round. `wishes` and `not_today` are record ids:
    items to take up elsewhere, and items not to explore today. `paper` is the number of a person
    without a phone. `waits_since` is since when a phone's or a wall's seat waits for its first
    screen (milliseconds); 0 once it has connected. `here` says whether a participant's seat has a
    screen; its `device` tells facilitators so later [V16]. `framed` walls stand in pages of other
    sites [M18]. When the meeting ends a seat loses all that it holds [E6].
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
    sealed: str = ""
    waits_since: int = 0
    here: bool = False
    reservations: tuple[str, ...] = ()
    framed: bool = False


@dataclass(frozen=True, slots=True)
class Pass(PrivateRecord):
    """The key of an invitation, under the invitation's bare id.

    `digest` is the key's SHA-256 (hex); `sealed` is the entrance secret, encrypted with the key.
    """

    name: ClassVar[str] = "pass"
    digest: str
    sealed: str


@dataclass(frozen=True, slots=True)
class ClosingEntry(PrivateRecord):
    """A closing entry as typed. `key` is the key it is counted under; None for a closing line.

    `paper` if it was given for a person without a phone, `earlier` if it was given before an end
    that was undone: neither brings a count [V14].
    """

    name: ClassVar[str] = "entry"
    kind: str
    text: str
    key: str | None
    order: int
    held: bool = False
    set_aside: bool = False
    rephrased: bool = False
    paper: bool = False
    earlier: bool = False


@dataclass(frozen=True, slots=True)
class Merge(PrivateRecord):
    """A facilitator's decision to count one word under another. Its bare id is the word's key."""

    name: ClassVar[str] = "merge"
    key: str
    into: str


@dataclass(frozen=True, slots=True)
class RollCall(PrivateRecord):
    """While a round is open: the seats (record ids) of the phones that were there at its start.

    There is none if they were too few for any count [V9].
    """

    name: ClassVar[str] = "roll"
    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resonance(PrivateRecord):
    """Between shortlist and check: the rank of each item (0 is the lowest), never a count [C3]."""

    name: ClassVar[str] = "resonance"
    ranks: dict[str, int]


Clock = tuple[int | None, int | None]
"""`clock_ends_at` and `clock_left`."""


@dataclass(frozen=True, slots=True)
class Ranking(PrivateRecord):
    """After a check: the items that can be proposed, best first; items in one place are equal."""

    name: ClassVar[str] = "ranking"
    places: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class InterruptedChoice(PrivateRecord):
    """How far the group had come with its topics when it was asked about its rules [B2]."""

    name: ClassVar[str] = "interrupted"
    choice: Choice


@dataclass(frozen=True, slots=True)
class BeforeTheEnd(PrivateRecord):
    """What undoing the end goes back to, for a while [E21]."""

    name: ClassVar[str] = "reopening"
    step: str
    cards_shown: bool
    words_shown: bool
    erase_at: int


@dataclass(frozen=True, slots=True)
class StepChange(PrivateRecord):
    """The state before the last change of step, so that the change can be undone [S6].

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
    silence: Silence | None = None
