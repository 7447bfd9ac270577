"""The commands of one board: those that wait are carried out together, one batch at a time."""

from collections.abc import Awaitable, Callable

import structlog

from board.domain.change import Rejected
from board.domain.command import Command
from board.domain.context import Actor
from board.live.background import BackgroundTasks
from board.live.pending import Accepted, PendingCommand, pending

log = structlog.get_logger()


class CommandQueue:
    """Passes each batch to `carry_out`, which answers every command of it."""

    def __init__(
        self,
        carry_out: Callable[[list[PendingCommand]], Awaitable[None]],
        tasks: BackgroundTasks,
    ) -> None:
        self._carry_out = carry_out
        self._tasks = tasks
        self._waiting: list[PendingCommand] = []
        self._working = False

    @property
    def busy(self) -> bool:
        """Whether a command has no answer yet."""
        return self._working

    async def execute(self, command: Command, actor: Actor) -> Accepted:
        """The version at which the command is stored; raises `Rejected`."""
        waiting = pending(command, actor)
        self._waiting.append(waiting)
        if not self._working:
            self._working = True
            self._tasks.start(self._work())
        return await waiting.answer

    async def _work(self) -> None:
        try:
            while self._waiting:
                batch, self._waiting = self._waiting, []
                await self._carry_out_or_log(batch)
        finally:
            self._working = False

    async def _carry_out_or_log(self, batch: list[PendingCommand]) -> None:
        """After a fault, the commands that came meanwhile must have their turn too."""
        try:
            await self._carry_out(batch)
        except Exception:
            log.exception("turn.fault")
            for waiting in batch:
                waiting.reject(Rejected("unavailable"))
