"""Records that only facilitators see."""

from dataclasses import dataclass
from typing import ClassVar

from board.domain.records.record import Record
from board.domain.vocabulary import Trade


@dataclass(frozen=True, slots=True)
class Recall(Record):
    """A participant asked, without a sound, for a reminder of the ground rules [A7].

    `recalled_at` is in milliseconds since the epoch; `seen`: a facilitator has put the notice away.
    """

    name: ClassVar[str] = "frame"
    recalled_at: int
    seen: bool = False


@dataclass(frozen=True, slots=True)
class Knock(Record):
    """Somebody with the right link or code tried to enter while the entrance was locked [E22].

    `knocked_at` is in milliseconds since the epoch; `seen`: a facilitator has put the notice away.
    """

    name: ClassVar[str] = "knock"
    knocked_at: int
    seen: bool = False


@dataclass(frozen=True, slots=True)
class ClockJump(Record):
    """The server's clock jumped, and every moment ahead moved with it [T7].

    `jumped_at` is in milliseconds since the epoch; `seen`: a facilitator has put the notice away.
    """

    name: ClassVar[str] = "clock_jump"
    jumped_at: int
    seen: bool = False


@dataclass(frozen=True, slots=True)
class Wish(Record):
    """The author of this item wishes it to be taken up in another setting (`frame`)."""

    name: ClassVar[str] = "wish"
    item: str
    frame: str = ""


@dataclass(frozen=True, slots=True)
class Facilitator(Record):
    """A facilitator, as facilitators see each other; `trade` is what they say of themselves.

    `invitation` is the bare id of the invitation they used, None for the meeting's own link.
    """

    name: ClassVar[str] = "facilitator"
    connected: bool = False
    trade: Trade | None = None
    invitation: str | None = None


@dataclass(frozen=True, slots=True)
class Invitation(Record):
    """A link for another facilitator, which can be taken back [L1].

    `by` is the bare id of the invitation of who gave it; None for who has the meeting's own link.
    """

    name: ClassVar[str] = "invitation"
    used: bool = False
    by: str | None = None
