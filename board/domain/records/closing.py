"""How a meeting closes: its synthesis, its words, its lines."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from board.domain.records.record import Record
from board.domain.vocabulary import ClosingKind


@dataclass(frozen=True, slots=True)
class Synthesis(Record):
    """The light synthesis; `volunteers` counts standing offers, `pen` says who may write."""

    name: ClassVar[str] = "synthesis"
    key_points: str = ""
    connections: str = ""
    open: str = ""
    volunteers: int = 0
    pen: Literal["facilitator", "volunteer"] = "facilitator"


@dataclass(frozen=True, slots=True)
class Offer(Record):
    """Someone offers to write the synthesis; nothing here says who."""

    name: ClassVar[str] = "offer"
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class Word(Record):
    """A word of the cloud, in the commonest spelling typed; made of entries, never stored.

    `entries` (bare ids), `held`, `waiting` and `near` are the facilitator's, who alone may set one
    aside, show one that waits (held, or rephrased since), or bring the word together with those it
    is near to (their keys).
    """

    name: ClassVar[str] = "word"
    stored: ClassVar[bool] = False
    text: str
    count: int
    kind: ClosingKind
    order: int
    held: bool = False
    entries: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClosingLine(Record):
    """A closing entry too long for the cloud; made of an entry, never stored.

    `held` says that it is not shown, `waiting` that it waits to be: the facilitator's.
    """

    name: ClassVar[str] = "line"
    stored: ClassVar[bool] = False
    text: str
    kind: ClosingKind
    order: int
    held: bool = False
    waiting: bool = False
