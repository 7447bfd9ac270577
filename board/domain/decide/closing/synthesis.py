"""The light synthesis, written by a facilitator or by volunteers."""

from dataclasses import dataclass, replace

from board.domain.board import Board, ref
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.overtaken import refuse_overtaken
from board.domain.records.closing import Offer, Synthesis
from board.domain.records.private import Seat
from board.domain.vocabulary import OptionId, SmallId, SynthesisText


@dataclass(frozen=True, slots=True)
class Volunteer(Command):
    pass


def volunteer(context: Context, command: Volunteer) -> Change:
    """Offer to write the synthesis, if the method has one [Y8]. Nobody is asked to."""
    if not context.board.meeting.vocabulary.synthesis:
        raise Rejected("bad_request")
    seat = context.seat
    if seat.offer:
        return Change()
    offer = context.moment.id("offer")
    change = Change({context.seat_id: replace(seat, offer=offer), ref(Offer, offer): Offer()})
    return _counted(context.board, change)


@dataclass(frozen=True, slots=True)
class WithdrawOffer(Command):
    pass


def withdraw_offer(context: Context, command: WithdrawOffer) -> Change:
    """Take the offer back, accepted or not."""
    return without_offer(context.board, context.seat_id, context.seat)


@dataclass(frozen=True, slots=True)
class AcceptVolunteer(Command):
    offer: SmallId


def accept_volunteer(context: Context, command: AcceptVolunteer) -> Change:
    """The volunteer may write, together with any other volunteer who was accepted."""
    offer = context.board.need(Offer, command.offer)
    if offer.accepted:
        return Change()
    return _counted(context.board, Change({ref(Offer, command.offer): Offer(accepted=True)}))


@dataclass(frozen=True, slots=True)
class ReleaseVolunteer(Command):
    offer: SmallId


def release_volunteer(context: Context, command: ReleaseVolunteer) -> Change:
    """The volunteer may write no longer; the offer is gone."""
    for seat_id, seat in context.board.of(Seat).items():
        if seat.offer == command.offer:
            return without_offer(context.board, seat_id, seat)
    return Change()


def without_offer(board: Board, seat_id: str, seat: Seat) -> Change:
    """Remove the seat's offer, and count the remaining ones."""
    if seat.offer is None:
        return Change()
    change = Change({seat_id: replace(seat, offer=None)}, {ref(Offer, seat.offer)})
    return _counted(board, change)


def _counted(board: Board, change: Change) -> Change:
    """The change, with the count of offers in the synthesis as it is after the change."""
    offers = {**board.of(Offer), **{k: o for k, o in change.put.items() if isinstance(o, Offer)}}
    standing = [offer for key, offer in offers.items() if key not in change.drop]
    change.put[Synthesis.name] = replace(
        board.synthesis,
        volunteers=len(standing),
        pen="volunteer" if any(offer.accepted for offer in standing) else "facilitator",
    )
    return change


@dataclass(frozen=True, slots=True)
class WriteSynthesis(Command):
    field: OptionId
    text: SynthesisText
    replaces: tuple[SynthesisText, ...] = ()


def write_synthesis(context: Context, command: WriteSynthesis) -> Change:
    """Write one field; `forbidden` for a participant who was not accepted as a volunteer."""
    if not context.leads and not _holds_pen(context):
        raise Rejected("forbidden")
    if command.field not in context.board.meeting.vocabulary.synthesis:
        raise Rejected("bad_request")
    synthesis = context.board.synthesis
    refuse_overtaken(command.replaces, synthesis.text(command.field), command.text)
    written = synthesis.with_text(command.field, command.text)
    return Change() if written == synthesis else Change({Synthesis.name: written})


def _holds_pen(context: Context) -> bool:
    offer = context.board.find(Offer, context.seat.offer) if context.seat.offer else None
    return offer is not None and offer.accepted
