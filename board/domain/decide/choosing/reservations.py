"""Words of concerns and objections, once a round of consent has closed [C10].

They stand together: nothing says which is an objection, or whose it is. Their author takes one
back, and a facilitator sets one aside, as with a note.
"""

from dataclasses import dataclass, replace

from board.domain.board import Board, ref
from board.domain.change import Change
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.writing.ownership import let_go, own
from board.domain.records.choosing import Reservation
from board.domain.records.own import Grades
from board.domain.records.private import Seat
from board.domain.records.record import Record
from board.domain.vocabulary import Id


def with_reservations(context: Context) -> dict[str, Record]:
    """What was written in the open round, as reservations, with the seats that hold them.

    Their ids are of chance, and so is their order, which tells neither whose they are nor when.
    Nothing is made of words about what is no longer in the round.
    """
    board = context.board
    made: dict[str, Record] = {}
    seats: dict[str, Record] = {}
    for seat_id, seat in board.of(Seat).items():
        answered = board.find(Grades, seat.ballot) if seat.ballot else None
        own_words = {
            context.moment.id(f"reservation {seat.ballot} {item}"): Reservation(item, words)
            for item, words in (answered.words if answered else {}).items()
            if item in board.choice.items
        }
        made |= {ref(Reservation, key): one for key, one in own_words.items()}
        if own_words:
            seats[seat_id] = replace(seat, ballot=None, reservations=tuple(own_words))
    return dict(sorted(made.items())) | seats


def without_reservations(board: Board) -> Change:
    """They are deleted once the group agrees or is asked again."""
    change = Change(drop=set(board.of(Reservation)))
    for seat_id, seat in board.of(Seat).items():
        if seat.reservations:
            change.put[seat_id] = replace(seat, reservations=())
    return change


@dataclass(frozen=True, slots=True)
class WithdrawReservation(Command):
    reservation: Id


def withdraw_reservation(context: Context, command: WithdrawReservation) -> Change:
    """Remove one's own words. The result stays as it was. Sent again, it changes nothing [P2]."""
    key, held = ref(Reservation, command.reservation), context.seat.reservations
    if key not in context.board.ids() and command.reservation not in held:
        return Change()
    own(context, "reservations", command.reservation)
    change = Change(drop={key} & context.board.ids())
    return let_go(context, "reservations", command.reservation, change)
