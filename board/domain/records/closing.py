"""The closing of a meeting: synthesis, offers to write it, words and lines."""

from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, Literal

from board.domain.records.record import Record


@dataclass(frozen=True, slots=True)
class Synthesis(Record):
    """The light synthesis. `volunteers` counts the offers, `pen` tells who may write.

    The three fields of the practice meeting stand here by name, those that a method names itself in
    `others`, by their ids [Y8].
    """

    name: ClassVar[str] = "synthesis"
    key_points: str = ""
    connections: str = ""
    open: str = ""
    volunteers: int = 0
    pen: Literal["facilitator", "volunteer"] = "facilitator"
    others: dict[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """What is written in this field."""
        text: str = getattr(self, name) if name in USUAL_FIELDS else self.others.get(name, "")
        return text

    def with_text(self, name: str, text: str) -> "Synthesis":
        """The synthesis with this text in this field."""
        usual: dict[str, Any] = {name: text}
        others = {"others": {**self.others, name: text}}
        return replace(self, **(usual if name in USUAL_FIELDS else others))


USUAL_FIELDS = frozenset({"key_points", "connections", "open"})


@dataclass(frozen=True, slots=True)
class Offer(Record):
    """A participant's offer to write the synthesis; it does not tell whose."""

    name: ClassVar[str] = "offer"
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class Word(Record):
    """A word of the cloud, in the most frequent spelling; made of entries, never stored.

    `count` is exact if `counted`, from 11 entries of phones on [V9]; otherwise it is 1, or 2 for
    several, and `order` is a random one [V12].
    `entries` (bare ids), `held`, `waiting` and `near` are for facilitators alone: they may set an
    entry aside, show one that waits (held, or reworded since), or merge the word with words of
    nearly the same spelling (`near`, their keys).
    """

    name: ClassVar[str] = "word"
    stored: ClassVar[bool] = False
    text: str
    count: int
    kind: str
    order: int
    held: bool = False
    entries: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    counted: bool = False


@dataclass(frozen=True, slots=True)
class ClosingLine(Record):
    """A closing entry that is too long for the cloud; made of an entry, never stored.

    `order` is a random one [V12]. `held` (it is not shown) and `waiting` (it waits to be shown) are
    for facilitators alone.
    """

    name: ClassVar[str] = "line"
    stored: ClassVar[bool] = False
    text: str
    kind: str
    order: int
    held: bool = False
    waiting: bool = False
