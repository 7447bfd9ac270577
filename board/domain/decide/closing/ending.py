"""Ending a meeting, and erasing it."""

from dataclasses import dataclass, replace

from board.domain.board import Board
from board.domain.change import Change, Rejected, both
from board.domain.code import typed
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.choosing.closing_rounds import told_ranking
from board.domain.decide.lookup import has_gone_on
from board.domain.decide.writing.interrupted import choice_of_topics
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
    ClosingEntry,
    InterruptedChoice,
    Keys,
    Ranking,
    Resonance,
    RollCall,
    Seat,
    StepChange,
)
from board.domain.records.record import Record
from board.domain.records.unopened import UnopenedCard, UnopenedEntry
from board.domain.views.cloud import are_counted
from board.domain.vocabulary import JOIN_PAGE, SmallId

GONE_AT_THE_END: tuple[type[Record], ...] = (
    *(Ballot, Grades, Offer, Device, OpenedWall, Wish, Suggestion, Knock, Recall),
    *(GroupingHistory, Resonance, RollCall, StepChange, Ranking),
    *(Reservation, EarlierClosing, InterruptedChoice),
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
    change.put[BeforeTheEnd.name] = _as_it_was(board)
    if (settled := _settled(choice_of_topics(board))) != board.choice:
        change.put[Choice.name] = settled
    return change


def _as_it_was(board: Board) -> BeforeTheEnd:
    """What undoing goes back to: the room is then shown what the end opened on consoles [V19]."""
    meeting = board.meeting
    return BeforeTheEnd(
        step=meeting.step,
        cards_shown=meeting.cards_shown or bool(board.of(UnopenedCard)),
        words_shown=meeting.words_shown or bool(board.of(UnopenedEntry)),
        erase_at=meeting.erase_at,
    )


@dataclass(frozen=True, slots=True)
class UndoEnd(Command):
    pass


def undo_end(context: Context, command: UndoEnd) -> Change:
    """Go on with a meeting that was ended; `closed` after ten minutes [E21].

    Who wrote what stays forgotten, and phones enter again: the entrance is open, and the walls show
    how to enter. Proposals can follow each other as they stand on the result page [C7].
    """
    board, keys = context.board, context.board.need(Keys)
    before = board.find(BeforeTheEnd)
    if not keys.ended:
        return Change()
    if before is None or context.moment.now > (board.meeting.reopens_until or 0):
        raise Rejected("closed")
    change = Change(dict(_words_of_before(board)), {BeforeTheEnd.name})
    change.put[Meeting.name] = _reopened(board.meeting, before)
    change.put[Keys.name] = replace(keys, ended=False)
    if board.choice.statuses:
        change.put[Ranking.name] = told_ranking(board.choice)
    return change


def _words_of_before(board: Board) -> dict[str, ClosingEntry]:
    """The closing words, where too few were given to be counted: they bring no count from now on.

    Their people enter again, and another word of theirs must not count as another phone's [V14].
    """
    entries = board.of(ClosingEntry)
    if are_counted(entries.values()):
        return {}
    return {key: replace(entry, earlier=True) for key, entry in entries.items()}


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
