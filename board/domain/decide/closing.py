"""The light synthesis, held by who offers to, and the closing words of whoever wishes."""

from dataclasses import dataclass, replace
from typing import Any

from board.domain import words
from board.domain.board import Board, ref
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.lookup import next_order
from board.domain.decide.moderation import reworded
from board.domain.records.closing import Offer, Synthesis
from board.domain.records.private import ClosingEntry, Merge, Seat
from board.domain.views.cloud import root
from board.domain.vocabulary import (
    ClosingKind,
    EntryText,
    Id,
    SmallId,
    SynthesisField,
    SynthesisText,
    WordKey,
)


@dataclass(frozen=True, slots=True)
class Volunteer(Command):
    pass


def volunteer(context: Context, command: Volunteer) -> Change:
    """Offer to write the synthesis; nobody is ever asked to."""
    seat = context.seat
    if seat.offer:
        return Change()
    offer = context.moment.id("offer")
    change = Change({context.seat_id: replace(seat, offer=offer), ref(Offer, offer): Offer()})
    return _counted(context.board, change)


@dataclass(frozen=True, slots=True)
class WithdrawOffer(Command):
    pass


def withdraw_offer(context: Context, command: WithdrawOffer) -> Change:
    """Take the offer back, accepted or not."""
    return without_offer(context.board, context.seat_id, context.seat)


@dataclass(frozen=True, slots=True)
class AcceptVolunteer(Command):
    offer: SmallId


def accept_volunteer(context: Context, command: AcceptVolunteer) -> Change:
    """The volunteer holds the pen, with any other who was accepted."""
    offer = context.board.need(Offer, command.offer)
    if offer.accepted:
        return Change()
    return _counted(context.board, Change({ref(Offer, command.offer): Offer(accepted=True)}))


@dataclass(frozen=True, slots=True)
class ReleaseVolunteer(Command):
    offer: SmallId


def release_volunteer(context: Context, command: ReleaseVolunteer) -> Change:
    """The facilitator takes the pen back; the offer has had its answer."""
    for seat_id, seat in context.board.of(Seat).items():
        if seat.offer == command.offer:
            return without_offer(context.board, seat_id, seat)
    return Change()


def without_offer(board: Board, seat_id: str, seat: Seat) -> Change:
    """The seat without its offer, and the count of offers as it then stands."""
    if seat.offer is None:
        return Change()
    change = Change({seat_id: replace(seat, offer=None)}, {ref(Offer, seat.offer)})
    return _counted(board, change)


def _counted(board: Board, change: Change) -> Change:
    """The synthesis record with the offers as they stand after the change."""
    offers = {**board.of(Offer), **{k: o for k, o in change.put.items() if isinstance(o, Offer)}}
    standing = [offer for key, offer in offers.items() if key not in change.drop]
    change.put[Synthesis.name] = replace(
        board.synthesis,
        volunteers=len(standing),
        pen="volunteer" if any(offer.accepted for offer in standing) else "facilitator",
    )
    return change


@dataclass(frozen=True, slots=True)
class WriteSynthesis(Command):
    field: SynthesisField
    text: SynthesisText


def write_synthesis(context: Context, command: WriteSynthesis) -> Change:
    """One field, by the facilitator or by a volunteer who was accepted."""
    if not context.leads and not _holds_pen(context):
        raise Rejected("forbidden")
    field: dict[str, Any] = {command.field: command.text}
    written = replace(context.board.synthesis, **field)
    return Change() if written == context.board.synthesis else Change({Synthesis.name: written})


def _holds_pen(context: Context) -> bool:
    offer = context.board.find(Offer, context.seat.offer) if context.seat.offer else None
    return offer is not None and offer.accepted


@dataclass(frozen=True, slots=True)
class PostWord(Command):
    entry: Id
    kind: ClosingKind
    text: EntryText


def post_word(context: Context, command: PostWord) -> Change:
    """One entry a seat; another takes its place, aside where the first was set aside."""
    board, seat = context.board, context.seat
    was = board.find(ClosingEntry, command.entry)
    if was and (was.text, was.kind) == (command.text, command.kind) and seat.entry == command.entry:
        return Change()
    if was and seat.entry != command.entry:
        raise Rejected("not_yours")
    entry = _entry(context, command, was.order if was else next_order(board.of(ClosingEntry)))
    before = board.find(ClosingEntry, seat.entry) if seat.entry else None
    if before:
        entry = reworded(before, entry)
    change = Change({ref(ClosingEntry, command.entry): entry})
    if seat.entry != command.entry:
        change.put[context.seat_id] = replace(seat, entry=command.entry)
        if seat.entry:
            change.drop.add(ref(ClosingEntry, seat.entry))
    return change


def _entry(context: Context, command: PostWord, order: int) -> ClosingEntry:
    language = context.board.meeting.language
    key = None
    try:
        if words.destination(command.kind, command.text) == "cloud":
            key = words.normalise(command.text, language).key
    except words.EmptyText as refused:
        raise Rejected("bad_request") from refused
    held = words.is_held(command.text, language)
    return ClosingEntry(command.kind, command.text, key, order, held=held)


@dataclass(frozen=True, slots=True)
class WithdrawWord(Command):
    entry: Id


def withdraw_word(context: Context, command: WithdrawWord) -> Change:
    """The entry is gone; said again, it is still gone."""
    if context.board.find(ClosingEntry, command.entry) is None:
        return Change()
    if context.seat.entry != command.entry:
        raise Rejected("not_yours")
    return Change(
        {context.seat_id: replace(context.seat, entry=None)}, {ref(ClosingEntry, command.entry)}
    )


@dataclass(frozen=True, slots=True)
class MergeWords(Command):
    from_: WordKey
    into: WordKey


def merge_words(context: Context, command: MergeWords) -> Change:
    """Count one word under another, until it is split again."""
    board = context.board
    into = root(command.into, merges(board))
    if root(command.from_, merges(board)) == into:
        return Change()
    keys = {entry.key for entry in board.of(ClosingEntry).values()}
    if command.from_ not in keys or command.into not in keys:
        raise Rejected("not_found")
    merge = Merge(key=command.from_, into=into)
    return Change({ref(Merge, command.from_): merge})


@dataclass(frozen=True, slots=True)
class SplitWord(Command):
    word: WordKey


def split_word(context: Context, command: SplitWord) -> Change:
    """All that was counted under this word stands by itself again."""
    of = context.board.of(Merge).items()
    return Change(drop={k for k, m in of if command.word in (m.into, m.key)})


def merges(board: Board) -> dict[str, str]:
    """Which word is counted under which, by keys."""
    return {merge.key: merge.into for merge in board.of(Merge).values()}
