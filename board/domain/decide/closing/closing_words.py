"""Closing words: each participant gives one entry, and facilitators merge words of one meaning."""

from dataclasses import dataclass, replace

from board.domain import words
from board.domain.board import Board, ref
from board.domain.change import Change, Rejected, both
from board.domain.command import Command
from board.domain.context import PAPER, Context
from board.domain.decide.lookup import next_order
from board.domain.decide.writing.moderation import reworded
from board.domain.decide.writing.removal import leave_the_wall
from board.domain.decide.writing.unopened import entry_waits
from board.domain.records.closing import ClosingLine
from board.domain.records.meeting import Vocabulary
from board.domain.records.private import ClosingEntry, Merge
from board.domain.records.unopened import UnopenedEntry
from board.domain.views.cloud import root
from board.domain.views.opened import opened_entries
from board.domain.vocabulary import EntryText, Id, OptionId, WordKey


@dataclass(frozen=True, slots=True)
class PostWord(Command):
    """Without a `kind`, the first one that suits the length: keyword or reflection [X4]."""

    entry: Id
    kind: OptionId | None
    text: EntryText


def post_word(context: Context, command: PostWord) -> Change:
    """The seat's closing entry, in place of an earlier one.

    It is set aside if the earlier one was. `not_yours` for another seat's entry id.
    """
    board, seat = context.board, context.seat
    was = board.find(ClosingEntry, command.entry)
    vocabulary = board.meeting.vocabulary
    kind = command.kind or _usual_kind(vocabulary, command.text)
    if kind not in vocabulary.closing:
        raise Rejected("bad_request")
    if was and (was.text, was.kind) == (command.text, kind) and seat.entry == command.entry:
        return Change()
    if was and seat.entry != command.entry:
        raise Rejected("not_yours")
    entry = _entry(context, command, kind, was.order if was else next_order(board.of(ClosingEntry)))
    before = board.find(ClosingEntry, seat.entry) if seat.entry else None
    if before:
        entry = reworded(before, entry)
    waits = entry_waits(context, command.entry, was)
    change = Change({ref(ClosingEntry, command.entry): entry, **waits})
    if seat.entry != command.entry:
        change.put[context.seat_id] = replace(seat, entry=command.entry)
        if seat.entry:
            change = both(change, without_entry(board, seat.entry))
    return change


def _usual_kind(vocabulary: Vocabulary, text: str) -> str:
    """The first kind for the cloud or for a line, as the text is short or long."""
    try:
        long = words.destination(text, line=False) == "line"
    except words.EmptyText as refused:
        raise Rejected("bad_request") from refused
    fit = [kind for kind in vocabulary.closing if (kind in vocabulary.lines) == long]
    return (*fit, *vocabulary.closing)[0]


def _entry(context: Context, command: PostWord, kind: str, order: int) -> ClosingEntry:
    language, vocabulary = context.board.meeting.language, context.board.meeting.vocabulary
    key = None
    try:
        if words.destination(command.text, line=kind in vocabulary.lines) == "cloud":
            key = words.normalise(command.text, language).key
    except words.EmptyText as refused:
        raise Rejected("bad_request") from refused
    held = words.is_held(command.text, language)
    paper = context.actor.seat.startswith(PAPER)
    return ClosingEntry(kind, command.text, key, order, held=held, paper=paper)


@dataclass(frozen=True, slots=True)
class WithdrawWord(Command):
    entry: Id


def withdraw_word(context: Context, command: WithdrawWord) -> Change:
    """Remove the entry. Sent again, it changes nothing [P2]."""
    if context.board.find(ClosingEntry, command.entry) is None:
        return Change()
    if context.seat.entry != command.entry:
        raise Rejected("not_yours")
    change = without_entry(context.board, command.entry)
    change.put[context.seat_id] = replace(context.seat, entry=None)
    return change


def without_entry(board: Board, entry: str) -> Change:
    """Remove a closing entry (bare id), also from the wall if it is shown large there."""
    waiting = {ref(UnopenedEntry, entry)} & set(board.of(UnopenedEntry))
    change = Change(drop={ref(ClosingEntry, entry)} | waiting)
    leave_the_wall(board, {ref(ClosingLine, entry)}, change)
    return change


@dataclass(frozen=True, slots=True)
class MergeWords(Command):
    from_: WordKey
    into: WordKey


def merge_words(context: Context, command: MergeWords) -> Change:
    """Count one word under another, until they are split again."""
    board = context.board
    into = root(command.into, merges(board))
    if root(command.from_, merges(board)) == into:
        return Change()
    # Of what facilitators have not opened they could otherwise learn here whether it is there.
    keys = {entry.key for entry in opened_entries(board).values()}
    if command.from_ not in keys or command.into not in keys:
        raise Rejected("not_found")
    merge = Merge(key=command.from_, into=into)
    return Change({ref(Merge, command.from_): merge})


@dataclass(frozen=True, slots=True)
class SplitWord(Command):
    word: WordKey


def split_word(context: Context, command: SplitWord) -> Change:
    """Count separately again all that was counted under this word."""
    merged = context.board.of(Merge).items()
    return Change(drop={key for key, merge in merged if command.word in (merge.into, merge.key)})


def merges(board: Board) -> dict[str, str]:
    """The key of each merged word → the key of the word it is counted under."""
    return {merge.key: merge.into for merge in board.of(Merge).values()}
