"""What a board is made of, as every screen may come to see it.

Each record lives under a stable id: its name alone when there is one of it (`meeting`), or
`name:bare id` (`card:…`). Which audience sees which of them is decided in `views` alone.
"""

from dataclasses import dataclass
from typing import ClassVar

from board.domain.records.record import Record
from board.domain.vocabulary import Language, StepKind


@dataclass(frozen=True, slots=True)
class Step:
    """A stop on the meeting's path; `minutes` are advisory, `phase` is its heading on the path.

    One that is `skipped` is passed over by those who go on or back; one may still go there.
    """

    id: str
    kind: StepKind
    title: str
    minutes: int
    phase: str
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where this meeting stands in its cycle."""

    number: int
    of: int


@dataclass(frozen=True, slots=True)
class Meeting(Record):
    """The meeting itself. Times are milliseconds since the epoch; `projected` is a record's id.

    A clock runs (`clock_ends_at`), waits (`clock_left`, in milliseconds), or is not there. `topic`
    is the record id of the topic in the room, once one was turned to. `cycle_ends_at` is when its
    cycle is over, as that stood when the meeting was opened.
    """

    name: ClassVar[str] = "meeting"
    title: str
    method: str
    language: Language
    step: str
    steps: tuple[Step, ...]
    prompt: str
    erase_at: int
    clock_ends_at: int | None = None
    clock_left: int | None = None
    topic: str | None = None
    cards_shown: bool = False
    words_shown: bool = False
    words_frozen: bool = False
    locked: bool = False
    rules: tuple[str, ...] = ()
    rules_open: bool = False
    rules_agreed: bool = False
    cycle: Place | None = None
    cycle_ends_at: int | None = None
    projected: str | None = None
    projected_text: str | None = None


@dataclass(frozen=True, slots=True)
class WallPage(Record):
    """The page to which the walls were turned: of what they show, which view, which page from 0."""

    name: ClassVar[str] = "turned"
    of: str
    view: int
    page: int


@dataclass(frozen=True, slots=True)
class Device(Record):
    """A phone that came in, tied to nothing that was written."""

    name: ClassVar[str] = "device"
    connected: bool = False


@dataclass(frozen=True, slots=True)
class Entrance(Record):
    """For wall and console: the code of now, and how often it was changed."""

    name: ClassVar[str] = "entrance"
    stored: ClassVar[bool] = False
    code: str
    epoch: int
