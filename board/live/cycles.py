"""What is done with a cycle: each change is a command, decided and stored as in a meeting."""

from collections.abc import Callable

from board.domain.board import Board, bare
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
from board.domain.handover import handover
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
        self._now: Callable[[], int] = lambda: moment().now
        self._boards = CycleBoards(store, moment, deleted)
        self.closings = CycleClosings(self._boards, self._now)
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
        await self._settle_replaced(cycle, before, board)
        return board

    async def hand_over(self, cycle: str, command: CarryOver) -> None:
        """Store what a meeting hands over [K3]. After a failure it can be called again.

        If the meeting is erased or replaced meanwhile, by another process, nothing of it stays.
        """
        board = await self._boards.carry_out(cycle_board(cycle), command, SERVER)
        if is_of(board, command.number, command.code):
            await self._keep(cycle, board, command)
            board = await self._boards.read_to_change(cycle_board(cycle))
            if not is_of(board, command.number, command.code):
                await self._settle(cycle, command.number)
        if replaced(board, command.number, command.code):
            await self.closings.leave(command.code)
            await self._settle(cycle, command.number)

    async def forget(self, cycle: str, command: CarryOver) -> None:
        """Delete what a meeting handed over, because it is about to be erased [T5].

        `command` is what it would hand over now. The session's code goes after the rest, so that
        after a failure this can be called again. What another process stored meanwhile, which did
        not know of it, goes after the code.
        """
        board = await self.read(cycle)
        if is_of(board, command.number, command.code):
            await self._erase_handed_over(cycle, command.number, ended=command.ended)
            forget = ForgetSession(command.number, command.code)
            await self._boards.carry_out(cycle_board(cycle), forget, SERVER)
            await self._settle(cycle, command.number)
        elif replaced(board, command.number, command.code):
            await self._settle(cycle, command.number)

    async def _settle_replaced(self, cycle: str, before: Board, board: Board) -> None:
        """A meeting that another replaces leaves nothing, and keeps no closing [K2] [K12]."""
        for key, session in board.of(CycleSession).items():
            previous = before.find(CycleSession, bare(key))
            if previous is None or session.code in (None, previous.code):
                continue
            if previous.code is not None:
                await self.closings.leave(previous.code)
            await self._settle(cycle, session.number)

    async def _settle(self, cycle: str, number: int) -> None:
        """Keep what the meeting that has this number now hands over, and nothing of another."""
        board = await self._boards.read_to_change(cycle_board(cycle))
        session = board.find(CycleSession, str(number))
        code = session.code if session is not None else None
        current = handover(await self._boards.read_to_change(code)) if code is not None else None
        if current is not None:
            await self._keep(cycle, board, current)
        elif session is None or code is None or session.lives(self._now()):
            await self._erase_handed_over(cycle, number, ended=False)

    async def _keep(self, cycle: str, board: Board, command: CarryOver) -> None:
        kept = KeepThemes(command.number, command.kept, ended=command.ended)
        with unreadable_left_as_it_is():
            await self._boards.carry_out(kept_board(cycle), kept, SERVER)
        await self.closings.keep(cycle, board, command.number, command.closed)
        if command.ended:
            await self.closings.shorten(cycle, board)

    async def _erase_handed_over(self, cycle: str, number: int, *, ended: bool) -> None:
        """Erase the closing and the titles of this meeting.

        Those that an earlier one keeps stay until this one has ended [K5]. Titles that cannot be
        read may be this meeting's, so they go too.
        """
        await self.closings.erase(cycle, number)
        unread = (await self.kept(cycle)).unread
        command = EraseAll() if unread else KeepThemes(number, (), ended=ended)
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
