"""Who asks, on what board, and when: all that a rule may look at."""

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Literal

from board.domain.board import Board
from board.domain.change import Change, Rejected
from board.domain.records.private import Keys, Seat
from board.domain.vocabulary import Role

KEPT = 20
"""How many commands that may not be done twice are remembered."""

PAPER = "paper-"
"""How the seat of a person without a phone begins; no seat of a phone can."""

PILE = "pile"
"""The person in whose name a pile of paper cards is written: everyone's, and so nobody's number."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks: a seat (its id) in a role, the doorway itself, or who holds a link to a cycle.

    A keeper has no seat; what is named in its place is the SHA-256 of the link's key.
    """

    role: Role | Literal["door", "keeper"]
    seat: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """Clock and chance, as data: milliseconds since the epoch, and a random text used once."""

    now: int
    fresh: str

    def id(self, purpose: str) -> str:
        """A random id of 32 characters; one for each purpose."""
        return sha256(f"{self.fresh}/{purpose}".encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule is given besides the command."""

    board: Board
    actor: Actor
    moment: Moment

    @property
    def seat(self) -> Seat:
        """The actor's seat; `forbidden` when it is no longer there."""
        seat = self.board.find(Seat, self.actor.seat)
        if seat is None:
            raise Rejected("forbidden")
        return seat

    @property
    def seat_id(self) -> str:
        return f"{Seat.name}:{self.actor.seat}"

    @property
    def leads(self) -> bool:
        """Whether the facilitator asks."""
        return self.actor.role == "facilitator"

    def once(self, command_id: str | None) -> Change | None:
        """The change that remembers this command as done, or None when it was done before."""
        keys = self.board.need(Keys)
        if command_id is None:
            return Change()
        if command_id in keys.done:
            return None
        return Change({Keys.name: replace(keys, done=(*keys.done, command_id)[-KEPT:])})
