"""Commands that wait for their turn, and the answers to them."""

from asyncio import Future, get_running_loop
from dataclasses import dataclass
from typing import NamedTuple

from board.domain.change import Rejected
from board.domain.command import Command
from board.domain.context import Actor


class Accepted(NamedTuple):
    """The version of the board that holds a command, and whether the command changed anything."""

    version: int
    changed: bool


@dataclass(slots=True)
class PendingCommand:
    """A command without an answer yet. `answer` gets `Accepted`, or raises `Rejected`."""

    command: Command
    actor: Actor
    answer: Future[Accepted]
    changed_at: int | None = None
    """The version that the command made; None if it changed nothing."""

    def accept(self, accepted: Accepted) -> None:
        self.changed_at = accepted.version if accepted.changed else None
        if not self.answer.done():
            self.answer.set_result(accepted)

    def reject(self, rejected: Rejected) -> None:
        if not self.answer.done():
            self.answer.set_exception(rejected)


def pending(command: Command, actor: Actor) -> PendingCommand:
    """The command with a future for its answer, on the running loop."""
    return PendingCommand(command, actor, get_running_loop().create_future())
