"""Ending a meeting, and erasing it."""

from dataclasses import dataclass, replace

from board.domain.change import Change, Rejected, both
from board.domain.code import typed
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.lookup import has_gone_on
from board.domain.decide.writing.unopened import all_open
from board.domain.durations import END_UNDONE_WITHIN
from board.domain.erasure_hour import once_ended
from board.domain.records.carried import EarlierClosing
from board.domain.records.choosing import Choice, Reservation
from board.domain.records.closing import Offer
from board.domain.records.contributions import Suggestion
from board.domain.records.facilitators import Knock, Recall, Wish
from board.domain.records.grouping import GroupingHistory
from board.domain.records.meeting import Device, Meeting, OpenedWall
from board.domain.records.own import Ballot, Grades
from board.domain.records.private import (
    BeforeTheEnd,
    Keys,
    Ranking,
    Resonance,
    RollCall,
    Seat,
    StepChange,
)
from board.domain.records.record import Record
from board.domain.vocabulary import JOIN_PAGE, SmallId

GONE_AT_THE_END: tuple[type[Record], ...] = (
    *(Ballot, Grades, Offer, Device, OpenedWall, Wish, Suggestion, Knock, Recall),
    *(GroupingHistory, Resonance, RollCall, StepChange, Ranking),
    *(Reservation, EarlierClosing),
)
"""Records that exist for the time of the meeting only, or that could tell who did what."""


@dataclass(frozen=True, slots=True)
class EndMeeting(Command):
    """`at` is the step that the screen showed when its button was pressed."""

    at: SmallId | None = None


def end_meeting(context: Context, command: EndMeeting) -> Change:
    """End the meeting. Who wrote what is erased at once [E6], the rest at `erase_at`.

    Empty when the meeting has gone on from `at` [S15].
    """
    board, keys = context.board, context.board.need(Keys)
    if keys.ended or has_gone_on(context, command.at):
        return Change()
    meeting = replace(
        board.meeting,
        step=board.meeting.steps[-1].id,
        clock_ends_at=None,
        clock_left=None,
        silence=None,
        projected=None,
        projected_text=None,
        cards_shown=True,
        words_shown=True,
        locked=True,
        begun=True,
        erase_at=once_ended(board.meeting, keys.keep_hours, context.moment.now),
        reopens_until=context.moment.now + END_UNDONE_WITHIN,
    )
    change = both(_forget_people(context), all_open(context, "cards"))
    change = both(change, all_open(context, "words"))
    change.put |= {Meeting.name: meeting, Keys.name: replace(keys, ended=True)}
    change.put[BeforeTheEnd.name] = _as_it_was(board.meeting)
    if (settled := _settled(board.choice)) != board.choice:
        change.put[Choice.name] = settled
    return change


def _as_it_was(meeting: Meeting) -> BeforeTheEnd:
    return BeforeTheEnd(meeting.step, meeting.cards_shown, meeting.words_shown, meeting.erase_at)


@dataclass(frozen=True, slots=True)
class UndoEnd(Command):
    pass


def undo_end(context: Context, command: UndoEnd) -> Change:
    """Go on with a meeting that was ended; `closed` after ten minutes [E21].

    Who wrote what stays forgotten, and phones enter again: the entrance is open, and the walls show
    how to enter.
    """
    board, keys = context.board, context.board.need(Keys)
    before = board.find(BeforeTheEnd)
    if not keys.ended:
        return Change()
    if before is None or context.moment.now > (board.meeting.reopens_until or 0):
        raise Rejected("closed")
    return Change(
        {Meeting.name: _reopened(board.meeting, before), Keys.name: replace(keys, ended=False)},
        {BeforeTheEnd.name},
    )


def _reopened(meeting: Meeting, before: BeforeTheEnd) -> Meeting:
    return replace(
        meeting,
        step=before.step,
        cards_shown=before.cards_shown,
        words_shown=before.words_shown,
        erase_at=max(before.erase_at, meeting.erase_at),
        reopens_until=None,
        locked=False,
        projected=JOIN_PAGE,
    )


def _settled(choice: Choice) -> Choice:
    if choice.is_open:
        return replace(choice, stage="idle", answers=0)
    return choice


def _forget_people(context: Context) -> Change:
    board = context.board
    gone = {key for kind in GONE_AT_THE_END for key in board.of(kind)}
    seats = board.of(Seat).items()
    gone |= {key for key, seat in seats if seat.role == "participant"}
    kept = {key: _emptied(seat) for key, seat in seats if seat.role != "participant"}
    return Change(dict(kept), gone)


def _emptied(seat: Seat) -> Seat:
    """What lets its screen come back."""
    return Seat(
        seat.role,
        seat.device,
        seat.invitation,
        epoch=seat.epoch,
        sealed=seat.sealed,
        framed=seat.framed,
    )


@dataclass(frozen=True, slots=True)
class Erase(Command):
    code: SmallId


def erase(context: Context, command: Erase) -> Change:
    """Erase every record; `bad_request` unless the code was typed again."""
    if typed(command.code) != context.board.need(Keys).code:
        raise Rejected("bad_request")
    return Change(drop=context.board.ids())
