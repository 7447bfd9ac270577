"""What participants write while it is hidden waits until facilitators open it [V18]."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from hashlib import sha256

from board.domain.board import ref
from board.domain.change import Change
from board.domain.context import PAPER, Context
from board.domain.lots import KINDS
from board.domain.records.contributions import Card
from board.domain.records.private import ClosingEntry
from board.domain.records.record import Record
from board.domain.records.unopened import UnopenedCard, UnopenedEntry
from board.domain.vocabulary import Revealed


def card_waits(context: Context, key: str, before: Card | None, after: Card) -> dict[str, Record]:
    """The record to put so that the words of a new or reworded card wait; empty if they do not.

    What a facilitator writes, also for a person without a phone, is known to them. Proposed rules
    are gathered aloud.
    """
    is_open = context.board.meeting.cards_shown or after.kind == "rule"
    if is_open or _is_written_by_facilitators(context) or context.board.find(UnopenedCard, key):
        return {}
    return {ref(UnopenedCard, key): UnopenedCard(as_opened=before)}


def entry_waits(context: Context, key: str, before: ClosingEntry | None) -> dict[str, Record]:
    """The same for a closing entry, and the one that it rewords."""
    is_open = context.board.meeting.words_shown
    if is_open or _is_written_by_facilitators(context) or context.board.find(UnopenedEntry, key):
        return {}
    return {ref(UnopenedEntry, key): UnopenedEntry(as_opened=before)}


def _is_written_by_facilitators(context: Context) -> bool:
    return context.leads or context.actor.seat.startswith(PAPER)


def all_open(context: Context, what: Revealed) -> Change:
    """Nothing waits any more: everyone is shown all cards, in an order of chance, or all words."""
    board = context.board
    change = Change(drop=set(board.of(KINDS[what])))
    if what == "cards" and not board.meeting.cards_shown:
        change.put |= placed(context, board.of(Card), first=1)
    return change


def placed(context: Context, keys: Iterable[str], first: int) -> dict[str, Record]:
    """These cards (record ids) in an order of chance: theirs told who posted when [S3]."""
    cards = context.board.of(Card)
    mixed = sorted(keys, key=drawn(context))
    return {key: replace(cards[key], order=order) for order, key in enumerate(mixed, first)}


def drawn(context: Context) -> Callable[[str], bytes]:
    """A place for each id that chance gives it."""
    return lambda key: sha256((key + context.moment.fresh).encode()).digest()
