"""What lies on the desk of those who lead, and nobody else sees."""

from dataclasses import dataclass
from typing import ClassVar

from board.domain.records.record import Record
from board.domain.vocabulary import Trade


@dataclass(frozen=True, slots=True)
class Recall(Record):
    """Somebody asked, in silence, for a reminder of the frame."""

    name: ClassVar[str] = "frame"
    recalled_at: int


@dataclass(frozen=True, slots=True)
class Wish(Record):
    """Whoever wrote this item wishes it to be taken up in another setting; the facilitator's."""

    name: ClassVar[str] = "wish"
    item: str
    frame: str = ""


@dataclass(frozen=True, slots=True)
class Facilitator(Record):
    """Someone who leads, as those who lead see each other; `trade` is what they say of themselves.

    `invitation` is the bare id of the link they came by, None for the meeting's own.
    """

    name: ClassVar[str] = "facilitator"
    connected: bool = False
    trade: Trade | None = None
    invitation: str | None = None


@dataclass(frozen=True, slots=True)
class Invitation(Record):
    """A link of its own for another facilitator, which can be taken back."""

    name: ClassVar[str] = "invitation"
    used: bool = False
