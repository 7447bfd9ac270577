"""What the doorway asks for on a person's or a screen's behalf; never said by a client."""

from dataclasses import dataclass

from board.domain.commands.base import Command
from board.domain.plan import Plan
from board.domain.records.cycle import KeptTheme
from board.domain.records.meeting import Place, Step
from board.domain.vocabulary import Language


@dataclass(frozen=True, slots=True)
class OpenMeeting(Command):
    """Keys are SHA-256, in hex; `steps` come from the method, `keep_hours` from the settings.

    `cycle`, its id and what follows it are for a meeting of a cycle, as the earlier ones left it.
    """

    code: str
    join: str
    wall: str
    facilitator: str
    title: str
    method: str
    language: Language
    steps: tuple[Step, ...]
    prompt: str
    keep_hours: int
    cycle: Place | None = None
    cycle_ends_at: int | None = None
    cycle_id: str | None = None
    rules: tuple[str, ...] = ()
    plan: Plan = ()
    kept: tuple[KeptTheme, ...] = ()


@dataclass(frozen=True, slots=True)
class Enter(Command):
    """Ask for a seat with a key (its SHA-256), or, without one, with the code that was typed."""

    seat: str
    code: str
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Invite(Command):
    """A link for another facilitator: its key's SHA-256, and the wall's key under its seal."""

    invitation: str
    digest: str
    sealed: str


@dataclass(frozen=True, slots=True)
class Arrive(Command):
    """The first screen of a seat connected."""


@dataclass(frozen=True, slots=True)
class Leave(Command):
    """The last screen of a seat disconnected."""


@dataclass(frozen=True, slots=True)
class NobodyHere(Command):
    """No process holds a screen of this board: every device is away."""
