"""The records of a cycle: a series of meetings of one group.

A cycle's board holds rules, plan, dates, the meetings that were opened, and the keys to it. Kept
titles and closing texts are on boards of their own, because they are kept for less time.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from board.domain.durations import DAY
from board.domain.records.plan import Plan
from board.domain.records.record import Record, Told
from board.domain.vocabulary import Language

MONTH = 31 * DAY
AFTER_THE_END = 30 * DAY
"""How long rules, plan and dates are kept after the last meeting [K5]."""

KEPT_AT_MOST = 45 * DAY
"""How long a kept title waits for the next meeting at most [K5]."""


class CycleRecord(Record):
    """A record of a cycle's board, for link holders."""

    __slots__ = ()
    told: ClassVar[Told] = "cycle"


@dataclass(frozen=True, slots=True)
class Cycle(CycleRecord):
    """A series of meetings, and what each takes over from the earlier ones.

    `dates` are the planned dates of the meetings, or None. They are local times written as
    milliseconds as if they were UTC: half past nine stays half past nine, in summer and in winter.
    `addresses` say where each meeting is held: a link or a place, or nothing [K11].
    `rules` and `plan` come from the meeting numbered `led_by`, the latest that handed any on.
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
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CycleSession(CycleRecord):
    """A meeting of the cycle, under its number. `date` is when it was opened or, later, ended.

    Its board is stored under `code` and erased at `until`; `code` is None once it is erased.
    """

    name: ClassVar[str] = "session"
    number: int
    date: int
    until: int
    code: str | None
    ended: bool = False

    def lives(self, now: int) -> bool:
        """Whether its board still exists."""
        return self.code is not None and self.until > now


@dataclass(frozen=True, slots=True)
class RestoredSession:
    """A meeting of a cycle that is restored from a file, which does not hold its board."""

    number: int
    date: int
    ended: bool


@dataclass(frozen=True, slots=True)
class CycleKey(CycleRecord):
    """A link to the cycle: the SHA-256 (hex) of its key, and its place among the links."""

    name: ClassVar[str] = "keeper"
    digest: str
    order: int


@dataclass(frozen=True, slots=True)
class CycleLink(CycleRecord):
    """A link as link holders see it: its place among the links, and whether it is their own."""

    name: ClassVar[str] = "keeper"
    stored: ClassVar[bool] = False
    own: bool
    order: int


@dataclass(frozen=True, slots=True)
class KeptTheme:
    """A kept title, under an id that does not tell which item it came from."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class KeptThemes(CycleRecord):
    """The titles that the meeting of this number keeps for the next one, until `erase_at`."""

    name: ClassVar[str] = "themes"
    number: int
    themes: tuple[KeptTheme, ...]
    erase_at: int


@dataclass(frozen=True, slots=True)
class ClosingText:
    """A field of the synthesis, a closing word or a closing line; `kind` is its kind or field."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class ClosingTexts:
    """The synthesis and the closing words of a meeting, as walls showed them, without counts.

    The group agreed to keep them until `until` [T5].
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
    """The closing texts of the meeting of this number, until `erase_at`."""

    name: ClassVar[str] = "closing"
    number: int
    closed: ClosingTexts
    erase_at: int


def ends(cycle: Cycle, sessions: Iterable[CycleSession]) -> int:
    """When the cycle is over: a day after the date of its last meeting.

    A meeting that was neither held nor planned is expected a month after the one before it. One
    that was opened days ahead is held on its planned date.
    """
    held = {session.number: _held_on(cycle, session) for session in sessions}
    last = max(held.values(), default=cycle.opened_at)
    ahead = [number for number in range(1, cycle.number + 1) if number not in held]
    planned = [date for number in ahead if (date := date_of(cycle, number)) is not None]
    expected = last + MONTH * (len(ahead) - len(planned))
    return max(expected, *planned, last) + DAY


def _held_on(cycle: Cycle, session: CycleSession) -> int:
    planned = date_of(cycle, session.number) or 0
    return session.date if session.ended else max(session.date, planned)


def erasure(cycle: Cycle, sessions: Iterable[CycleSession]) -> int:
    """When the cycle's board is erased: thirty days after its last meeting [K5]."""
    return ends(cycle, sessions) - DAY + AFTER_THE_END


def address_of(cycle: Cycle, number: int) -> str:
    """Where the meeting of this number is held; empty if nobody has said so."""
    return cycle.addresses[number - 1] if number <= len(cycle.addresses) else ""


def date_of(cycle: Cycle, number: int) -> int | None:
    """The planned date of the meeting of this number; None without one."""
    return cycle.dates[number - 1] if number <= len(cycle.dates) else None
