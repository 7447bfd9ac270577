"""The closings that a cycle keeps [T5], and the copies that later meetings have of them [K12].

What the cycle keeps is changed first, and is given to the later meetings after that.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from board.domain.board import Board
from board.domain.change import Rejected
from board.domain.command import Command
from board.domain.context import SERVER
from board.domain.decide.cycle.carrying import EraseAll, KeepClosing, ShortenClosing
from board.domain.decide.cycle.cycling import numbers
from board.domain.decide.writing.earlier_closings import LeaveClosings, TakeClosing
from board.domain.from_cycle import earlier
from board.domain.records.cycle import ClosingTexts, Cycle, CycleSession, KeptClosing, ends
from board.live.cycle_boards import CycleBoards, closing_board, cycle_board


class CycleClosings:
    """What each meeting of a cycle left to it, by the number of the meeting.

    `kept` only reads, and raises `Unavailable`; whatever changes something raises `Rejected`.
    """

    def __init__(self, boards: CycleBoards, now: Callable[[], int]) -> None:
        self._boards = boards
        self._now = now

    async def kept(self, cycle: str) -> list[KeptClosing]:
        """By number of their meetings."""
        board = await self._boards.read(cycle_board(cycle))
        codes = [closing_board(cycle, number) for number in numbers(board)]
        found = [(await self._boards.read(code)).find(KeptClosing) for code in codes]
        return [closing for closing in found if closing is not None]

    async def keep(
        self, cycle: str, board: Board, number: int, closed: ClosingTexts | None
    ) -> None:
        """Keep what a meeting hands over, to the end of the cycle at most; None for nothing."""
        command = KeepClosing(number, closed, _end(board))
        with unreadable_left_as_it_is():
            await self._boards.carry_out(closing_board(cycle, number), command, SERVER)
        await self._give(cycle, number)

    async def shorten(self, cycle: str, board: Board) -> None:
        """If the cycle ends earlier than before, so do the closings that it keeps [T5]."""
        for number in numbers(board):
            kept = await self._kept(cycle, number)
            if kept is not None and kept.erase_at > _end(board):
                command = ShortenClosing(_end(board))
                await self._boards.carry_out(closing_board(cycle, number), command, SERVER)
                await self._give(cycle, number)

    async def erase(self, cycle: str, number: int) -> None:
        """Erase what is kept of this meeting, also in the later ones."""
        await self._boards.carry_out(closing_board(cycle, number), EraseAll(), SERVER)
        await self._give(cycle, number)

    async def give(self, cycle: str, number: int, code: str) -> None:
        """Give the meeting of this number, which was just opened, what is kept now.

        It has taken the closings when it was opened. One that was deleted just then goes from it
        here; all go if another meeting has replaced it meanwhile.
        """
        board = await self._boards.read_to_change(cycle_board(cycle))
        if replaced(board, number, code):
            await self.leave(code)
        for one in numbers(board):
            if one < number:
                await self._give(cycle, one)

    async def leave(self, code: str) -> None:
        """The meeting of this code belongs to its cycle no more: nothing kept stays in it [K2]."""
        await self._tell(code, LeaveClosings())

    async def _give(self, cycle: str, number: int) -> None:
        """Give later meetings, of which those that look back take it, what is kept of this one.

        It is called after the closing itself was changed: after a failure the same change is made
        again, and so is this. What another changes between the reading and the giving is read
        again here, or given by the other after this [T5].
        """
        given, is_first = None, True
        while is_first or given != await self._kept(cycle, number):
            given, is_first = await self._kept(cycle, number), False
            board = await self._boards.read_to_change(cycle_board(cycle))
            command = TakeClosing(number, earlier(board, given) if given else None)
            for session in board.of(CycleSession).values():
                if session.number > number and session.lives(self._now()):
                    await self._tell(session.code or "", command)

    async def _tell(self, code: str, command: Command) -> None:
        with unreadable_left_as_it_is():
            await self._boards.carry_out(code, command, SERVER)

    async def _kept(self, cycle: str, number: int) -> KeptClosing | None:
        board = await self._boards.read_to_change(closing_board(cycle, number))
        return board.find(KeptClosing)


def is_of(board: Board, number: int, code: str) -> bool:
    """Whether the meeting of this number has this code: another may have replaced it [K2]."""
    session = board.find(CycleSession, str(number))
    return session is not None and session.code == code


def replaced(board: Board, number: int, code: str) -> bool:
    """Whether another meeting has taken the place of this one."""
    session = board.find(CycleSession, str(number))
    return session is not None and session.code not in (None, code)


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
