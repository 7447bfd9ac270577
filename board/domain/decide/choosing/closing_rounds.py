"""Closing a round: what it comes to, and what is erased [C3]."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from board.domain import consensus
from board.domain.board import Board
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.consensus.order import Places
from board.domain.context import Context
from board.domain.decide.choosing.reservations import with_reservations
from board.domain.decide.writing.interrupted import is_about_rules
from board.domain.records.choosing import Choice, Counts
from board.domain.records.own import Ballot, Grades
from board.domain.records.private import Ranking, Resonance, RollCall, Seat
from board.domain.vocabulary import COUNTS_FROM, Answer, Status

RESERVATIONS_FROM = 3
RESERVED: tuple[Answer, ...] = (-1, -2, "concern", "objection")

Answers = dict[str, Answer | None]
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
    """Give each item a status, make a proposal [C4] [C10], and erase the answers [C3]."""
    board, choice = context.board, context.board.choice
    if choice.stage != "check":
        return _closed_already(choice)
    answers = [answer.grades for answer in board.of(Grades).values()]
    counted = [answer.grades for answer in _answers_of_phones(board, Grades)]
    many = len(counted) >= COUNTS_FROM
    change = _forget_answers(board)
    result, ranking = (_by_consent if choice.by_consent else _by_grades)(board, answers, many=many)
    counts = _counts(choice.items, answers, counted) if many else None
    change.put |= {Choice.name: replace(result, stage="result", counts=counts)}
    if not is_about_rules(choice):  # the next proposals of the topics wait for them
        change.put[Ranking.name] = ranking
    change.put |= with_reservations(context)
    return change


def _by_grades(board: Board, answers: list[Answers], *, many: bool) -> tuple[Choice, Ranking]:
    choice, resonance = board.choice, board.find(Resonance)
    ranks, most = resonance.ranks if resonance else None, board.meeting.topics_at_most
    found = consensus.check(_grades(answers), choice.items, approvals=ranks, topics=most)
    order = found.order if many else _order_of_the_proposal(found, choice.items)
    result = replace(
        choice,
        order=order,
        statuses=dict(found.status),
        proposed=found.proposed,
        possible=found.second if found.propose == "one" else (),
    )
    places = found.places if many else _told_places(result)
    return result, _fit(places, found.status)


def _grades(answers: list[Answers]) -> list[dict[str, int | None]]:
    """The answers of a round of grades, which has no others."""
    return [
        {item: one for item, one in answer.items() if not isinstance(one, str)}
        for answer in answers
    ]


def _by_consent(board: Board, answers: list[Answers], *, many: bool) -> tuple[Choice, Ranking]:
    """The order is that of the statuses, however many have answered [V9]."""
    statuses = consensus.consent(answers, board.choice.items)
    order = consensus.by_status(statuses)
    proposed = consensus.consented(statuses, board.meeting.topics_at_most)
    result = replace(board.choice, order=order, statuses=statuses, proposed=proposed)
    return result, told_ranking(result)


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


def told_ranking(choice: Choice) -> Ranking:
    """The ranking that the result page tells."""
    return _fit(_told_places(choice), choice.statuses)


def _told_places(choice: Choice) -> Places:
    """The places that the result page tells: the proposal, what is possible, then one by one.

    Next proposals by the exact order would tell that order one by one [V9].
    """
    told = tuple(place for place in (choice.proposed, choice.possible) if place)
    first = {*choice.proposed, *choice.possible}
    return (*told, *((item,) for item in choice.order if item not in first))


def _fit(places: Places, statuses: Mapping[str, Status]) -> Ranking:
    """The places with what the group agrees on."""
    fit = [tuple(i for i in place if statuses[i] in consensus.AGREED) for place in places]
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
    items: tuple[str, ...], answers: list[Answers], counted: list[Answers]
) -> dict[str, Counts]:
    """The counts of all answers; reservations only where the counted phones have enough of them."""
    return {
        item: _count([answer.get(item) for answer in answers], [one.get(item) for one in counted])
        for item in items
    }


def _count(column: list[Answer | None], counted: list[Answer | None]) -> Counts:
    return Counts(
        no_objection=column.count("no_objection"),
        keen=column.count(2),
        fine=column.count(1),
        with_group=column.count(0),
        reservations=_reserved(column) if _reserved(counted) >= RESERVATIONS_FROM else None,
    )


def _reserved(column: list[Answer | None]) -> int:
    """Reservations of both kinds, and concerns and objections, are one number [V9]."""
    return sum(column.count(answer) for answer in RESERVED)
