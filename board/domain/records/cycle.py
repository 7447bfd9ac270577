"""What a cycle is made of: a small board of its own kind, for the meetings of one group.

It holds what goes from one meeting to the next and nothing that anybody wrote: rules, plan,
dates, which meetings were opened, and who may open them. What the group keeps for next time is a
third kind of board, because it lives shorter.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from board.domain.durations import DAY
from board.domain.plan import Plan
from board.domain.records.record import Record, Told
from board.domain.vocabulary import Language

MONTH = 31 * DAY
AFTER_THE_END = 30 * DAY
"""Rules, plan and dates live thirty days longer than the cycle [K5]."""

KEPT_AT_MOST = 45 * DAY
"""A theme that was kept waits so long for the next meeting, and no longer [K5]."""


class CycleRecord(Record):
    """Of a cycle's board, for those who hold a link to it."""

    __slots__ = ()
    told: ClassVar[Told] = "cycle"


@dataclass(frozen=True, slots=True)
class Cycle(CycleRecord):
    """A series of meetings, with what goes from each to the next.

    `dates` are planned, one for each meeting or None, in milliseconds of the room's own clock read
    as if it were UTC: half past nine is half past nine, in summer and in winter.
    `rules` and `plan` are those of the meeting numbered `led_by`, the latest that handed any on.
    """

    name: ClassVar[str] = "cycle"
    title: str
    method: str
    language: Language
    number: int
    opened_at: int
    erase_at: int
    dates: tuple[int | None, ...] = ()
    rules: tuple[str, ...] = ()
    plan: Plan = ()
    led_by: int = 0


@dataclass(frozen=True, slots=True)
class Session(CycleRecord):
    """A meeting of the cycle, under its number: opened, or once it has ended, ended at `date`.

    `code` leads to its board, which is gone at `until`; None once it is.
    """

    name: ClassVar[str] = "session"
    number: int
    date: int
    until: int
    code: str | None
    ended: bool = False

    def lives(self, now: int) -> bool:
        """Whether its board is still there."""
        return self.code is not None and self.until > now


@dataclass(frozen=True, slots=True)
class RestoredSession:
    """A meeting of a cycle that came out of a file: its board stayed where it was."""

    number: int
    date: int
    ended: bool


@dataclass(frozen=True, slots=True)
class CycleKey(CycleRecord):
    """A facilitator's link to the cycle: SHA-256 (hex) of its key, in the order of giving."""

    name: ClassVar[str] = "keeper"
    digest: str
    order: int


@dataclass(frozen=True, slots=True)
class CycleLink(CycleRecord):
    """A link as those who hold one see it: in the order of giving, and whether it is one's own."""

    name: ClassVar[str] = "keeper"
    stored: ClassVar[bool] = False
    own: bool
    order: int


@dataclass(frozen=True, slots=True)
class KeptTheme:
    """What was kept of a theme: its title, under an id that says nothing of where it came from."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class KeptThemes(CycleRecord):
    """What the meeting of this number keeps for the next; gone at `erase_at`."""

    name: ClassVar[str] = "themes"
    number: int
    themes: tuple[KeptTheme, ...]
    erase_at: int


@dataclass(frozen=True, slots=True)
class ClosingText:
    """A field of the synthesis, a word or a line of the closing; `kind` is its vocabulary's."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class ClosingTexts:
    """The synthesis and the closing words of a meeting, as the room saw them: no author, no count.

    The group agreed that its cycle keeps them until `until`.
    """

    synthesis: tuple[ClosingText, ...]
    words: tuple[ClosingText, ...]
    lines: tuple[ClosingText, ...]
    until: int

    @property
    def is_empty(self) -> bool:
        return not (self.synthesis or self.words or self.lines)


@dataclass(frozen=True, slots=True)
class KeptClosing(CycleRecord):
    """What the meeting of this number left, for as long as its group agreed; gone at `erase_at`."""

    name: ClassVar[str] = "closing"
    number: int
    closed: ClosingTexts
    erase_at: int


def ends(cycle: Cycle, sessions: Iterable[Session]) -> int:
    """When the cycle is over: a day after its last meeting is or should be held.

    That day is what any meeting has. One that was neither held nor planned is expected within a
    month of the one before it.
    """
    held = {session.number: session.date for session in sessions}
    last = max(held.values(), default=cycle.opened_at)
    ahead = [number for number in range(1, cycle.number + 1) if number not in held]
    planned = [date for number in ahead if (date := date_of(cycle, number)) is not None]
    expected = last + MONTH * (len(ahead) - len(planned))
    return max(expected, *planned, last) + DAY


def erasure(cycle: Cycle, sessions: Iterable[Session]) -> int:
    """When the cycle's board is gone: thirty days after its last meeting [K5]."""
    return ends(cycle, sessions) - DAY + AFTER_THE_END


def date_of(cycle: Cycle, number: int) -> int | None:
    """When the meeting of this number is planned."""
    return cycle.dates[number - 1] if number <= len(cycle.dates) else None
