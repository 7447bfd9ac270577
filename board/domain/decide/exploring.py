"""Notes that belong to the group, and links between what was said."""

from dataclasses import dataclass, replace
from typing import Any, Literal

from board.domain.board import bare, ref
from board.domain.change import Change, Rejected
from board.domain.command import UNSET, Command, Unset
from board.domain.context import Context
from board.domain.decide.lookup import next_order
from board.domain.decide.moderation import reworded
from board.domain.decide.ownership import hold, let_go, own
from board.domain.decide.removal import take_out
from board.domain.records.contributions import Card, Link, Note, Topic
from board.domain.vocabulary import Column, Id, LinkLabel, NoteText, Ref, Reformulation

NOTES_A_BOARD = 2_000
NOTES_A_SEAT = 60
LINKS_A_BOARD = 500


@dataclass(frozen=True, slots=True)
class AddNote(Command):
    note: Id
    topic: Ref
    column: Column
    text: NoteText


def add_note(context: Context, command: AddNote) -> Change:
    """A note under a topic, marked when it is the facilitator's."""
    board = context.board
    if board.find(Note, command.note):
        own(context, "notes", command.note)
        return Change()
    if len(board.of(Note)) >= NOTES_A_BOARD or len(context.seat.notes) >= NOTES_A_SEAT:
        raise Rejected("too_many")
    note = Note(
        topic=_topic(context, command.topic),
        column=command.column,
        text=command.text,
        order=next_order(board.of(Note)),
        facilitator=context.leads,
    )
    change = hold(context, "notes", command.note)
    change.put[ref(Note, command.note)] = note
    return change


def _topic(context: Context, named: str) -> str:
    """The topic's record id; the item it was made of names it as well."""
    topic = ref(Topic, bare(named))
    if named != topic and named not in context.board.choice.agreed:
        raise Rejected("not_found")
    context.board.need(Topic, bare(named))
    return topic


@dataclass(frozen=True, slots=True)
class EditNote(Command):
    note: Id
    column: Column | Literal[Unset.UNSET] = UNSET
    text: NoteText | Literal[Unset.UNSET] = UNSET


def edit_note(context: Context, command: EditNote) -> Change:
    """The fields that were named, on one's own note."""
    note = context.board.need(Note, command.note)
    own(context, "notes", command.note)
    given = {"column": command.column, "text": command.text}
    fields: dict[str, Any] = {name: said for name, said in given.items() if said is not UNSET}
    edited = replace(note, **fields)
    return Change() if edited == note else Change({ref(Note, command.note): reworded(note, edited)})


@dataclass(frozen=True, slots=True)
class WithdrawNote(Command):
    note: Id


def withdraw_note(context: Context, command: WithdrawNote) -> Change:
    """The note is gone, with all that pointed at it; said again, it is still gone."""
    if context.board.find(Note, command.note) is None:
        return Change()
    own(context, "notes", command.note)
    change = take_out(context.board, {ref(Note, command.note)})
    change.put |= let_go(context, "notes", command.note).put
    return change


@dataclass(frozen=True, slots=True)
class Reformulate(Command):
    """What one hears in a card, below it; an empty text takes it back."""

    card: Id
    text: Reformulation


def reformulate(context: Context, command: Reformulate) -> Change:
    """What the facilitator heard in a card, below it; the card itself is untouched."""
    card = context.board.need(Card, command.card)
    heard = replace(card, reformulation=command.text)
    return Change() if heard == card else Change({ref(Card, command.card): heard})


@dataclass(frozen=True, slots=True)
class MakeLink(Command):
    link: Id
    from_: Ref
    to: Ref
    label: LinkLabel | None = None


def link(context: Context, command: MakeLink) -> Change:
    """A thread between two cards or notes, with one of the seed's five labels or none."""
    board = context.board
    link = Link(command.from_, command.to, command.label)
    if command.from_ == command.to:
        raise Rejected("bad_request")
    for end in (command.from_, command.to):
        if not isinstance(board.get(end), Card | Note):
            raise Rejected("not_found")
    if board.find(Link, command.link) == link:
        return Change()
    if len(board.of(Link)) >= LINKS_A_BOARD:
        raise Rejected("too_many")
    return Change({ref(Link, command.link): link})


@dataclass(frozen=True, slots=True)
class Unlink(Command):
    link: Id


def unlink(context: Context, command: Unlink) -> Change:
    """The thread is gone."""
    link = ref(Link, command.link)
    return Change(drop={link}) if context.board.get(link) else Change()
