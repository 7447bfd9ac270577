"""An open round: people answer and change their answers, and nobody else sees them."""

from dataclasses import dataclass, replace
from typing import Literal, get_args

from board.domain.board import Board, bare, ref
from board.domain.change import Change, Rejected, both
from board.domain.command import UNSET, Command, Unset
from board.domain.context import Context
from board.domain.decide.choosing.reservations import without_reservations
from board.domain.decide.lookup import cards_here, cards_of, choosing_mode, known_phones
from board.domain.decide.writing.interrupted import choice_of_topics, interrupted
from board.domain.records.choosing import Choice
from board.domain.records.contributions import Card, Theme
from board.domain.records.own import Ballot, Grades
from board.domain.records.private import InterruptedChoice, Ranking, Resonance, RollCall
from board.domain.vocabulary import (
    COUNTS_FROM,
    RULES_LIST,
    Answer,
    Consent,
    Grade,
    Ref,
    ReservationText,
    Stage,
)

ITEMS_AT_MOST = 300
RESERVATIONS_A_BOARD = 2_000
RESERVATIONS_A_SEAT = 60


@dataclass(frozen=True, slots=True)
class OpenResonance(Command):
    items: tuple[Ref, ...]


def open_resonance(context: Context, command: OpenResonance) -> Change:
    """A new round of resonance on these items. The list does not change while it is open."""
    if RULES_LIST in command.items:
        raise Rejected("bad_request")
    if choosing_mode(context.board.meeting) != "resonance":
        raise Rejected("wrong_step")
    return _open(context, command.items, "resonance")


@dataclass(frozen=True, slots=True)
class OpenCheck(Command):
    items: tuple[Ref, ...]


def open_check(context: Context, command: OpenCheck) -> Change:
    """A new check of agreement on these items. The list does not change while it is open.

    It asks for consent if the method has the group choose so; of the rules it never does.
    """
    mode = choosing_mode(context.board.meeting)
    if RULES_LIST in command.items:
        return _open(context, command.items, "check")
    if mode == "aloud":
        raise Rejected("wrong_step")
    return _open(context, command.items, "check", by_consent=mode == "consent")


def _open(
    context: Context, named: tuple[str, ...], stage: Stage, *, by_consent: bool = False
) -> Change:
    choice = context.board.choice
    items = _items(context, named)
    if choice.is_open:
        if choice.stage == stage and choice.items == items:
            return Change()
        raise Rejected("closed")
    here = known_phones(context.board)
    few = len(here) < COUNTS_FROM
    opened = Choice(
        round=choice.round + 1,
        stage=stage,
        items=items,
        few=few,
        shortlist=_shortlist(context.board, items) if stage == "check" else (),
        by_consent=by_consent,
    )
    change = both(_left_behind(context.board, items), Change({Choice.name: opened}))
    if not few:
        change.put[RollCall.name] = RollCall(tuple(sorted(here)))
    # A second check may use the ranks of the last resonance; a new round of resonance erases them.
    if stage == "resonance":
        change = both(change, Change(drop=set(context.board.of(Resonance))))
    return change


def _shortlist(board: Board, items: tuple[str, ...]) -> tuple[str, ...]:
    return () if items == (RULES_LIST,) else choice_of_topics(board).shortlist


def _left_behind(board: Board, items: tuple[str, ...]) -> Change:
    """What an earlier round came to: it is deleted, or waits while the rules are checked."""
    forgotten = Change(drop={*board.of(Ranking), *board.of(InterruptedChoice)})
    before = interrupted(board) if items == (RULES_LIST,) else forgotten
    return both(before, without_reservations(board))


def _items(context: Context, named: tuple[str, ...]) -> tuple[str, ...]:
    items = tuple(dict.fromkeys(named))
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
    """Raise unless the item is a theme, or a participant's card that is shown and is no rule.

    It must be made of cards that the group works with now [Y7].
    """
    record = context.board.get(item)
    if not isinstance(record, Card | Theme):
        raise Rejected("not_found")
    if isinstance(record, Card) and (
        record.facilitator or record.set_aside or record.kind == "rule"
    ):
        raise Rejected("bad_request")
    if not _is_of_here(context.board, item):
        raise Rejected("bad_request")


def _is_of_here(board: Board, item: str) -> bool:
    """Whether all cards of an item, a theme or one card, were collected where the group is."""
    cards = [item] if item in board.of(Card) else cards_of(board, bare(item))
    return set(cards) <= cards_here(board).keys()


@dataclass(frozen=True, slots=True)
class Resonate(Command):
    items: tuple[Ref, ...]


def resonate(context: Context, command: Resonate) -> Change:
    """The seat's ballot: all items that resonate. An empty ballot counts as an answer."""
    choice = _round(context, "resonance")
    items = tuple(item for item in choice.items if item in command.items)
    if set(command.items) - set(items):
        raise Rejected("not_found")
    return _answer(context, Ballot(items))


@dataclass(frozen=True, slots=True)
class GradeItem(Command):
    """An answer to a check. Words may come with a concern or an objection [C10]."""

    item: Ref
    grade: Answer | None
    words: ReservationText | Literal[Unset.UNSET] = UNSET


def grade(context: Context, command: GradeItem) -> Change:
    """The seat's answer for one item; None is no opinion, and words left out stay as they are."""
    choice = _round(context, "check")
    if command.item not in choice.items:
        raise Rejected("not_found")
    answers = get_args(Consent if choice.by_consent else Grade)
    if command.grade is not None and command.grade not in answers:
        raise Rejected("bad_request")
    held = context.seat.ballot
    answered = (context.board.find(Grades, held) if held else None) or Grades({})
    grades = {**answered.grades, command.item: command.grade}
    words = _words(answered.words, command)
    if len(words) > len(answered.words):
        _may_write(context, len(answered.words))
    return _answer(context, Grades(grades, words))


def _words(before: dict[str, str], command: GradeItem) -> dict[str, str]:
    """Words by item: only a concern or an objection has any."""
    given = before.get(command.item, "") if command.words is UNSET else command.words
    others = {item: words for item, words in before.items() if item != command.item}
    has_words = command.grade in ("concern", "objection") and given.strip()
    return {**others, command.item: given} if has_words else others


def _may_write(context: Context, written: int) -> None:
    """Raise `too_many` if this seat, or everybody together, has written on too many items [A9]."""
    everybody = sum(len(one.words) for one in context.board.of(Grades).values())
    if written >= RESERVATIONS_A_SEAT or everybody >= RESERVATIONS_A_BOARD:
        raise Rejected("too_many")


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
            Choice.name: replace(board.choice, answers=board.choice.answers + 1),
        }
    )
