"""What is done with a cycle: each change is a command, decided and stored as in a meeting."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from board.domain.board import Board
from board.domain.change import Rejected
from board.domain.command import Command
from board.domain.context import Actor, Moment
from board.domain.decide.cycle.carrying import (
    CarryOver,
    EraseAll,
    ForgetClosing,
    ForgetSession,
    KeepClosing,
    KeepThemes,
)
from board.domain.decide.cycle.cycling import OpenCycle, numbers
from board.domain.decide.cycle.restoring import RestoreCycle, RestoreThemes
from board.domain.decide.writing.earlier_closings import TakeClosing
from board.domain.from_cycle import earlier
from board.domain.records.cycle import Cycle, CycleSession, KeptClosing, ends
from board.live.cycle_boards import CycleBoards, closing_board, cycle_board, kept_board
from board.store.store import Store

SERVER = Actor("server")
"""The server itself, for commands that no seat sends."""


class Cycles:
    """Cycles by their id.

    `deleted` is as in `Turn`. A method that changes something raises `Rejected`, with the code
    `unavailable` while the store is away; a method that only reads raises `Unavailable`.
    """

    def __init__(
        self, store: Store, moment: Callable[[], Moment], deleted: Callable[[], None]
    ) -> None:
        self._boards = CycleBoards(store, moment, deleted)
        self._moment = moment
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

    async def closings(self, cycle: str) -> list[KeptClosing]:
        """The closings that the group agreed to keep, by number of their meetings [T5]."""
        found = [await self._closing(cycle, number) for number in numbers(await self.read(cycle))]
        return [closing for closing in found if closing is not None]

    async def execute(self, cycle: str, command: Command, actor: Actor) -> Board:
        """The cycle's board once the command is stored."""
        board = await self._boards.carry_out(cycle_board(cycle), command, actor)
        await self._shorten_closings(cycle, board)
        return board

    async def hand_over(self, cycle: str, command: CarryOver) -> None:
        """Store what a meeting hands over [K3]. After a failure it can be called again."""
        board = await self._boards.carry_out(cycle_board(cycle), command, SERVER)
        if not _is_of(board, command.number, command.code):
            return
        kept = KeepThemes(command.number, command.kept, ended=command.ended)
        with unreadable_left_as_it_is():
            await self._boards.carry_out(kept_board(cycle), kept, SERVER)
        closing = KeepClosing(command.number, command.closed, _end(board))
        with unreadable_left_as_it_is():
            await self._boards.carry_out(closing_board(cycle, command.number), closing, SERVER)
        await self._give_closing(cycle, board, command.number)
        if command.ended:
            await self._shorten_closings(cycle, board)

    async def _shorten_closings(self, cycle: str, board: Board) -> None:
        """If the cycle ends earlier than before, so do the closings that it keeps [T5]."""
        for number in numbers(board):
            closing = await self._closing(cycle, number)
            if closing is not None and closing.erase_at > _end(board):
                command = KeepClosing(number, closing.closed, _end(board))
                await self._boards.carry_out(closing_board(cycle, number), command, SERVER)
                await self._give_closing(cycle, board, number)

    async def give_closings(self, cycle: str, number: int) -> None:
        """Give the meeting of this number the closings as they are kept now [K12].

        It has taken them when it was opened. One that was deleted just then goes from it here.
        """
        board = await self.read(cycle)
        for one in numbers(board):
            if one < number:
                await self._give_closing(cycle, board, one)

    async def _give_closing(self, cycle: str, board: Board, number: int) -> None:
        """Give later meetings, of which those that look back take it, what is kept of this one.

        It is called after the closing itself was changed: after a failure the same change is made
        again, and so is this.
        """
        kept = await self._closing(cycle, number)
        command = TakeClosing(number, earlier(board, kept) if kept else None)
        now = self._moment().now
        for session in board.of(CycleSession).values():
            if session.code is not None and session.number > number and session.lives(now):
                with unreadable_left_as_it_is():
                    await self._boards.carry_out(session.code, command, SERVER)

    async def forget(self, cycle: str, number: int, code: str) -> None:
        """Delete what a meeting handed over, because it is about to be erased [T5].

        The session's code goes last, so that after a failure this can be called again.
        """
        board = await self.read(cycle)
        if not _is_of(board, number, code):
            return
        await self._boards.carry_out(closing_board(cycle, number), EraseAll(), SERVER)
        await self._give_closing(cycle, board, number)
        await self._forget_kept(cycle, number)
        await self._boards.carry_out(cycle_board(cycle), ForgetSession(number, code), SERVER)

    async def _forget_kept(self, cycle: str, number: int) -> None:
        """Titles that cannot be read may be this meeting's, so they go too."""
        unread = (await self.kept(cycle)).unread
        command = EraseAll() if unread else KeepThemes(number, (), ended=True)
        await self._boards.carry_out(kept_board(cycle), command, SERVER)

    async def forget_closing(self, cycle: str, number: int, actor: Actor) -> None:
        """Delete a meeting's closing; rejected as `closed` while the meeting exists."""
        board = await self._boards.carry_out(cycle_board(cycle), ForgetClosing(number), actor)
        await self._boards.carry_out(closing_board(cycle, number), EraseAll(), SERVER)
        await self._give_closing(cycle, board, number)

    async def erase(self, cycle: str) -> int:
        """Erase the cycle, without the boards of its meetings; answers how many boards it had."""
        closings = [closing_board(cycle, n) for n in numbers(await self.read(cycle))]
        codes = (*closings, kept_board(cycle), cycle_board(cycle))
        existing = [code for code in codes if await self._boards.exists(code)]
        for code in existing:
            await self._boards.carry_out(code, EraseAll(), SERVER)
        return len(existing)

    async def _closing(self, cycle: str, number: int) -> KeptClosing | None:
        return (await self._boards.read(closing_board(cycle, number))).find(KeptClosing)


def _end(board: Board) -> int:
    return ends(board.need(Cycle), board.of(CycleSession).values())


@contextmanager
def unreadable_left_as_it_is() -> Iterator[None]:
    """Go on if a record that a later release wrote cannot be replaced [P15]."""
    try:
        yield
    except Rejected as rejected:
        if rejected.code != "unreadable":
            raise


def _is_of(board: Board, number: int, code: str) -> bool:
    """Whether the meeting of this number has this code: another may have replaced it [K2]."""
    session = board.find(CycleSession, str(number))
    return session is not None and session.code == code
