"""Entering a meeting: a key or the code gives a seat."""

from dataclasses import dataclass, replace

from board.domain.board import ref
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.key_roles import role_of_key
from board.domain.records.facilitators import Invitation
from board.domain.records.meeting import Device
from board.domain.records.private import Keys, Seat

SEATS_AT_MOST = 2_500


@dataclass(frozen=True, slots=True)
class Enter(Command):
    """Ask for a seat with a key (its SHA-256) or, without a key, with the code that was typed."""

    seat: str
    code: str
    key: str | None = None


def enter(context: Context, command: Enter) -> Change:
    """A seat for the holder of a key, or for a person who typed the code [E1].

    Anyone else is refused with `unknown`, whatever the reason. A person who has a seat already
    keeps it, with all that is theirs.
    """
    given = role_of_key(context.board, command.key, command.code)
    keys, role, invitation = context.board.need(Keys), given.role, given.invitation
    seat = context.board.find(Seat, command.seat)
    if keys.ended and role != "facilitator":
        raise Rejected("unknown")
    if role == "participant" and seat is None and context.board.meeting.locked:
        raise Rejected("unknown")
    if seat is not None and seat.role == role:
        return _renew(command.seat, seat, keys)
    change = _seat(context, Seat(role, device="", invitation=invitation), command.seat, keys)
    if invitation:
        change.put[ref(Invitation, invitation)] = Invitation(used=True)
    return change


def _renew(seat_id: str, seat: Seat, keys: Keys) -> Change:
    if seat.epoch == keys.epoch:
        return Change()
    return Change({ref(Seat, seat_id): replace(seat, epoch=keys.epoch)})


def _seat(context: Context, seat: Seat, seat_id: str, keys: Keys) -> Change:
    if len(context.board.of(Seat)) >= SEATS_AT_MOST:
        raise Rejected("too_many")
    seat = replace(seat, epoch=keys.epoch)
    if seat.role != "participant":
        return Change({ref(Seat, seat_id): seat})
    device = context.moment.id("device")
    seated = replace(seat, device=device)
    return Change({ref(Seat, seat_id): seated, ref(Device, device): Device()})
