"""Removing cards and notes for good, with everything that refers to them [S4]."""

from dataclasses import replace
from typing import Any

from board.domain.board import Board, bare, ref
from board.domain.change import Change
from board.domain.decide.turns import with_turns
from board.domain.grouping import history
from board.domain.records.agreements import Elsewhere
from board.domain.records.carried import CarriedItems
from board.domain.records.choosing import Choice, Reservation
from board.domain.records.contributions import Link, Topic
from board.domain.records.facilitators import Wish
from board.domain.records.grouping import GroupingHistory
from board.domain.records.own import Ballot, Grades
from board.domain.records.private import InterruptedChoice, Seat, StepChange
from board.domain.records.unopened import UnopenedCard
from board.domain.views.topics import card_of_topic


def take_out(board: Board, gone: set[str]) -> Change:
    """Remove these cards and notes (record ids), and everything that refers to them."""
    change = Change(drop=gone | {ref(UnopenedCard, bare(key)) for key in gone} & board.ids())
    for record_id, link in board.of(Link).items():
        if link.from_ in gone or link.to in gone:
            change.drop.add(record_id)
    for record_id, marked in board.of(Elsewhere).items():
        if {marked.item, card_of_topic(marked.item)} & gone:
            change.drop.add(record_id)
    for record_id, wish in board.of(Wish).items():
        if wish.item in gone:
            change.drop.add(record_id)
    _leave_the_topics(board, gone, change)
    _leave_the_choice(board, gone, change)
    leave_the_wall(board, gone | change.drop, change)
    _leave_the_carried_items(board, gone, change)
    _leave_the_history(board, gone, change)
    return with_turns(board, change)


def _leave_the_topics(board: Board, gone: set[str], change: Change) -> None:
    """A topic made of one of these cards has its title: it goes, whatever the choice says by now.

    The choice no longer names it once the next proposal or a new round has followed.
    """
    of_cards = {key for key in board.of(Topic) if card_of_topic(key) in gone}
    change.drop |= of_cards
    for record_id, topic in board.of(Topic).items():
        if record_id not in of_cards and gone & set(topic.cards):
            kept = tuple(card for card in topic.cards if card not in gone)
            opened = None if topic.opened in gone else topic.opened
            change.put[record_id] = replace(topic, cards=kept, opened=opened)


def _leave_the_choice(board: Board, gone: set[str], change: Change) -> None:
    _leave_the_seats(board, gone, change)
    _leave_the_answers(board, gone, change)
    left = _without(board.choice, gone)
    if left != board.choice:
        change.put[Choice.name] = left
    waiting = board.find(InterruptedChoice)
    if waiting and (left := _without(waiting.choice, gone)) != waiting.choice:
        change.put[InterruptedChoice.name] = InterruptedChoice(left)


def _without(choice: Choice, gone: set[str]) -> Choice:
    """What was chosen and computed, without these items."""
    lists = ("items", "shortlist", "rescued", "order", "proposed", "possible", "agreed", "later")
    kept: dict[str, Any] = {
        name: tuple(i for i in getattr(choice, name) if i not in gone) for name in lists
    }
    statuses = {item: status for item, status in choice.statuses.items() if item not in gone}
    counts = choice.counts and {i: n for i, n in choice.counts.items() if i not in gone}
    return replace(choice, **kept, statuses=statuses, counts=counts)


def _leave_the_answers(board: Board, gone: set[str], change: Change) -> None:
    """The answers of an open round, and the words that came with them; who answered still has."""
    for ballot_id, ballot in board.of(Ballot).items():
        items = tuple(item for item in ballot.items if item not in gone)
        if items != ballot.items:
            change.put[ballot_id] = Ballot(items)
    for ballot_id, answer in board.of(Grades).items():
        grades = {item: one for item, one in answer.grades.items() if item not in gone}
        if grades != answer.grades:
            words = {item: one for item, one in answer.words.items() if item not in gone}
            change.put[ballot_id] = Grades(grades, words)


def _leave_the_seats(board: Board, gone: set[str], change: Change) -> None:
    """Words of concerns and objections go with their item, also if it was put off before [C10]."""
    words = {key for key, one in board.of(Reservation).items() if one.item in gone}
    change.drop |= words
    for seat_id, seat in board.of(Seat).items():
        left = tuple(one for one in seat.reservations if ref(Reservation, one) not in words)
        if left != seat.reservations:
            change.put[seat_id] = replace(seat, reservations=left)


def leave_the_wall(board: Board, gone: set[str], change: Change) -> None:
    """Show none of these (record ids) large, neither now nor once the last step is undone."""
    meeting, last = board.meeting, board.find(StepChange)
    if meeting.projected in gone:
        change.put[meeting.name] = replace(meeting, projected=None)
    if last is not None and last.projected in gone:
        change.put[last.name] = replace(last, projected=None)


def _leave_the_history(board: Board, gone: set[str], change: Change) -> None:
    past = board.find(GroupingHistory)
    if past is not None:
        left = history.forgotten(past, gone)
        if left != past:
            change.put[GroupingHistory.name] = left


def _leave_the_carried_items(board: Board, gone: set[str], change: Change) -> None:
    keeping = board.find(CarriedItems) or CarriedItems()
    if gone & set(keeping.items):
        left = tuple(item for item in keeping.items if item not in gone)
        change.put[CarriedItems.name] = CarriedItems(left)
