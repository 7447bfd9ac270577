"""Those who lead: a link of its own for each, what they say of themselves, and going again."""

from dataclasses import dataclass, replace

from board.domain.board import Board, ref
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.records.facilitators import Facilitator, Invitation
from board.domain.records.private import Pass, Seat
from board.domain.vocabulary import SmallId, Trade

INVITATIONS_AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Invite(Command):
    """A link for another facilitator: its key's SHA-256, and the wall's key under its seal."""

    invitation: str
    digest: str
    sealed: str


def invite(context: Context, command: Invite) -> Change:
    """A key of its own for another facilitator: two people, two keys."""
    if len(context.board.of(Invitation)) >= INVITATIONS_AT_MOST:
        raise Rejected("too_many")
    return Change(
        {
            ref(Invitation, command.invitation): Invitation(),
            ref(Pass, command.invitation): Pass(command.digest, command.sealed),
        }
    )


@dataclass(frozen=True, slots=True)
class WithdrawInvitation(Command):
    invitation: SmallId


def withdraw_invitation(context: Context, command: WithdrawInvitation) -> Change:
    """Its key opens nothing any more, and whoever came by it leads no more."""
    board, invitation = context.board, command.invitation
    if board.find(Invitation, invitation) is None:
        return Change()
    gone = {ref(Invitation, invitation), ref(Pass, invitation)}
    return Change(drop=gone | _who_came_by(board, invitation))


def _who_came_by(board: Board, invitation: str) -> set[str]:
    seats = {key: seat for key, seat in board.of(Seat).items() if seat.invitation == invitation}
    lines = {ref(Facilitator, seat.device) for seat in seats.values() if seat.device}
    return {*seats, *lines}


@dataclass(frozen=True, slots=True)
class DeclareTrade(Command):
    """What one says of oneself, to those who lead alone; None takes it back."""

    trade: Trade | None


def declare_trade(context: Context, command: DeclareTrade) -> Change:
    """A line beside one's place, for those who lead; one that is not there yet has none."""
    bare_id = context.seat.device
    line = context.board.need(Facilitator, bare_id)
    declared = replace(line, trade=command.trade)
    return Change() if declared == line else Change({ref(Facilitator, bare_id): declared})
