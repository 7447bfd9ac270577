"""Notes on a topic: a seat adds, edits and withdraws its own."""

from dataclasses import dataclass, replace
from typing import Any, Literal

from board.domain.board import bare, ref
from board.domain.change import Change, Rejected
from board.domain.command import UNSET, Command, Unset
from board.domain.context import Context
from board.domain.decide.lookup import agreed_items, next_order
from board.domain.decide.writing.moderation import reworded
from board.domain.decide.writing.ownership import check_unused, hold, let_go, own
from board.domain.decide.writing.removal import take_out
from board.domain.records.contributions import Card, Note, Theme, Topic
from board.domain.vocabulary import Id, NoteText, OptionId, Ref

NOTES_A_BOARD = 2_000
NOTES_A_SEAT = 60


@dataclass(frozen=True, slots=True)
class AddNote(Command):
    note: Id
    topic: Ref
    column: OptionId
    text: NoteText
    other_view: bool | Literal[Unset.UNSET] = UNSET
    scribe: bool | Literal[Unset.UNSET] = UNSET


def add_note(context: Context, command: AddNote) -> Change:
    """A note under a topic. It is marked as a facilitator's own, unless they wrote as `scribe`.

    A scribe writes down what the group says; for a participant that makes no difference.
    """
    board = context.board
    if board.find(Note, command.note):
        own(context, "notes", command.note)
        return Change()
    check_unused(board, command.note, Card, Theme)
    if len(board.of(Note)) >= NOTES_A_BOARD or len(context.seat.notes) >= NOTES_A_SEAT:
        raise Rejected("too_many")
    note = Note(
        topic=_topic(context, command.topic),
        column=_column(context, command.column),
        text=command.text,
        order=next_order(board.of(Note)),
        facilitator=context.leads and command.scribe is not True,
        other_view=command.other_view is True,
    )
    change = hold(context, "notes", command.note)
    change.put[ref(Note, command.note)] = note
    return change


def _topic(context: Context, named: str) -> str:
    """The topic's record id, given that id or the id of the agreed item it was made of."""
    topic = ref(Topic, bare(named))
    if named != topic and named not in agreed_items(context.board):
        raise Rejected("not_found")
    context.board.need(Topic, bare(named))
    return topic


def _column(context: Context, named: str) -> str:
    """A column of the meeting's method [Y8]."""
    if named not in context.board.meeting.vocabulary.columns:
        raise Rejected("bad_request")
    return named


@dataclass(frozen=True, slots=True)
class EditNote(Command):
    note: Id
    column: OptionId | Literal[Unset.UNSET] = UNSET
    text: NoteText | Literal[Unset.UNSET] = UNSET
    other_view: bool | Literal[Unset.UNSET] = UNSET


def edit_note(context: Context, command: EditNote) -> Change:
    """Set the fields that were given, on a note of the actor's seat."""
    note = context.board.need(Note, command.note)
    own(context, "notes", command.note)
    given = {
        "column": command.column,
        "text": command.text,
        "other_view": command.other_view,
    }
    fields: dict[str, Any] = {name: value for name, value in given.items() if value is not UNSET}
    if "column" in fields:
        _column(context, fields["column"])
    edited = replace(note, **fields)
    return Change() if edited == note else Change({ref(Note, command.note): reworded(note, edited)})


@dataclass(frozen=True, slots=True)
class WithdrawNote(Command):
    note: Id


def withdraw_note(context: Context, command: WithdrawNote) -> Change:
    """Remove the note and everything that refers to it. Sent again, it changes nothing [P2]."""
    if context.board.find(Note, command.note) is None:
        return Change()
    own(context, "notes", command.note)
    change = take_out(context.board, {ref(Note, command.note)})
    return let_go(context, "notes", command.note, change)
