"""Facilitators: an invitation for each, taking it back, and the trade each declares [L1] [L2]."""

from dataclasses import dataclass, replace

from board.domain.board import Board, bare, ref
from board.domain.change import Change, Rejected, both
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.people.walls import RenewingLinks, with_next_wall, without_earlier_walls
from board.domain.records.facilitators import Facilitator, Invitation
from board.domain.records.private import Keys, Pass, Seat
from board.domain.vocabulary import SmallId, Trade

INVITATIONS_AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Invite(Command):
    """A link for another facilitator.

    `digest` is the SHA-256 of its key, `sealed` the entrance secret, encrypted with it.
    """

    invitation: str
    digest: str
    sealed: str


def invite(context: Context, command: Invite) -> Change:
    """Each facilitator has a key of their own [L1]; `too_many` beyond five invitations."""
    if len(context.board.of(Invitation)) >= INVITATIONS_AT_MOST:
        raise Rejected("too_many")
    return Change(
        {
            ref(Invitation, command.invitation): Invitation(by=context.seat.invitation),
            ref(Pass, command.invitation): Pass(command.digest, command.sealed),
        }
    )


@dataclass(frozen=True, slots=True)
class WithdrawInvitation(RenewingLinks):
    invitation: SmallId
    wall: str | None = None
    sealed: str | None = None
    wall_epoch: int | None = None


def withdraw_invitation(context: Context, command: WithdrawInvitation) -> Change:
    """Its key opens nothing any more, and the seats that entered with it are removed [L1].

    So are all that its holder invited in turn, and the wall's link is renewed [L4].
    """
    board, invitation = context.board, command.invitation
    if board.find(Invitation, invitation) is None:
        return Change()
    withdrawn = _given_through(board, invitation)
    gone = {ref(kind, one) for one in withdrawn for kind in (Invitation, Pass)}
    gone |= {record for one in withdrawn for record in _seats_of(board, one)}
    walls = without_earlier_walls(context, keep=False)
    walls.put[Keys.name] = with_next_wall(context, command)
    return both(Change(drop=gone), walls)


def _given_through(board: Board, invitation: str) -> set[str]:
    """The invitation, and those that its holder gave, and so on."""
    found = {invitation}
    while more := {
        bare(key)
        for key, given in board.of(Invitation).items()
        if given.by in found and bare(key) not in found
    }:
        found |= more
    return found


def _seats_of(board: Board, invitation: str) -> set[str]:
    seats = {key: seat for key, seat in board.of(Seat).items() if seat.invitation == invitation}
    records = {ref(Facilitator, seat.device) for seat in seats.values() if seat.device}
    return {*seats, *records}


@dataclass(frozen=True, slots=True)
class DeclareTrade(Command):
    """What a facilitator says of their own trade; None takes it back."""

    trade: Trade | None


def declare_trade(context: Context, command: DeclareTrade) -> Change:
    """Shown to facilitators alone [L2]; `not_found` before the actor's first screen connected."""
    bare_id = context.seat.device
    facilitator = context.board.need(Facilitator, bare_id)
    declared = replace(facilitator, trade=command.trade)
    return Change() if declared == facilitator else Change({ref(Facilitator, bare_id): declared})
