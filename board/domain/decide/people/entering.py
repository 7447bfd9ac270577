"""Entering a meeting: a key or the code gives a seat."""

from dataclasses import dataclass, replace

from board.domain.board import ref
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.people.empty_seats import WAITING_MINUTES, never_connected
from board.domain.durations import MINUTE
from board.domain.key_roles import role_of_key
from board.domain.records.facilitators import Invitation
from board.domain.records.meeting import Device
from board.domain.records.private import Keys, Seat
from board.domain.vocabulary import Role

SEATS_AT_MOST = 2_500


@dataclass(frozen=True, slots=True)
class Enter(Command):
    """Ask for a seat with a key (its SHA-256) or, without a key, with the code that was typed.

    `sealed` is the entrance secret, encrypted with the token of a facilitator's or a wall's seat.
    `framed` is a wall in a page of another site [M18].
    """

    seat: str
    code: str
    key: str | None = None
    sealed: str = ""
    framed: bool = False


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
        renewed = replace(seat, epoch=_epoch(role, keys), sealed=command.sealed)
        return Change() if renewed == seat else Change({ref(Seat, command.seat): renewed})
    epoch, sealed, framed = _epoch(role, keys), command.sealed, command.framed
    entering = Seat(role, "", invitation, epoch=epoch, sealed=sealed, framed=framed)
    change = _seat(context, entering, command.seat)
    if invitation:
        opened = context.board.need(Invitation, invitation)
        change.put[ref(Invitation, invitation)] = replace(opened, used=True)
    return change


def _epoch(role: Role, keys: Keys) -> int:
    return keys.wall_epoch if role == "wall" else keys.epoch


def _seat(context: Context, seat: Seat, seat_id: str) -> Change:
    """A new seat, in place of those that waited too long for a screen."""
    now = context.moment.now
    change = never_connected(context.board, given_before=now - WAITING_MINUTES * MINUTE)
    if len(set(context.board.of(Seat)) - change.drop) >= SEATS_AT_MOST:
        raise Rejected("too_many")
    if seat.role != "facilitator":
        seat = replace(seat, waits_since=now)
    if seat.role == "participant":
        seat = replace(seat, device=context.moment.id("device"))
        change.put[ref(Device, seat.device)] = Device()
    change.put[ref(Seat, seat_id)] = seat
    change.drop.discard(ref(Seat, seat_id))
    return change
