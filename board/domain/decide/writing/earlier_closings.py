"""The closings of earlier meetings in a meeting that looks back on its cycle [K12] [T5]."""

from dataclasses import dataclass, replace

from board.domain.board import Board, ref
from board.domain.change import Change
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.writing.removal import leave_the_wall
from board.domain.records.carried import EarlierClosing
from board.domain.records.meeting import Meeting
from board.domain.records.private import Keys, StepChange
from board.domain.vocabulary import CLOSINGS_PAGE


@dataclass(frozen=True, slots=True)
class TakeClosing(Command):
    """What the cycle keeps now of the closing of the meeting of this number; None for nothing."""

    number: int
    closing: EarlierClosing | None


def take_closing(context: Context, command: TakeClosing) -> Change:
    """Hold what the cycle keeps, and nothing that it keeps no more.

    Nothing changes on the board of another meeting: one that does not look back, is not later than
    that meeting, has ended, or is gone.
    """
    board, key = context.board, ref(EarlierClosing, str(command.number))
    if command.closing is None:
        return _without(board, {key} & board.ids())
    if not _takes(board, command.number) or board.get(key) == command.closing:
        return Change()
    return Change({key: command.closing})


def _takes(board: Board, number: int) -> bool:
    meeting = board.find(Meeting)
    if meeting is None or meeting.cycle is None or board.need(Keys).ended:
        return False
    return meeting.looks_back and number < meeting.cycle.number


@dataclass(frozen=True, slots=True)
class LeaveClosings(Command):
    """The cycle gives this meeting no closing any more: another has taken its place [K2]."""


def leave_closings(context: Context, command: LeaveClosings) -> Change:
    """Drop them all."""
    return _without(context.board, {*context.board.of(EarlierClosing)})


@dataclass(frozen=True, slots=True)
class DropOverdueClosings(Command):
    """The date of a closing has come."""


def drop_overdue_closings(context: Context, command: DropOverdueClosings) -> Change:
    """Drop the closings whose date has passed, also while they are shown."""
    return without_overdue(context)


def without_overdue(context: Context) -> Change:
    """Drop the closings that the cycle keeps no longer: their date has passed."""
    return _without(context.board, overdue(context.board, context.moment.now))


def overdue(board: Board, now: int) -> set[str]:
    """The closings (record ids) whose date has passed."""
    closings = board.of(EarlierClosing).items()
    return {key for key, one in closings if one.closed.until <= now}


def with_what_is_kept(context: Context, last: StepChange) -> StepChange:
    """The change of step to undo; it brings no closing back whose date has passed."""
    closings = context.board.of(EarlierClosing).keys()
    kept = closings - overdue(context.board, context.moment.now)
    gone = last.projected == CLOSINGS_PAGE and not kept
    return replace(last, projected=None) if gone else last


def _without(board: Board, gone: set[str]) -> Change:
    """Drop these; the wall does not show the page any more once none is left."""
    change = Change(drop=gone)
    if gone and gone >= board.of(EarlierClosing).keys():
        leave_the_wall(board, {CLOSINGS_PAGE}, change)
    return change
