"""People: seats without a phone, a reminder of the ground rules, and removing a seat."""

from dataclasses import dataclass, replace
from typing import Any

from board.domain.board import ref
from board.domain.change import Change, Rejected, both
from board.domain.command import Command
from board.domain.context import PAPER, PILE, Context
from board.domain.decide.closing.closing_words import without_entry
from board.domain.decide.closing.synthesis import without_offer
from board.domain.decide.people.entering import SEATS_AT_MOST
from board.domain.decide.people.notices import RECALL
from board.domain.decide.writing.removal import take_out
from board.domain.durations import MINUTE
from board.domain.records.choosing import Reservation
from board.domain.records.contributions import Card, Note
from board.domain.records.facilitators import Recall
from board.domain.records.meeting import Device, OpenedWall
from board.domain.records.own import Ballot, Grades
from board.domain.records.private import Seat
from board.domain.vocabulary import SmallId


@dataclass(frozen=True, slots=True)
class PostFor(Command):
    """A participant's command, sent by a facilitator for a person without a phone [A6].

    `command` is an instance of one of the participants' commands, `person` the person's id.
    """

    command: Any
    person: SmallId = "paper"


def post_for(context: Context, command: PostFor) -> Change:
    """Add a seat for the person if there is none; `decide` then decides the inner command."""
    return seat_person(context, SeatPerson(command.person))


@dataclass(frozen=True, slots=True)
class SeatPerson(Command):
    """A seat for a person without a phone. All facilitators see it before anything is written."""

    person: SmallId


def seat_person(context: Context, command: SeatPerson) -> Change:
    """A seat for a person without a phone, with the next number. Sent again, it changes nothing."""
    seats = context.board.of(Seat)
    seat_id = ref(Seat, f"{PAPER}{command.person}")
    if seat_id in seats:
        return Change()
    if len(seats) >= SEATS_AT_MOST:
        raise Rejected("too_many")
    last = max(seat.paper for seat in seats.values())
    number = 0 if command.person == PILE else last + 1
    return Change({seat_id: Seat("participant", device="", paper=number)})


@dataclass(frozen=True, slots=True)
class RecallGroundRules(Command):
    pass


def recall_frame(context: Context, command: RecallGroundRules) -> Change:
    """A signal that facilitators alone see; `slow_down` for more than one a minute from a seat."""
    now, seat = context.moment.now, context.seat
    if 0 <= now - seat.recalled_at < MINUTE:  # the server's clock may have been set back
        raise Rejected("slow_down")
    return Change({context.seat_id: replace(seat, recalled_at=now), RECALL: Recall(now)})


@dataclass(frozen=True, slots=True)
class RemoveSeat(Command):
    device: SmallId


def remove_seat(context: Context, command: RemoveSeat) -> Change:
    """Remove the seat of a device or a wall. What it wrote stays, without an owner."""
    for seat_id, seat in context.board.of(Seat).items():
        if seat.device == command.device and seat.role != "facilitator":
            return _without_seat(context, seat_id, seat)
    return Change()


@dataclass(frozen=True, slots=True)
class RemoveMe(Command):
    pass


def remove_me(context: Context, command: RemoveMe) -> Change:
    """Remove the actor's seat and everything that it wrote."""
    seat = context.seat
    things = {ref(Card, card) for card in seat.cards} | {ref(Note, note) for note in seat.notes}
    change = take_out(context.board, things)
    change.drop |= {ref(Reservation, one) for one in seat.reservations} & context.board.ids()
    if seat.entry:
        change = both(change, without_entry(context.board, seat.entry))
    return both(change, _without_seat(context, context.seat_id, seat))


def _without_seat(context: Context, seat_id: str, seat: Seat) -> Change:
    screens = {ref(kind, seat.device) for kind in (Device, OpenedWall) if seat.device}
    change = Change(drop={seat_id} | (screens & context.board.ids()))
    if seat.offer:
        change = both(without_offer(context.board, seat_id, seat), change)
    if seat.ballot:
        change = both(change, _without_ballot(context, seat.ballot))
    return change


def _without_ballot(context: Context, ballot: str) -> Change:
    """The answer goes; the number of answers received stays, or it would tell whose it was."""
    gone = {ref(Ballot, ballot), ref(Grades, ballot)}
    return Change(drop=gone & context.board.ids())
