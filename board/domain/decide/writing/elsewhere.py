"""Items for another setting: a wish, a mark, a wording, and the group's agreement [R3] [R4]."""

from dataclasses import dataclass, replace
from typing import Any

from board.domain.board import Board, bare, ref
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.overtaken import refuse_overtaken
from board.domain.decide.writing.ownership import own
from board.domain.records.agreements import Elsewhere
from board.domain.records.contributions import Card, Note, Theme, Topic
from board.domain.records.facilitators import Wish
from board.domain.records.private import Seat
from board.domain.records.record import Record
from board.domain.views.report import wording
from board.domain.views.visibility import seen
from board.domain.vocabulary import Ref, ReplacedWording, Setting, WishedSetting, Wording


@dataclass(frozen=True, slots=True)
class WishElsewhere(Command):
    """A wish for one's own card or note (record id); `frame` is the setting, empty if unknown."""

    item: Ref
    frame: WishedSetting = ""


def wish_elsewhere(context: Context, command: WishElsewhere) -> Change:
    """The author of a card or a note tells the facilitators alone that it needs another setting."""
    item, seat = command.item, context.seat
    _own(context, item)
    wish = Wish(item, command.frame)
    change = Change()
    if context.board.find(Wish, bare(item)) != wish:
        change.put[ref(Wish, bare(item))] = wish
    if item not in seat.wishes:
        change.put[context.seat_id] = replace(seat, wishes=(*seat.wishes, item))
    return change


def _own(context: Context, item: str) -> None:
    held: dict[str, Any] = {Card.name: "cards", Note.name: "notes"}
    kind = item.partition(":")[0]
    if kind not in held or context.board.get(item) is None:
        raise Rejected("not_found")
    own(context, held[kind], bare(item))


@dataclass(frozen=True, slots=True)
class WithdrawWish(Command):
    item: Ref


def withdraw_wish(context: Context, command: WithdrawWish) -> Change:
    """Remove the wish. A mark that a facilitator made of it stays."""
    seat = context.seat
    if command.item not in seat.wishes:
        return Change()
    change = Change({context.seat_id: _without(seat, command.item)})
    if context.board.find(Wish, bare(command.item)):
        change.drop.add(ref(Wish, bare(command.item)))
    return change


@dataclass(frozen=True, slots=True)
class TakeElsewhere(Command):
    item: Ref
    frame: Setting


def take_elsewhere(context: Context, command: TakeElsewhere) -> Change:
    """Mark an item for another setting (`frame`). Another setting needs another agreement."""
    item = context.board.get(command.item)
    if not isinstance(item, Card | Note | Theme | Topic):
        raise Rejected("not_found")
    key = ref(Elsewhere, bare(command.item))
    change = Change(drop=_wish_on(context.board, command.item))
    marked = context.board.get(key)
    if isinstance(marked, Elsewhere) and marked.frame == command.frame:
        return change
    change.put |= _flag(command.item, item, elsewhere=True).put
    change.put[key] = Elsewhere(command.item, command.frame)
    return change


@dataclass(frozen=True, slots=True)
class WordElsewhere(Command):
    item: Ref
    wording: Wording
    replaces: tuple[ReplacedWording, ...] = ()


def word_elsewhere(context: Context, command: WordElsewhere) -> Change:
    """The group's own words for the item. An agreement to other words no longer holds [R4]."""
    key = ref(Elsewhere, bare(command.item))
    marked = context.board.need(Elsewhere, bare(command.item))
    words = wording(context.board, marked)
    refuse_overtaken(command.replaces, words, command.wording)
    if words == command.wording:
        return Change()
    return Change({key: replace(marked, wording=command.wording, agreed=False)})


@dataclass(frozen=True, slots=True)
class LeaveHere(Command):
    item: Ref


def leave_here(context: Context, command: LeaveHere) -> Change:
    """Remove the mark, and any agreement or wish with it."""
    board = context.board
    key = ref(Elsewhere, bare(command.item))
    change = Change(_seats_without_wish(board, command.item), _wish_on(board, command.item))
    if board.get(key) is not None:
        change.put |= _flag(command.item, board.get(command.item), elsewhere=False).put
        change.drop.add(key)
    return change


@dataclass(frozen=True, slots=True)
class RecordAgreement(Command):
    item: Ref


def record_agreement(context: Context, command: RecordAgreement) -> Change:
    """The group agrees to pass the item on in its present words [R4].

    `not_found` without any: the item is gone, and the group did not word it.
    """
    marked = context.board.need(Elsewhere, bare(command.item))
    if marked.agreed:
        return Change()
    words = wording(context.board, marked)
    if not words:
        raise Rejected("not_found")
    agreed = replace(marked, agreed=True, wording=words)
    return Change({ref(Elsewhere, bare(command.item)): agreed})


def _wish_on(board: Board, item: str) -> set[str]:
    """Its wish, if facilitators know of it."""
    wish = ref(Wish, bare(item))
    return {wish} if board.get(wish) and not _is_wished_unknown(board, item) else set()


def _is_wished_unknown(board: Board, item: str) -> bool:
    """Whether there is a wish of which nothing that facilitators do may tell them [V18]."""
    wish = ref(Wish, bare(item))
    return board.get(wish) is not None and seen(board, "console", wish) is None


def _seats_without_wish(board: Board, item: str) -> dict[str, Record]:
    seats = board.of(Seat).items() if not _is_wished_unknown(board, item) else ()
    return {key: _without(seat, item) for key, seat in seats if item in seat.wishes}


def _without(seat: Seat, item: str) -> Seat:
    return replace(seat, wishes=tuple(one for one in seat.wishes if one != item))


def _flag(item_id: str, item: Record | None, *, elsewhere: bool) -> Change:
    if isinstance(item, Card | Note) and item.elsewhere != elsewhere:
        return Change({item_id: replace(item, elsewhere=elsewhere)})
    return Change()
