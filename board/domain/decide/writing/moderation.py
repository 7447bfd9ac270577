"""Setting things aside, and bringing them back. Their author may reword them meanwhile."""

from dataclasses import dataclass, replace
from typing import TypeVar

from board.domain.board import ref
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.records.contributions import Card, Note
from board.domain.records.private import ClosingEntry
from board.domain.vocabulary import Id

Contribution = TypeVar("Contribution", Card, Note, ClosingEntry)


def reworded(before: Contribution, after: Contribution) -> Contribution:
    """The author's new version. What was set aside stays so, and waits for a facilitator."""
    if not before.set_aside:
        return after
    return replace(after, set_aside=True, rephrased=True)


@dataclass(frozen=True, slots=True)
class SetAside(Command):
    """Exactly one of the three is named."""

    card: Id | None = None
    note: Id | None = None
    entry: Id | None = None


def set_aside(context: Context, command: SetAside) -> Change:
    """Take a card, a note or a closing entry off the walls and phones; only its author is told."""
    return _put_aside(context, command, aside=True)


@dataclass(frozen=True, slots=True)
class BringBack(Command):
    """Exactly one of the three is named."""

    card: Id | None = None
    note: Id | None = None
    entry: Id | None = None


def bring_back(context: Context, command: BringBack) -> Change:
    """Show it again where it was. A closing word that was held is shown too."""
    return _put_aside(context, command, aside=False)


def _put_aside(context: Context, command: SetAside | BringBack, *, aside: bool) -> Change:
    named: list[tuple[type[Card | Note | ClosingEntry], str | None]] = [
        (Card, command.card),
        (Note, command.note),
        (ClosingEntry, command.entry),
    ]
    given = [(kind, key) for kind, key in named if key is not None]
    if len(given) != 1:
        raise Rejected("bad_request")
    kind, key = given[0]
    record: Card | Note | ClosingEntry = context.board.need(kind, key)
    moved = replace(record, set_aside=aside, rephrased=False)
    if isinstance(moved, ClosingEntry):
        moved = replace(moved, held=False)
    return Change() if moved == record else Change({ref(kind, key): moved})
