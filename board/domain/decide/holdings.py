"""What is whose: adding to a seat's holdings, and taking things out of the board for good."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal, Protocol

from board.domain.board import Board, ref
from board.domain.change import Change, Rejected
from board.domain.context import PAPER, PILE, Context
from board.domain.grouping import history
from board.domain.records.agreements import Elsewhere
from board.domain.records.contributions import Card, Link, Topic
from board.domain.records.facilitators import Wish
from board.domain.records.kept import Keeping
from board.domain.records.private import Grouping, Seat

Held = Literal["cards", "notes"]


class Ordered(Protocol):
    """Anything with a place among others."""

    @property
    def order(self) -> int: ...


def own(context: Context, held: Held, bare_id: str) -> None:
    """Raise `not_yours` unless the actor's seat holds this card or note."""
    if bare_id not in getattr(context.seat, held):
        raise Rejected("not_yours")


def hold(context: Context, held: Held, bare_id: str) -> Change:
    """The actor's seat, holding one thing more."""
    seat = context.seat
    things: dict[str, Any] = {held: (*getattr(seat, held), bare_id)}
    return Change({context.seat_id: replace(seat, **things)})


def let_go(context: Context, held: Held, bare_id: str) -> Change:
    """The actor's seat, holding one thing less."""
    seat = context.seat
    left: dict[str, Any] = {held: tuple(one for one in getattr(seat, held) if one != bare_id)}
    return Change({context.seat_id: replace(seat, **left)})


def take_out(board: Board, gone: set[str]) -> Change:
    """Cards and notes (record ids) leave for good, and with them all that pointed at them."""
    change = Change(drop=set(gone))
    for record_id, link in board.of(Link).items():
        if link.from_ in gone or link.to in gone:
            change.drop.add(record_id)
    for record_id, passed_on in board.of(Elsewhere).items():
        if passed_on.item in gone:
            change.drop.add(record_id)
    for record_id, wish in board.of(Wish).items():
        if wish.item in gone:
            change.drop.add(record_id)
    for record_id, topic in board.of(Topic).items():
        if gone & set(topic.cards):
            kept = tuple(card for card in topic.cards if card not in gone)
            change.put[record_id] = replace(topic, cards=kept)
    _leave_the_choice(board, gone, change)
    _leave_the_wall(board, gone, change)
    _are_not_kept(board, gone, change)
    _leave_the_history(board, gone, change)
    return change


def _leave_the_choice(board: Board, gone: set[str], change: Change) -> None:
    choice = board.choice
    if not gone & {*choice.items, *choice.agreed, *choice.shortlist}:
        return
    lists = ("items", "shortlist", "rescued", "order", "proposed", "possible", "agreed", "later")
    kept: dict[str, Any] = {
        name: tuple(i for i in getattr(choice, name) if i not in gone) for name in lists
    }
    statuses = {item: status for item, status in choice.statuses.items() if item not in gone}
    counts = choice.counts and {i: n for i, n in choice.counts.items() if i not in gone}
    change.put[choice.name] = replace(choice, **kept, statuses=statuses, counts=counts)
    change.drop |= {ref(Topic, card.partition(":")[2]) for card in gone & set(choice.agreed)}
    change.put = {key: record for key, record in change.put.items() if key not in change.drop}


def _leave_the_wall(board: Board, gone: set[str], change: Change) -> None:
    meeting = board.meeting
    if meeting.projected in gone:
        change.put[meeting.name] = replace(meeting, projected=None)


def _leave_the_history(board: Board, gone: set[str], change: Change) -> None:
    past = board.find(Grouping)
    if past is not None:
        left = history.forgotten(past, gone)
        if left != past:
            change.put[Grouping.name] = left


def _are_not_kept(board: Board, gone: set[str], change: Change) -> None:
    keeping = board.find(Keeping) or Keeping()
    if gone & set(keeping.items):
        left = tuple(item for item in keeping.items if item not in gone)
        change.put[Keeping.name] = Keeping(left)


def cards_of(board: Board, theme: str | None) -> dict[str, Card]:
    """The cards of a theme (None: of no theme), by record id, in their order."""
    cards = {key: card for key, card in board.of(Card).items() if card.theme == theme}
    return dict(sorted(cards.items(), key=lambda pair: (pair[1].order, pair[0])))


def people(context: Context) -> int:
    """How many participants there are, with or without a phone."""
    return len(persons(context.board))


def persons(board: Board) -> dict[str, Seat]:
    """The seats of participants, by record id; the pile is nobody's."""
    pile = ref(Seat, f"{PAPER}{PILE}")
    seats = board.of(Seat).items()
    return {key: seat for key, seat in seats if seat.role == "participant" and key != pile}


def next_order(records: Mapping[str, Ordered]) -> int:
    """One more than the greatest `order` among records."""
    return max((record.order for record in records.values()), default=0) + 1
