"""Which seat owns a card or a note: the one that wrote it."""

from dataclasses import replace
from typing import Any, Literal

from board.domain.change import Change, Rejected
from board.domain.context import Context

Held = Literal["cards", "notes"]


def own(context: Context, held: Held, bare_id: str) -> None:
    """Raise `not_yours` unless the actor's seat holds this card or note."""
    if bare_id not in getattr(context.seat, held):
        raise Rejected("not_yours")


def hold(context: Context, held: Held, bare_id: str) -> Change:
    """The actor's seat, with this card or note added to what it holds."""
    seat = context.seat
    things: dict[str, Any] = {held: (*getattr(seat, held), bare_id)}
    return Change({context.seat_id: replace(seat, **things)})


def let_go(context: Context, held: Held, bare_id: str) -> Change:
    """The actor's seat, with this card or note removed from what it holds."""
    seat = context.seat
    left: dict[str, Any] = {held: tuple(one for one in getattr(seat, held) if one != bare_id)}
    return Change({context.seat_id: replace(seat, **left)})
