"""The group's rules: built together, agreed on, changed together; earlier wording is gone."""

from dataclasses import dataclass, replace

from board.domain.board import Board
from board.domain.change import Change, Rejected, both
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.removal import take_out
from board.domain.records.choosing import Choice
from board.domain.records.contributions import Card
from board.domain.records.meeting import Meeting
from board.domain.records.private import Seat
from board.domain.vocabulary import RULES_LIST, Rule

RULES_AT_MOST = 30


@dataclass(frozen=True, slots=True)
class SetRules(Command):
    rules: tuple[Rule, ...]


def set_rules(context: Context, command: SetRules) -> Change:
    """The list as it stands; other words than those agreed on are not agreed on yet."""
    meeting, choice = context.board.meeting, context.board.choice
    if len(command.rules) > RULES_AT_MOST:
        raise Rejected("too_many")
    if command.rules == meeting.rules:
        return Change()
    if choice.stage == "check" and RULES_LIST in choice.items:
        raise Rejected("closed")
    changed = replace(meeting, rules=command.rules, rules_agreed=False)
    return Change({Meeting.name: changed})


@dataclass(frozen=True, slots=True)
class BuildRules(Command):
    """Whether the group is making its rules, or changing them together."""

    building: bool


def build_rules(context: Context, command: BuildRules) -> Change:
    """While the group builds them, phones may propose some."""
    meeting = context.board.meeting
    if meeting.rules_open == command.building:
        return Change()
    return Change({Meeting.name: replace(meeting, rules_open=command.building)})


def agree_on_rules(context: Context) -> Change:
    """The group's rules; what was proposed on the way to them is gone."""
    board, choice = context.board, context.board.choice
    if not board.meeting.rules:
        raise Rejected("not_found")
    agreed = replace(board.meeting, rules_open=False, rules_agreed=True)
    change = _without_proposals(board)
    if agreed != board.meeting:
        change = both(change, Change({Meeting.name: agreed}))
    if RULES_LIST in choice.items:
        change.put[Choice.name] = Choice(round=choice.round)
    return change


def _without_proposals(board: Board) -> Change:
    gone = {key for key, card in board.of(Card).items() if card.kind == "rule"}
    if not gone:
        return Change()
    change = take_out(board, gone)
    bare_ids = {key.partition(":")[2] for key in gone}
    for seat_id, seat in board.of(Seat).items():
        if bare_ids & set(seat.cards):
            left = tuple(card for card in seat.cards if card not in bare_ids)
            change.put[seat_id] = replace(seat, cards=left)
    return change


def has_its_place(context: Context, kind: str) -> None:
    """Rules are proposed while they are built, and nothing else is then; `wrong_step` otherwise."""
    meeting = context.board.meeting
    at = next(step.kind for step in meeting.steps if step.id == meeting.step)
    proposing = at == "rules" and meeting.rules_open
    if not context.leads and (kind == "rule") != (at == "rules"):
        raise Rejected("wrong_step")
    if kind == "rule" and not context.leads and not proposing:
        raise Rejected("closed")
