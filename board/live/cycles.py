"""The boards of cycles: nobody watches them, so each is read when something is asked of it."""

import asyncio
from collections.abc import Callable

from board.domain.board import Board
from board.domain.commands import Command
from board.domain.commands.cycle import CarryOver, ForgetSession, KeepThemes, OpenCycle
from board.domain.context import Actor, Moment
from board.domain.cycle import Session
from board.live.replica import Replica
from board.live.turn import Asked, Turn
from board.store.store import Store

DOOR = Actor("door")


class Cycles:
    """Cycles by their id; every change goes the way that a meeting's does.

    What is kept for next time is a board of its own beside each, since it lives shorter. `deleted`
    is called when something left the store, or was written over. All
    methods raise `Rejected`, which is `unavailable` while the store is away, or `Unavailable`.
    """

    def __init__(
        self, store: Store, moment: Callable[[], Moment], deleted: Callable[[], None]
    ) -> None:
        self._store = store
        self._moment = moment
        self.deleted = deleted

    async def create(self, cycle: str, command: OpenCycle) -> None:
        """Keep a new cycle under an id that nobody has."""
        await self._carry_out(_board(cycle), command, DOOR)

    async def read(self, cycle: str) -> Board:
        """The cycle's board; an empty one when there is no such cycle."""
        return await self._read(_board(cycle))

    async def kept(self, cycle: str) -> Board:
        """The board of what is kept for the cycle's next meeting."""
        return await self._read(_kept(cycle))

    async def execute(self, cycle: str, command: Command, actor: Actor) -> Board:
        """The cycle's board once the command is stored."""
        return await self._carry_out(_board(cycle), command, actor)

    async def hand_over(self, cycle: str, command: CarryOver) -> None:
        """What a meeting hands on; done twice it is done once, and half of it is no harm."""
        board = await self._carry_out(_board(cycle), command, DOOR)
        session = board.find(Session, str(command.number))
        if session is None or session.code != command.code:
            return
        kept = KeepThemes(command.number, command.kept, ended=command.ended)
        await self._carry_out(_kept(cycle), kept, DOOR)

    async def forget(self, cycle: str, number: int, code: str) -> None:
        """A meeting is about to be erased, and with it what it keeps."""
        await self._carry_out(_board(cycle), ForgetSession(number, code), DOOR)
        await self._carry_out(_kept(cycle), KeepThemes(number, (), ended=True), DOOR)

    async def _read(self, board: str) -> Board:
        replica = Replica(board, self._store)
        await replica.catch_up()
        return replica.board

    async def _carry_out(self, board: str, command: Command, actor: Actor) -> Board:
        replica = Replica(board, self._store)
        asked = Asked(command, actor, asyncio.get_running_loop().create_future())
        await Turn(replica, self._store, self._moment, self.deleted).carry_out([asked])
        await asked.answer
        return replica.board


def _board(cycle: str) -> str:
    return f"cycle:{cycle}"


def _kept(cycle: str) -> str:
    return f"kept:{cycle}"
