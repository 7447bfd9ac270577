"""The actor, the board and the moment: all that a rule may look at besides its command."""

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Literal

from board.domain.board import Board
from board.domain.change import Change, Rejected
from board.domain.records.private import Keys, Seat
from board.domain.vocabulary import Role

KEPT = 20
"""How many ids of commands that may not be carried out twice a board remembers."""

PAPER = "paper-"
"""The start of the seat id of a person without a phone; no phone's seat id starts so."""

PILE = "pile"
"""The id under which a pile of paper cards is entered. It stands for no person [A6]."""


@dataclass(frozen=True, slots=True)
class Actor:
    """The sender of a command: a seat (its id) in a role, the server, or a link holder.

    A link holder has a link to a cycle. In place of a seat it has the SHA-256 of the link's key.
    """

    role: Role | Literal["server", "link_holder"]
    seat: str = ""


SERVER = Actor("server")
"""The server itself, for commands that no seat sends."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Clock and chance, as data: milliseconds since the epoch, and a random text used once."""

    now: int
    fresh: str

    def id(self, purpose: str) -> str:
        """A random id of 32 characters, another for each purpose."""
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
        """Whether the actor is a facilitator."""
        return self.actor.role == "facilitator"

    def once(self, command_id: str | None) -> Change | None:
        """The change that notes this command as carried out; None when it was so before."""
        keys = self.board.need(Keys)
        if command_id is None:
            return Change()
        if command_id in keys.done:
            return None
        return Change({Keys.name: replace(keys, done=(*keys.done, command_id)[-KEPT:])})
