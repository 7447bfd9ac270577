"""An open round: people answer, change their answer, and nobody sees any of it."""

from dataclasses import dataclass, replace

from board.domain.board import ref
from board.domain.change import Change, Rejected, both
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.lookup import people
from board.domain.records.choosing import Choice
from board.domain.records.contributions import Card, Theme
from board.domain.records.own import Ballot, Grades
from board.domain.records.private import Ranking, Resonance
from board.domain.vocabulary import RULES_LIST, Grade, Ref, Stage

ITEMS_AT_MOST = 300

COUNTS_FROM = 11
"""Below this many answers a count could point at someone; nothing is counted for anyone."""


@dataclass(frozen=True, slots=True)
class OpenResonance(Command):
    items: tuple[Ref, ...]


def open_resonance(context: Context, command: OpenResonance) -> Change:
    """A new round on these items, frozen from now on; it starts empty."""
    if RULES_LIST in command.items:
        raise Rejected("bad_request")
    return _open(context, command.items, "resonance")


@dataclass(frozen=True, slots=True)
class OpenCheck(Command):
    items: tuple[Ref, ...]


def open_check(context: Context, command: OpenCheck) -> Change:
    """A check of agreement on these items, frozen from now on; it starts empty."""
    return _open(context, command.items, "check")


def _open(context: Context, asked: tuple[str, ...], stage: Stage) -> Change:
    choice = context.board.choice
    items = _items(context, asked)
    if choice.stage in ("resonance", "check"):
        if choice.stage == stage and choice.items == items:
            return Change()
        raise Rejected("closed")
    shortlist = choice.shortlist if stage == "check" else ()
    opened = Choice(
        round=choice.round + 1,
        stage=stage,
        items=items,
        few=people(context) < COUNTS_FROM,
        shortlist=shortlist,
    )
    change = Change({Choice.name: opened}, set(context.board.of(Ranking)))
    # What resonated stays for a second check; a new first round starts empty.
    return (
        change if stage == "check" else both(change, Change(drop=set(context.board.of(Resonance))))
    )


def _items(context: Context, asked: tuple[str, ...]) -> tuple[str, ...]:
    items = tuple(dict.fromkeys(asked))
    if not items:
        raise Rejected("bad_request")
    if len(items) > ITEMS_AT_MOST:
        raise Rejected("too_many")
    if items == (RULES_LIST,) and context.board.meeting.rules:
        return items
    for item in items:
        _may_be_chosen(context, item)
    return items


def _may_be_chosen(context: Context, item: str) -> None:
    """A theme, or a card that a participant gave to explore, and that is not set aside."""
    record = context.board.get(item)
    if not isinstance(record, Card | Theme):
        raise Rejected("not_found")
    if isinstance(record, Card) and (
        record.facilitator or record.set_aside or record.kind == "rule"
    ):
        raise Rejected("bad_request")


@dataclass(frozen=True, slots=True)
class Resonate(Command):
    items: tuple[Ref, ...]


def resonate(context: Context, command: Resonate) -> Change:
    """The whole approval ballot of one seat; an empty one is blank, and counts as an answer."""
    choice = _round(context, "resonance")
    items = tuple(item for item in choice.items if item in command.items)
    if set(command.items) - set(items):
        raise Rejected("not_found")
    return _answer(context, Ballot(items))


@dataclass(frozen=True, slots=True)
class GradeItem(Command):
    item: Ref
    grade: Grade | None


def grade(context: Context, command: GradeItem) -> Change:
    """One seat's grade of one item; None is no opinion."""
    choice = _round(context, "check")
    if command.item not in choice.items:
        raise Rejected("not_found")
    held = context.seat.ballot
    answered = context.board.find(Grades, held) if held else None
    grades = {**(answered.grades if answered else {}), command.item: command.grade}
    return _answer(context, Grades(grades))


def _round(context: Context, stage: Stage) -> Choice:
    choice = context.board.choice
    if choice.stage != stage:
        raise Rejected("closed")
    return choice


def _answer(context: Context, answer: Ballot | Grades) -> Change:
    board, seat = context.board, context.seat
    kind = type(answer)
    if seat.ballot:
        same = board.find(kind, seat.ballot) == answer
        return Change() if same else Change({ref(kind, seat.ballot): answer})
    ballot = context.moment.id("ballot")
    return Change(
        {
            ref(kind, ballot): answer,
            context.seat_id: replace(seat, ballot=ballot),
            Choice.name: replace(board.choice, answers=len(board.of(kind)) + 1),
        }
    )
