"""Seats that nobody uses: whoever has the code can take one with each request."""

from collections.abc import Callable
from dataclasses import dataclass

from board.domain.board import Board, ref
from board.domain.change import Change
from board.domain.command import Command
from board.domain.context import Context
from board.domain.records.meeting import Device
from board.domain.records.private import Seat

WAITING_MINUTES = 10
"""How long a seat waits for its first screen. A phone opens its socket a moment after it enters."""


@dataclass(frozen=True, slots=True)
class RemoveAway(Command):
    pass


def remove_away(context: Context, command: RemoveAway) -> Change:
    """Remove the participants' seats that are away and hold nothing.

    A phone that is asleep and has written keeps its seat; any other may enter again.
    """
    return _without(context.board, lambda seat: seat.role == "participant")


def never_connected(board: Board, given_before: int) -> Change:
    """Remove the seats given at this time or earlier (milliseconds) that never had a screen."""
    return _without(board, lambda seat: 0 < seat.waits_since <= given_before)


def _without(board: Board, chosen: Callable[[Seat], bool]) -> Change:
    gone = {
        seat_id: seat
        for seat_id, seat in board.of(Seat).items()
        if chosen(seat) and _is_empty(board, seat)
    }
    devices = {ref(Device, seat.device) for seat in gone.values() if seat.device}
    return Change(drop={*gone, *devices})


def _is_empty(board: Board, seat: Seat) -> bool:
    """Whether this seat has no connected screen, and nothing would go with it.

    A facilitator's never is: it may show a wall, which is not noted.
    """
    if seat.role == "wall":
        return seat.waits_since > 0
    device = board.get(ref(Device, seat.device)) if seat.device else None
    if seat.role != "participant" or not isinstance(device, Device):
        return False
    if seat.here or device.connected:
        return False
    held = (seat.cards, seat.notes, seat.entry, seat.offer, seat.ballot, seat.wishes)
    return not any((*held, seat.reservations, seat.not_today, seat.recalled_at))
