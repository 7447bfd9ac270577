"""The history of grouping, by which each grouping action can be undone and redone [G1]."""

from dataclasses import dataclass
from typing import ClassVar

from board.domain.records.private import PrivateRecord
from board.domain.vocabulary import GroupingCommand


@dataclass(frozen=True, slots=True)
class Spot:
    """The place of a card: its theme (None: none), its order there, and the next few cards."""

    theme: str | None
    order: int
    behind: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of a theme: its title, its order, and the next few themes."""

    title: str
    order: int
    behind: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupingAction:
    """One grouping action: the state before and after it, by bare ids (None: no such theme).

    `what` is the name of its command; `seat` did, undid or redid it last; `taken` is the
    version at which it was done first.
    """

    id: str
    seat: str
    taken: int
    what: GroupingCommand
    cards: dict[str, tuple[Spot, Spot]]
    themes: dict[str, tuple[Standing | None, Standing | None]]


@dataclass(frozen=True, slots=True)
class GroupingHistory(PrivateRecord):
    """The last grouping actions, oldest first: those that hold, and those that were undone."""

    name: ClassVar[str] = "grouping"
    done: tuple[GroupingAction, ...] = ()
    undone: tuple[GroupingAction, ...] = ()
