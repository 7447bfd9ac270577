"""The boards of a cycle in the store, and how one is read and changed.

No screen watches them, so each is read on request. The titles kept for the next meeting, and the
closing of each meeting, expire earlier than the cycle: each of them is a board of its own.
"""

from collections.abc import Callable

from board.domain.board import Board
from board.domain.change import Rejected
from board.domain.command import Command
from board.domain.context import Actor, Moment
from board.live.replica import Replica
from board.live.turn import Turn
from board.store.store import Store, Unavailable


class CycleBoards:
    """Boards by the code under which the store has them. `deleted` is as in `Turn`."""

    def __init__(
        self, store: Store, moment: Callable[[], Moment], deleted: Callable[[], None]
    ) -> None:
        self._store = store
        self._moment = moment
        self._deleted = deleted

    async def read(self, code: str) -> Board:
        """The board, empty if there is none; raises `Unavailable`."""
        replica = Replica(code, self._store)
        await replica.catch_up()
        return replica.board

    async def read_to_change(self, code: str) -> Board:
        """The same for who is about to change something: raises `Rejected` [P3]."""
        try:
            return await self.read(code)
        except Unavailable as fault:
            raise Rejected("unavailable") from fault

    async def exists(self, code: str) -> bool:
        """Whether there is such a board; raises `Unavailable`."""
        return await self._store.exists(code)

    async def carry_out(self, code: str, command: Command, actor: Actor) -> Board:
        """The board once the command is stored; raises `Rejected`."""
        replica = Replica(code, self._store)
        turn = Turn(replica, self._store, self._moment, self._deleted)
        await turn.carry_out_one(command, actor)
        return replica.board


CYCLE = "cycle:"


def cycle_board(cycle: str) -> str:
    """The code of the cycle's own board."""
    return f"{CYCLE}{cycle}"


def cycle_of(code: str) -> str | None:
    """The cycle whose own board has this code; None for the code of another board."""
    return code.removeprefix(CYCLE) or None if code.startswith(CYCLE) else None


def kept_board(cycle: str) -> str:
    """The code of the board with the titles kept for the next meeting."""
    return f"kept:{cycle}"


def closing_board(cycle: str, number: int) -> str:
    """The code of the board with the closing of the meeting of this number."""
    return f"closing:{cycle}.{number}"
