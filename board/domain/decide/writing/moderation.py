"""Setting things aside, and bringing them back. Their author may reword them meanwhile."""

from dataclasses import dataclass, replace
from typing import Any, TypeVar

from board.domain.board import Board, ref
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.records.choosing import Reservation
from board.domain.records.contributions import Card, Note
from board.domain.records.private import ClosingEntry
from board.domain.records.record import Record
from board.domain.records.unopened import UnopenedCard, UnopenedEntry
from board.domain.vocabulary import Id

Contribution = TypeVar("Contribution", Card, Note, ClosingEntry)


def reworded(before: Contribution, after: Contribution) -> Contribution:
    """The author's new version. What was set aside stays so, and waits for a facilitator."""
    if not before.set_aside:
        return after
    return replace(after, set_aside=True, rephrased=True)


@dataclass(frozen=True, slots=True)
class SetAside(Command):
    """Exactly one is named."""

    card: Id | None = None
    note: Id | None = None
    entry: Id | None = None
    reservation: Id | None = None


def set_aside(context: Context, command: SetAside) -> Change:
    """Take one of these off the walls and phones; only its author is told."""
    return _put_aside(context, command, aside=True)


@dataclass(frozen=True, slots=True)
class BringBack(Command):
    """Exactly one is named."""

    card: Id | None = None
    note: Id | None = None
    entry: Id | None = None
    reservation: Id | None = None


def bring_back(context: Context, command: BringBack) -> Change:
    """Show it again where it was. A closing word that was held is shown too."""
    return _put_aside(context, command, aside=False)


def _put_aside(context: Context, command: SetAside | BringBack, *, aside: bool) -> Change:
    named: list[tuple[type[Card | Note | ClosingEntry | Reservation], str | None]] = [
        (Card, command.card),
        (Note, command.note),
        (ClosingEntry, command.entry),
        (Reservation, command.reservation),
    ]
    given = [(kind, key) for kind, key in named if key is not None]
    if len(given) != 1:
        raise Rejected("bad_request")
    kind, key = given[0]
    record: Any = context.board.need(kind, key)
    waiting = _reworded_unopened(context.board, kind, key)
    if waiting is not None:
        return _put_aside_as_opened(record, key, waiting, aside=aside)
    moved = _moved(record, aside=aside)
    return Change() if moved == record else Change({ref(kind, key): moved})


def _moved(record: Any, *, aside: bool) -> Any:
    if isinstance(record, Reservation):
        return replace(record, set_aside=aside)
    moved: Any = replace(record, set_aside=aside, rephrased=False)
    return replace(moved, held=False) if isinstance(moved, ClosingEntry) else moved


def _reworded_unopened(board: Board, kind: type[Record], key: str) -> Any:
    """The unopened words of a card or an entry that facilitators know in earlier ones, or None."""
    waiting: dict[Any, Any] = {Card: UnopenedCard, ClosingEntry: UnopenedEntry}
    found: Any = board.find(waiting[kind], key) if kind in waiting else None
    return None if found is None or found.as_opened is None else found


def _put_aside_as_opened(record: Any, key: str, waiting: Any, *, aside: bool) -> Change:
    """Facilitators judge the words that they know. What was reworded while set aside stays so."""
    seen = replace(waiting, as_opened=_moved(waiting.as_opened, aside=aside))
    moved = replace(record, set_aside=aside or record.rephrased)
    if (seen, moved) == (waiting, record):
        return Change()
    return Change({ref(type(waiting), key): seen, ref(type(record), key): moved})
