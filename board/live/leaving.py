"""A person's things are taken back one by one, so that no delta shows them together."""

import asyncio
from random import SystemRandom

from board.domain.board import Board, ref
from board.domain.command import Command
from board.domain.context import PAPER, Actor
from board.domain.decide.choosing.reservations import WithdrawReservation
from board.domain.decide.closing.closing_words import WithdrawWord
from board.domain.decide.closing.synthesis import WithdrawOffer
from board.domain.decide.people.seats import PostFor, RemoveMe
from board.domain.decide.writing.cards import WithdrawCard
from board.domain.decide.writing.notes import WithdrawNote
from board.domain.records.private import Seat
from board.live.pending import Accepted
from board.live.room import Room

SPREAD_SECONDS = 2.0
"""How long taking everything back may take. A phone waits three seconds before it doubts."""

chance = SystemRandom()


async def execute(room: Room, command: Command, actor: Actor) -> Accepted:
    """Execute the command. Before somebody's removal, take back their things one by one [V15].

    They go in a random order and at random moments. If the server stops in between, the command is
    sent again. Raises `Rejected`.
    """
    things = _things(room.replica.board, command, actor)
    chance.shuffle(things)
    for thing in things:
        await room.execute(thing, actor)
        await asyncio.sleep(chance.uniform(0.5, 1) * SPREAD_SECONDS / len(things))
    return await room.execute(command, actor)


def _things(board: Board, command: Command, actor: Actor) -> list[Command]:
    """The commands that take back what the person to be removed wrote."""
    if isinstance(command, PostFor) and isinstance(command.command, RemoveMe):
        own = _own(board, f"{PAPER}{command.person}")
        return [PostFor(withdrawal, command.person) for withdrawal in own]
    return _own(board, actor.seat) if isinstance(command, RemoveMe) else []


def _own(board: Board, seat_id: str) -> list[Command]:
    seat = board.get(ref(Seat, seat_id))
    if not isinstance(seat, Seat) or seat.role != "participant":
        return []
    things: list[Command] = [WithdrawCard(card) for card in seat.cards]
    things += [WithdrawNote(note) for note in seat.notes]
    things += [WithdrawReservation(one) for one in seat.reservations]
    things += [WithdrawWord(seat.entry)] if seat.entry else []
    things += [WithdrawOffer()] if seat.offer else []
    return things if len(things) > 1 or seat.device else []
