"""The boards of cycles: nobody watches them, so each is read when something is asked of it."""

from collections.abc import Callable

from board.domain.board import Board
from board.domain.command import Command
from board.domain.context import Actor, Moment
from board.domain.decide.carrying import (
    CarryOver,
    EraseAll,
    ForgetClosing,
    ForgetSession,
    KeepClosing,
    KeepThemes,
)
from board.domain.decide.cycling import OpenCycle
from board.domain.decide.restoring import RestoreCycle, RestoreThemes
from board.domain.records.cycle import Cycle, KeptClosing, Session, ends
from board.live.replica import Replica
from board.live.turn import Turn
from board.store.store import Store

SERVER = Actor("server")


class Cycles:
    """Cycles by their id; every change goes the way that a meeting's does.

    What is kept for next time, and what each meeting's closing leaves, are boards of their own
    beside it, since they live shorter. `deleted` is called when something left the store, or was
    written over. All methods raise `Rejected`, which is `unavailable` while the store is away, or
    `Unavailable`.
    """

    def __init__(
        self, store: Store, moment: Callable[[], Moment], deleted: Callable[[], None]
    ) -> None:
        self._store = store
        self._moment = moment
        self.deleted = deleted

    async def create(self, cycle: str, command: OpenCycle | RestoreCycle) -> None:
        """Keep a new cycle under an id that nobody has."""
        await self._carry_out(_board(cycle), command, SERVER)

    async def restore_themes(self, cycle: str, command: RestoreThemes) -> None:
        """What a cycle that comes out of a file keeps for its next meeting."""
        await self._carry_out(_kept(cycle), command, SERVER)

    async def read(self, cycle: str) -> Board:
        """The cycle's board; an empty one when there is no such cycle."""
        return await self._read(_board(cycle))

    async def kept(self, cycle: str) -> Board:
        """The board of what is kept for the cycle's next meeting."""
        return await self._read(_kept(cycle))

    async def closings(self, cycle: str) -> list[KeptClosing]:
        """What the closings of its meetings left, by number."""
        numbers = _numbers(await self.read(cycle))
        boards = [await self._read(_closing(cycle, number)) for number in numbers]
        return [closing for board in boards if (closing := board.find(KeptClosing)) is not None]

    async def execute(self, cycle: str, command: Command, actor: Actor) -> Board:
        """The cycle's board once stored; where it ends earlier now, so does what it keeps."""
        board = await self._carry_out(_board(cycle), command, actor)
        await self._end_in_time(cycle, board)
        return board

    async def hand_over(self, cycle: str, command: CarryOver) -> None:
        """What a meeting hands on; done twice it is done once, and half of it is no harm."""
        board = await self._carry_out(_board(cycle), command, SERVER)
        if not _is_of(board, command.number, command.code):
            return
        kept = KeepThemes(command.number, command.kept, ended=command.ended)
        await self._carry_out(_kept(cycle), kept, SERVER)
        closing = KeepClosing(command.number, command.closed, _end(board))
        await self._carry_out(_closing(cycle, command.number), closing, SERVER)
        if command.ended:
            await self._end_in_time(cycle, board)

    async def _end_in_time(self, cycle: str, board: Board) -> None:
        """Nothing that a meeting left stays longer than its cycle, as it is planned now."""
        for number in _numbers(board):
            kept = (await self._read(_closing(cycle, number))).find(KeptClosing)
            if kept is not None and kept.erase_at > _end(board):
                command = KeepClosing(number, kept.closed, _end(board))
                await self._carry_out(_closing(cycle, number), command, SERVER)

    async def forget(self, cycle: str, number: int, code: str) -> None:
        """A meeting is about to be erased, and with it what it keeps; its code goes last."""
        if not _is_of(await self.read(cycle), number, code):
            return
        await self._drop_closing(cycle, number)
        await self._carry_out(_kept(cycle), KeepThemes(number, (), ended=True), SERVER)
        await self._carry_out(_board(cycle), ForgetSession(number, code), SERVER)

    async def forget_closing(self, cycle: str, number: int, actor: Actor) -> None:
        """What a meeting left is not kept any more; refused while the meeting lives."""
        await self._carry_out(_board(cycle), ForgetClosing(number), actor)
        await self._drop_closing(cycle, number)

    async def _drop_closing(self, cycle: str, number: int) -> None:
        await self._carry_out(_closing(cycle, number), KeepClosing(number, None, 0), SERVER)

    async def erase(self, cycle: str) -> int:
        """All of a cycle but its meetings' own boards; answers how many keys of the store went."""
        closings = [_closing(cycle, number) for number in _numbers(await self.read(cycle))]
        there = [b for b in (*closings, _kept(cycle), _board(cycle)) if await self._store.exists(b)]
        for board in there:
            await self._carry_out(board, EraseAll(), SERVER)
        return len(there)

    async def _read(self, board: str) -> Board:
        replica = Replica(board, self._store)
        await replica.catch_up()
        return replica.board

    async def _carry_out(self, board: str, command: Command, actor: Actor) -> Board:
        replica = Replica(board, self._store)
        turn = Turn(replica, self._store, self._moment, self.deleted)
        await turn.carry_out_one(command, actor)
        return replica.board


def _end(board: Board) -> int:
    return ends(board.need(Cycle), board.of(Session).values())


def _numbers(board: Board) -> list[int]:
    return sorted(session.number for session in board.of(Session).values())


def _is_of(board: Board, number: int, code: str) -> bool:
    """Whether this meeting has that number, and no other was opened in its place."""
    session = board.find(Session, str(number))
    return session is not None and session.code == code


def _board(cycle: str) -> str:
    return f"cycle:{cycle}"


def _kept(cycle: str) -> str:
    return f"kept:{cycle}"


def _closing(cycle: str, number: int) -> str:
    return f"closing:{cycle}.{number}"
