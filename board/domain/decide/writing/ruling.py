"""The group's rules: set, built together, and agreed on. Earlier wordings are not kept."""

from dataclasses import dataclass, replace

from board.domain.board import Board, bare
from board.domain.change import Change, Rejected, both
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.overtaken import refuse_overtaken
from board.domain.decide.writing.interrupted import is_about_rules, without_the_rules
from board.domain.decide.writing.removal import take_out
from board.domain.records.contributions import Card
from board.domain.records.meeting import Meeting
from board.domain.records.private import Seat
from board.domain.vocabulary import RULES_LIST, Rule

RULES_AT_MOST = 30


@dataclass(frozen=True, slots=True)
class SetRules(Command):
    rules: tuple[Rule, ...]
    replaces: tuple[tuple[Rule, ...], ...] = ()


def set_rules(context: Context, command: SetRules) -> Change:
    """Set the list of rules. A changed list is not agreed on yet."""
    meeting, choice = context.board.meeting, context.board.choice
    if len(command.rules) > RULES_AT_MOST:
        raise Rejected("too_many")
    refuse_overtaken(command.replaces, meeting.rules, command.rules)
    if command.rules == meeting.rules:
        return Change()
    if choice.stage == "check" and RULES_LIST in choice.items:
        raise Rejected("closed")
    changed = replace(meeting, rules=command.rules, rules_agreed=False)
    return Change({Meeting.name: changed})


@dataclass(frozen=True, slots=True)
class BuildRules(Command):
    """Open or close the time in which the group makes or changes its rules."""

    building: bool


def build_rules(context: Context, command: BuildRules) -> Change:
    """Phones may propose rules while the group builds them."""
    meeting = context.board.meeting
    if meeting.rules_open == command.building:
        return Change()
    return Change({Meeting.name: replace(meeting, rules_open=command.building)})


def agree_on_rules(context: Context) -> Change:
    """Record the agreement on the rules, and remove all proposals; `not_found` without any rule."""
    board = context.board
    if not board.meeting.rules:
        raise Rejected("not_found")
    agreed = replace(board.meeting, rules_open=False, rules_agreed=True)
    change = _without_proposals(board)
    if agreed != board.meeting:
        change = both(change, Change({Meeting.name: agreed}))
    if is_about_rules(board.choice):
        change = both(change, without_the_rules(board))
    return change


def _without_proposals(board: Board) -> Change:
    gone = {key for key, card in board.of(Card).items() if card.kind == "rule"}
    if not gone:
        return Change()
    change = take_out(board, gone)
    bare_ids = {bare(key) for key in gone}
    for seat_id, seat in board.of(Seat).items():
        if bare_ids & set(seat.cards):
            left = tuple(card for card in seat.cards if card not in bare_ids)
            change.put[seat_id] = replace(seat, cards=left)
    return change


def may_be_posted(context: Context, kind: str) -> None:
    """Raise unless this kind of card may be posted now; a facilitator's always may.

    At a step of rules only rules may be posted, and only there (`wrong_step`), while the group
    builds them (`closed`).
    """
    meeting = context.board.meeting
    at = next(step.kind for step in meeting.steps if step.id == meeting.step)
    proposing = at == "rules" and meeting.rules_open
    if not context.leads and (kind == "rule") != (at == "rules"):
        raise Rejected("wrong_step")
    if kind == "rule" and not context.leads and not proposing:
        raise Rejected("closed")
