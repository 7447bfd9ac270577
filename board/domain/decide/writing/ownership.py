"""Which seat owns a card or a note: the one that wrote it. An id is used once."""

from dataclasses import replace
from typing import Any, Literal

from board.domain.board import Board, ref
from board.domain.change import Change, Rejected
from board.domain.context import Context
from board.domain.records.contributions import Theme
from board.domain.records.grouping import GroupingHistory
from board.domain.records.private import Seat
from board.domain.records.record import Record

Held = Literal["cards", "notes", "reservations"]


def check_unused(board: Board, bare_id: str, *kinds: type[Record]) -> None:
    """Raise `bad_request` if a record of one of these kinds has this bare id [A10]."""
    taken = any(board.get(ref(kind, bare_id)) for kind in kinds)
    if taken or (Theme in kinds and _may_come_back(board, bare_id)):
        raise Rejected("bad_request")


def _may_come_back(board: Board, theme: str) -> bool:
    """Whether undoing or redoing a grouping action could bring a theme of this id back."""
    past = board.find(GroupingHistory) or GroupingHistory()
    return any(theme in action.themes for action in (*past.done, *past.undone))


def own(context: Context, held: Held, bare_id: str) -> None:
    """Raise `not_yours` unless the actor's seat holds this."""
    if bare_id not in getattr(context.seat, held):
        raise Rejected("not_yours")


def hold(context: Context, held: Held, bare_id: str) -> Change:
    """The actor's seat, with this added to what it holds."""
    seat = context.seat
    things: dict[str, Any] = {held: (*getattr(seat, held), bare_id)}
    return Change({context.seat_id: replace(seat, **things)})


def let_go(context: Context, held: Held, bare_id: str, change: Change) -> Change:
    """This change, with this removed from what the actor's seat holds after it."""
    changed = change.put.get(context.seat_id)
    seat = changed if isinstance(changed, Seat) else context.seat
    left: dict[str, Any] = {held: tuple(one for one in getattr(seat, held) if one != bare_id)}
    change.put[context.seat_id] = replace(seat, **left)
    return change
