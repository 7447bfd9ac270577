"""Which seats have a screen connected."""

from dataclasses import dataclass, replace

from board.domain.board import Board, bare, ref
from board.domain.change import Change
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.walls import wall_seen
from board.domain.records.facilitators import Facilitator
from board.domain.records.meeting import Device, OpenedWall
from board.domain.records.private import Seat
from board.domain.records.record import Record


@dataclass(frozen=True, slots=True)
class Arrive(Command):
    """The first screen of a seat connected; with `wall`, the screen of a wall's own seat."""

    wall: bool = False


def arrive(context: Context, command: Arrive) -> Change:
    """The seat's device is connected, and the seat waits no more.

    A facilitator's first arrival adds a `facilitator` record.
    """
    seat = context.seat
    if command.wall:
        return wall_seen(context, here=True)
    if not context.leads or seat.device:
        change = _connected(context, here=True)
        if seat.waits_since:
            change.put[context.seat_id] = replace(seat, waits_since=0)
        return change
    bare_id = context.moment.id("facilitator")
    here = Facilitator(connected=True, invitation=seat.invitation)
    return Change({context.seat_id: replace(seat, device=bare_id), ref(Facilitator, bare_id): here})


@dataclass(frozen=True, slots=True)
class Leave(Command):
    """The last screen of a seat disconnected; with `wall`, the screen of a wall's own seat."""

    wall: bool = False


def leave(context: Context, command: Leave) -> Change:
    """The seat's device is not connected any more."""
    return wall_seen(context, here=False) if command.wall else _connected(context, here=False)


def _connected(context: Context, *, here: bool) -> Change:
    record_id = ref(Facilitator if context.leads else Device, context.seat.device)
    record = context.board.get(record_id)
    if not isinstance(record, Device | Facilitator) or record.connected == here:
        return Change()
    return Change({record_id: replace(record, connected=here)})


@dataclass(frozen=True, slots=True)
class NobodyHere(Command):
    """No process holds a screen of this board, but this one for these seats.

    The first process that opens a board sends this, and one that notices that another has crashed.
    """

    but: tuple[str, ...] = ()


def nobody_here(context: Context, command: NobodyHere) -> Change:
    """No device, facilitator or wall is connected, but those of the named seats."""
    board = context.board
    seats = (board.find(Seat, seat_id) for seat_id in command.but)
    here = {seat.device for seat in seats if seat is not None}
    away: dict[str, Record] = {
        key: replace(record, connected=False)
        for records in (board.of(Device), board.of(Facilitator), board.of(OpenedWall))
        for key, record in records.items()
        if record.connected and bare(key) not in here
    }
    return Change(away)


def is_missing(board: Board, seat_id: str) -> bool:
    """Whether the board has this seat and takes it for not connected."""
    seat = board.find(Seat, seat_id)
    if seat is None:
        return False
    kinds: tuple[type[Device | Facilitator | OpenedWall], ...] = (Device, Facilitator, OpenedWall)
    records = (board.find(kind, seat.device) for kind in kinds)
    return any(record is not None and not record.connected for record in records)
