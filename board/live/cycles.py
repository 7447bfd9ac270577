"""What is done with a cycle: each change is a command, decided and stored as in a meeting."""

from collections.abc import Callable

from board.domain.board import Board
from board.domain.command import Command
from board.domain.context import SERVER, Actor, Moment
from board.domain.decide.cycle.carrying import (
    CarryOver,
    EraseAll,
    ForgetClosing,
    ForgetSession,
    KeepThemes,
)
from board.domain.decide.cycle.cycling import OpenCycle, numbers
from board.domain.decide.cycle.restoring import RestoreCycle, RestoreThemes
from board.domain.records.cycle import CycleSession
from board.live.cycle_boards import CycleBoards, closing_board, cycle_board, kept_board
from board.live.cycle_closings import (
    CycleClosings,
    is_of,
    replaced,
    unreadable_left_as_it_is,
)
from board.store.store import Store


class Cycles:
    """Cycles by their id.

    `deleted` is as in `Turn`. A method that changes something raises `Rejected`, with the code
    `unavailable` while the store is away; a method that only reads raises `Unavailable`.
    """

    def __init__(
        self, store: Store, moment: Callable[[], Moment], deleted: Callable[[], None]
    ) -> None:
        self._boards = CycleBoards(store, moment, deleted)
        self.closings = CycleClosings(self._boards, lambda: moment().now)
        self.deleted = deleted

    async def create(self, cycle: str, command: OpenCycle | RestoreCycle) -> None:
        """Store a new cycle under an id that no cycle has."""
        await self._boards.carry_out(cycle_board(cycle), command, SERVER)

    async def restore_themes(self, cycle: str, command: RestoreThemes) -> None:
        """Store the kept titles of a cycle that is imported from a file [O2]."""
        await self._boards.carry_out(kept_board(cycle), command, SERVER)

    async def read(self, cycle: str) -> Board:
        """The cycle's own board, empty if there is no such cycle."""
        return await self._boards.read(cycle_board(cycle))

    async def kept(self, cycle: str) -> Board:
        """The board with the titles kept for the cycle's next meeting."""
        return await self._boards.read(kept_board(cycle))

    async def execute(self, cycle: str, command: Command, actor: Actor) -> Board:
        """The cycle's board once the command is stored."""
        before = await self._boards.read_to_change(cycle_board(cycle))
        board = await self._boards.carry_out(cycle_board(cycle), command, actor)
        await self.closings.shorten(cycle, board)
        await self._leave_replaced(before, board)
        return board

    async def hand_over(self, cycle: str, command: CarryOver) -> None:
        """Store what a meeting hands over [K3]. After a failure it can be called again."""
        board = await self._boards.carry_out(cycle_board(cycle), command, SERVER)
        if replaced(board, command.number, command.code):
            await self.closings.leave(command.code)
        if not is_of(board, command.number, command.code):
            return
        kept = KeepThemes(command.number, command.kept, ended=command.ended)
        with unreadable_left_as_it_is():
            await self._boards.carry_out(kept_board(cycle), kept, SERVER)
        await self.closings.keep(cycle, board, command.number, command.closed)
        if command.ended:
            await self.closings.shorten(cycle, board)

    async def _leave_replaced(self, before: Board, board: Board) -> None:
        """A meeting that another replaces here keeps no closing of the cycle [K2] [K12]."""
        for session in before.of(CycleSession).values():
            if session.code is not None and replaced(board, session.number, session.code):
                await self.closings.leave(session.code)

    async def forget(self, cycle: str, number: int, code: str) -> None:
        """Delete what a meeting handed over, because it is about to be erased [T5].

        The session's code goes last, so that after a failure this can be called again.
        """
        board = await self.read(cycle)
        if not is_of(board, number, code):
            return
        await self.closings.erase(cycle, number)
        await self._forget_kept(cycle, number)
        await self._boards.carry_out(cycle_board(cycle), ForgetSession(number, code), SERVER)

    async def _forget_kept(self, cycle: str, number: int) -> None:
        """Titles that cannot be read may be this meeting's, so they go too."""
        unread = (await self.kept(cycle)).unread
        command = EraseAll() if unread else KeepThemes(number, (), ended=True)
        await self._boards.carry_out(kept_board(cycle), command, SERVER)

    async def forget_closing(self, cycle: str, number: int, actor: Actor) -> None:
        """Delete a meeting's closing; rejected as `closed` while the meeting exists."""
        await self._boards.carry_out(cycle_board(cycle), ForgetClosing(number), actor)
        await self.closings.erase(cycle, number)

    async def erase(self, cycle: str) -> int:
        """Erase the cycle, without the boards of its meetings; answers how many boards it had."""
        closings = [closing_board(cycle, n) for n in numbers(await self.read(cycle))]
        codes = (*closings, kept_board(cycle), cycle_board(cycle))
        existing = [code for code in codes if await self._boards.exists(code)]
        for code in existing:
            await self._boards.carry_out(code, EraseAll(), SERVER)
        return len(existing)
