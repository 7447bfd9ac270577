"""Closing a round, and agreeing on topics: the board proposes, the group decides [C5]."""

from dataclasses import dataclass, replace
from typing import TypeVar

from board.domain import consensus
from board.domain.board import Board, bare, ref
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.consensus.order import Places
from board.domain.context import Context
from board.domain.decide.choosing.not_today import with_next_proposal, withheld
from board.domain.decide.lookup import cards_of
from board.domain.decide.writing.ruling import agree_on_rules
from board.domain.records.choosing import Choice, Counts
from board.domain.records.contributions import Card, Theme, Topic
from board.domain.records.own import Ballot, Grades
from board.domain.records.private import Ranking, Resonance, RollCall, Seat
from board.domain.views.opened import opened_card
from board.domain.vocabulary import COUNTS_FROM, RULES_LIST, Grade, Ref

RESERVATIONS_FROM = 3

Answers = dict[str, Grade | None]
A = TypeVar("A", Ballot, Grades)


@dataclass(frozen=True, slots=True)
class CloseResonance(Command):
    pass


def close_resonance(context: Context, command: CloseResonance) -> Change:
    """Compute the shortlist, erase the ballots, and keep only the rank of each item [C3]."""
    board, choice = context.board, context.board.choice
    if choice.stage != "resonance":
        return _closed_already(choice)
    ballots = [set(ballot.items) & set(choice.items) for ballot in board.of(Ballot).values()]
    found = consensus.shortlist(ballots, choice.items)
    many = len(_answers_of_phones(board, Ballot)) >= COUNTS_FROM
    change = _forget_answers(board)
    change.put[Choice.name] = replace(
        choice,
        stage="shortlist",
        shortlist=found.items,
        rescued=found.rescued if many else (),
        flags=found.flags,
    )
    change.put[Resonance.name] = Resonance(consensus.ranks(found.approvals))
    return change


@dataclass(frozen=True, slots=True)
class CloseCheck(Command):
    pass


def close_check(context: Context, command: CloseCheck) -> Change:
    """Give each item a status, make a proposal [C4], and erase the grades [C3]."""
    board, choice = context.board, context.board.choice
    if choice.stage != "check":
        return _closed_already(choice)
    grades = [answer.grades for answer in board.of(Grades).values()]
    resonance = board.find(Resonance)
    ranks, most = resonance.ranks if resonance else None, board.meeting.topics_at_most
    found = consensus.check(grades, choice.items, approvals=ranks, topics=most)
    counted = [answer.grades for answer in _answers_of_phones(board, Grades)]
    many = len(counted) >= COUNTS_FROM
    order = found.order if many else _order_of_the_proposal(found, choice.items)
    change = _forget_answers(board)
    change.put[Choice.name] = replace(
        choice,
        stage="result",
        order=order,
        statuses=dict(found.status),
        proposed=found.proposed,
        possible=found.second if found.propose == "one" else (),
        counts=_counts(choice.items, grades, counted) if many else None,
    )
    change.put[Ranking.name] = _ranking(found, found.places if many else _told_places(found, order))
    return change


def _answers_of_phones(board: Board, kind: type[A]) -> list[A]:
    """The answers that allow a count: of phones that were there when the round opened [V9]."""
    roll = board.find(RollCall)
    seats = [board.of(Seat).get(seat) for seat in roll.seats] if roll else []
    answers = [board.find(kind, seat.ballot) for seat in seats if seat and seat.ballot]
    return [answer for answer in answers if answer]


def _order_of_the_proposal(found: consensus.Check, items: tuple[str, ...]) -> tuple[str, ...]:
    """The proposal, then the rest by status and as deposited: it tells no more than these [V9].

    An exact order would place what one person graded between items whose grades are known.
    """
    first = found.proposed + (found.second if found.propose == "one" else ())
    rest = [item for item in items if item not in first]
    rest.sort(key=lambda item: consensus.STATUSES.index(found.status[item]))
    return (*first, *rest)


def _told_places(found: consensus.Check, order: tuple[str, ...]) -> Places:
    """The places that the result page tells: the proposal, what is possible, then one by one.

    Next proposals by the exact order would tell that order one by one [V9].
    """
    possible = found.second if found.propose == "one" else ()
    told = tuple(place for place in (found.proposed, possible) if place)
    first = {*found.proposed, *possible}
    return (*told, *((item,) for item in order if item not in first))


def _ranking(found: consensus.Check, places: Places) -> Ranking:
    fit = [tuple(i for i in place if found.status[i] in consensus.AGREED) for place in places]
    return Ranking(tuple(place for place in fit if place))


def _closed_already(choice: Choice) -> Change:
    if choice.stage == "idle" and choice.round == 0:
        raise Rejected("closed")
    return Change()


def _forget_answers(board: Board) -> Change:
    change = Change(drop={*board.of(Ballot), *board.of(Grades), *board.of(RollCall)})
    for seat_id, seat in board.of(Seat).items():
        if seat.ballot:
            change.put[seat_id] = replace(seat, ballot=None)
    return change


def _counts(
    items: tuple[str, ...], grades: list[Answers], counted: list[Answers]
) -> dict[str, Counts]:
    """The counts of all grades; reservations only where the counted phones have enough of them."""
    return {
        item: _count([answer.get(item) for answer in grades], [one.get(item) for one in counted])
        for item in items
    }


def _count(column: list[Grade | None], counted: list[Grade | None]) -> Counts:
    return Counts(
        keen=column.count(2),
        fine=column.count(1),
        with_group=column.count(0),
        reservations=_reserved(column) if _reserved(counted) >= RESERVATIONS_FROM else None,
    )


def _reserved(column: list[Grade | None]) -> int:
    return column.count(-1) + column.count(-2)


@dataclass(frozen=True, slots=True)
class Agree(Command):
    items: tuple[Ref, ...]


def agree(context: Context, command: Agree) -> Change:
    """One or two items become topics, also without a round, or where others were proposed [C5]."""
    board, choice = context.board, context.board.choice
    items = tuple(dict.fromkeys(command.items))
    if len(items) > board.meeting.topics_at_most:
        raise Rejected("too_many")
    if not items:
        raise Rejected("bad_request")
    if choice.is_open:
        raise Rejected("closed")
    if items == (RULES_LIST,):
        return agree_on_rules(context)
    for_later = withheld(context, items)
    if for_later:
        return with_next_proposal(board, items, for_later)
    topics = {ref(Topic, bare(item)): _topic(board, item, i) for i, item in enumerate(items, 1)}
    own_choice = bool(choice.statuses) and not set(items) <= {*choice.proposed, *choice.possible}
    later = tuple(item for item in choice.later if item not in items)
    agreed = replace(choice, stage="agreed", agreed=items, later=later, own_choice=own_choice)
    gone = {*board.of(Topic), *board.of(Resonance)} - topics.keys()
    change = Change({**topics, Choice.name: agreed}, gone)
    return Change() if choice == agreed else change


def _topic(board: Board, item: str, order: int) -> Topic:
    record = board.get(item)
    if isinstance(record, Theme):
        return Topic(record.title, tuple(cards_of(board, bare(item))), order)
    if isinstance(record, Card):
        known = opened_card(board, item, record) or record
        return Topic(known.title, (item,), order)
    raise Rejected("not_found")


@dataclass(frozen=True, slots=True)
class NotYet(Command):
    pass


def not_yet(context: Context, command: NotYet) -> Change:
    """The group does not agree for now. Statuses and counts of the last check are erased."""
    board, choice = context.board, context.board.choice
    if choice.is_open:
        raise Rejected("closed")
    again = Choice(round=choice.round, items=choice.items, shortlist=choice.shortlist)
    if RULES_LIST in choice.items:
        again = Choice(round=choice.round)
    if choice == again:
        return Change()
    return Change({Choice.name: again}, {*board.of(Topic), *board.of(Ranking)})
