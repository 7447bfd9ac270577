"""Which seats have a screen connected."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from board.domain.board import Board, bare, ref
from board.domain.change import Change
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.people.walls import wall_seen
from board.domain.records.facilitators import Facilitator
from board.domain.records.meeting import Device, OpenedWall
from board.domain.records.private import Seat
from board.domain.records.record import Record


@dataclass(frozen=True, slots=True)
class Arrive(Command):
    """The first screen of a seat connected; with `wall`, the screen of a wall's own seat."""

    wall: bool = False


def arrive(context: Context, command: Arrive) -> Change:
    """The seat is here. Facilitators are told at once only of a phone that was never here before.

    Nothing was written on it yet. A facilitator's first arrival adds a `facilitator` record.
    """
    seat = context.seat
    if command.wall:
        return wall_seen(context, here=True)
    if not context.leads:
        change = _phone_here(context, here=True)
        if seat.waits_since and change:
            change.put[context.seat_id] = replace(seat, waits_since=0, here=True)
            change.put[ref(Device, seat.device)] = Device(connected=True)
        return change
    if seat.device:
        return _facilitator_here(context, here=True)
    bare_id = context.moment.id("facilitator")
    here = Facilitator(connected=True, invitation=seat.invitation)
    return Change({context.seat_id: replace(seat, device=bare_id), ref(Facilitator, bare_id): here})


@dataclass(frozen=True, slots=True)
class Leave(Command):
    """The last screen of a seat disconnected; with `wall`, the screen of a wall's own seat."""

    wall: bool = False


def leave(context: Context, command: Leave) -> Change:
    """The seat is not here any more."""
    if command.wall:
        return wall_seen(context, here=False)
    of_its_kind = _facilitator_here if context.leads else _phone_here
    return of_its_kind(context, here=False)


def _facilitator_here(context: Context, *, here: bool) -> Change:
    record_id = ref(Facilitator, context.seat.device)
    record = context.board.get(record_id)
    if not isinstance(record, Facilitator) or record.connected == here:
        return Change()
    return Change({record_id: replace(record, connected=here)})


def _phone_here(context: Context, *, here: bool) -> Change:
    seat = context.seat
    same = seat.here == here or seat.role != "participant"
    return Change() if same else Change({context.seat_id: replace(seat, here=here)})


@dataclass(frozen=True, slots=True)
class TellDevices(Command):
    """Have facilitators told which phones are connected now."""


def tell_devices(context: Context, command: TellDevices) -> Change:
    """All phones that came or went lately are told together.

    A phone that wakes sends what was written on it. Told at once, the two would show whose it is.
    """
    return Change(dict(_untold(context.board)))


def are_devices_untold(board: Board) -> bool:
    """Whether a phone has come or gone that facilitators are not told of yet."""
    return any(_untold(board))


def is_device_untold(board: Board, seat_id: str) -> bool:
    """The same of the phone of one seat: a thousand that come must not each look at all."""
    seat = board.find(Seat, seat_id)
    return seat is not None and _is_untold(board, seat)


def _untold(board: Board) -> Iterator[tuple[str, Device]]:
    for seat in board.of(Seat).values():
        if _is_untold(board, seat):
            yield ref(Device, seat.device), Device(connected=seat.here)


def _is_untold(board: Board, seat: Seat) -> bool:
    device = board.find(Device, seat.device) if seat.device else None
    return device is not None and device.connected != seat.here


@dataclass(frozen=True, slots=True)
class NobodyHere(Command):
    """No process holds a screen of this board, but this one for these seats.

    The first process that opens a board sends this, and one that notices that another has crashed.
    """

    but: tuple[str, ...] = ()


def nobody_here(context: Context, command: NobodyHere) -> Change:
    """No phone, facilitator or wall is here, but those of the named seats.

    Facilitators are told of phones later: most come back at once.
    """
    board = context.board
    seats = {key: seat for key, seat in board.of(Seat).items() if bare(key) in command.but}
    here = {seat.device for seat in seats.values()}
    away: dict[str, Record] = {
        key: replace(record, connected=False)
        for records in (board.of(Facilitator), board.of(OpenedWall))
        for key, record in records.items()
        if record.connected and bare(key) not in here
    }
    for key, seat in board.of(Seat).items():
        if seat.here and key not in seats:
            away[key] = replace(seat, here=False)
    return Change(away)


def is_missing(board: Board, seat_id: str) -> bool:
    """Whether the board has this seat and takes it for not connected."""
    seat = board.find(Seat, seat_id)
    if seat is None:
        return False
    if seat.role == "participant":
        return not seat.here
    kinds: tuple[type[Facilitator | OpenedWall], ...] = (Facilitator, OpenedWall)
    records = (board.find(kind, seat.device) for kind in kinds)
    return any(record is not None and not record.connected for record in records)
