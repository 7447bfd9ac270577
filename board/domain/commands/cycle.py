"""What a cycle is asked for, by its doorway, by who holds a link to it, by one of its meetings."""

from dataclasses import dataclass
from typing import Annotated, Literal

from board.domain.commands.base import UNSET, Command, Unset
from board.domain.plan import Plan
from board.domain.records.cycle import Closed, Held, KeptTheme
from board.domain.vocabulary import Language, Length, Rule, Title

CycleTitle = Annotated[str, Length(1, 80)]


@dataclass(frozen=True, slots=True)
class OpenCycle(Command):
    """`key` is the SHA-256 (hex) of the first link's key."""

    key: str
    title: CycleTitle
    method: str
    language: Language
    number: int
    dates: tuple[int | None, ...] = ()


@dataclass(frozen=True, slots=True)
class EditCycle(Command):
    title: CycleTitle | Literal[Unset.UNSET] = UNSET
    number: int | Literal[Unset.UNSET] = UNSET
    dates: tuple[int | None, ...] | Literal[Unset.UNSET] = UNSET


@dataclass(frozen=True, slots=True)
class OpenSession(Command):
    """The next meeting, or again the one of this number, whose board will stand under `code`."""

    code: str
    until: int
    number: int | None = None


@dataclass(frozen=True, slots=True)
class GiveLink(Command):
    """Another link; with `renews` the actor's own goes."""

    key: str
    renews: bool


@dataclass(frozen=True, slots=True)
class TakeLink(Command):
    """A link that opens nothing any more; the last one can only be renewed."""

    keeper: str


@dataclass(frozen=True, slots=True)
class CarryOver(Command):
    """What a meeting hands to its cycle; said again, or later with more, it is the same meeting.

    `kept` and `closed` are for boards of their own, which live shorter than the cycle's.
    """

    number: int
    code: str
    method: str
    rules: tuple[str, ...]
    plan: Plan
    kept: tuple[KeptTheme, ...]
    until: int
    ended: bool
    closed: Closed | None = None


@dataclass(frozen=True, slots=True)
class KeepThemes(Command):
    """What the meeting of this number keeps, in place of what an earlier one did."""

    number: int
    themes: tuple[KeptTheme, ...]
    ended: bool


@dataclass(frozen=True, slots=True)
class KeepClosing(Command):
    """What the meeting of this number leaves (None: nothing any more); no longer than its cycle."""

    number: int
    closed: Closed | None
    ends_at: int


@dataclass(frozen=True, slots=True)
class ForgetSession(Command):
    """The meeting was erased."""

    number: int
    code: str


@dataclass(frozen=True, slots=True)
class RestoreCycle(Command):
    """A cycle out of a file, under a first link of its own (`key` is the SHA-256 of its key)."""

    key: str
    title: CycleTitle
    method: str
    language: Language
    number: int
    opened_at: int
    erase_at: int
    dates: tuple[int | None, ...]
    rules: tuple[Rule, ...]
    plan: Plan
    led_by: int
    sessions: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class RestoreThemes(Command):
    """What its group keeps for its next meeting, until when it did."""

    number: int
    titles: tuple[Title, ...]
    erase_at: int
