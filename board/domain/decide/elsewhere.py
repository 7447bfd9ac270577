"""What needs another setting: marked, talked over with the group, passed on only if it agrees."""

from dataclasses import replace

from board.domain.agreements import Elsewhere
from board.domain.board import bare, ref
from board.domain.change import Change, Rejected
from board.domain.commands.working import (
    LeaveHere,
    RecordAgreement,
    TakeElsewhere,
    WordElsewhere,
)
from board.domain.context import Context
from board.domain.records import Card, Note, Record, Theme, Topic
from board.domain.report import wording


def take_elsewhere(context: Context, command: TakeElsewhere) -> Change:
    """Mark an item, and in which frame it might be taken up; an agreement is not carried over."""
    item = context.board.get(command.item)
    if not isinstance(item, Card | Note | Theme | Topic):
        raise Rejected("not_found")
    key = ref(Elsewhere, bare(command.item))
    marked = context.board.get(key)
    if isinstance(marked, Elsewhere) and marked.frame == command.frame:
        return Change()
    change = _flag(command.item, item, elsewhere=True)
    change.put[key] = Elsewhere(command.item, command.frame)
    return change


def word_elsewhere(context: Context, command: WordElsewhere) -> Change:
    """The group's own words for it; an agreement to other words is none to these."""
    key = ref(Elsewhere, bare(command.item))
    marked = context.board.need(Elsewhere, bare(command.item))
    if wording(context.board, marked) == command.wording:
        return Change()
    return Change({key: replace(marked, wording=command.wording, agreed=False)})


def leave_here(context: Context, command: LeaveHere) -> Change:
    """The mark is gone, and any agreement with it."""
    key = ref(Elsewhere, bare(command.item))
    if context.board.get(key) is None:
        return Change()
    change = _flag(command.item, context.board.get(command.item), elsewhere=False)
    change.drop.add(key)
    return change


def record_agreement(context: Context, command: RecordAgreement) -> Change:
    """The group agrees to pass this item on, in the words it has now and no later ones."""
    marked = context.board.need(Elsewhere, bare(command.item))
    if marked.agreed:
        return Change()
    agreed = replace(marked, agreed=True, wording=wording(context.board, marked))
    return Change({ref(Elsewhere, bare(command.item)): agreed})


def _flag(item_id: str, item: Record | None, *, elsewhere: bool) -> Change:
    if isinstance(item, Card | Note) and item.elsewhere != elsewhere:
        return Change({item_id: replace(item, elsewhere=elsewhere)})
    return Change()
