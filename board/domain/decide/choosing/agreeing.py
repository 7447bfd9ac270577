"""Agreeing on topics: the board proposes, the group decides [C5]."""

from dataclasses import dataclass, replace

from board.domain.board import Board, bare, ref
from board.domain.change import Change, Rejected, both
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.choosing.not_today import with_next_proposal, withheld
from board.domain.decide.choosing.reservations import without_reservations
from board.domain.decide.lookup import cards_of
from board.domain.decide.turns import with_turns
from board.domain.decide.writing.interrupted import (
    choice_of_topics,
    is_about_rules,
    with_choice_of_topics,
    without_the_rules,
)
from board.domain.decide.writing.ruling import agree_on_rules
from board.domain.records.choosing import Choice
from board.domain.records.contributions import Card, Theme, Topic
from board.domain.records.private import Ranking, Resonance
from board.domain.views.opened import opened_card
from board.domain.vocabulary import RULES_LIST, Ref


@dataclass(frozen=True, slots=True)
class Agree(Command):
    items: tuple[Ref, ...]


def agree(context: Context, command: Agree) -> Change:
    """One or two items become topics, also without a round, or where others were proposed [C5]."""
    board, choice = context.board, choice_of_topics(context.board)
    items = tuple(dict.fromkeys(command.items))
    if len(items) > board.meeting.topics_at_most:
        raise Rejected("too_many")
    if not items:
        raise Rejected("bad_request")
    if board.choice.is_open:
        raise Rejected("closed")
    if items == (RULES_LIST,):
        return agree_on_rules(context)
    for_later = withheld(context, items)
    if for_later:
        return with_turns(board, with_next_proposal(board, items, for_later))
    topics = {ref(Topic, bare(item)): _topic(board, item, i) for i, item in enumerate(items, 1)}
    own_choice = bool(choice.statuses) and not set(items) <= {*choice.proposed, *choice.possible}
    later = tuple(item for item in choice.later if item not in items)
    agreed = replace(choice, stage="agreed", agreed=items, later=later, own_choice=own_choice)
    gone = {*board.of(Topic), *board.of(Resonance)} - topics.keys()
    change = both(Change(dict(topics), gone), with_choice_of_topics(board, agreed))
    change = both(change, without_reservations(board))
    return Change() if board.choice == agreed else with_turns(board, change)


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
    """The group does not agree for now. Statuses and counts of the last check are erased.

    Of its rules: the topics stay as they were.
    """
    board, choice = context.board, context.board.choice
    if choice.is_open:
        raise Rejected("closed")
    if is_about_rules(choice):
        return without_the_rules(board)
    again = Choice(round=choice.round, items=choice.items, shortlist=choice.shortlist)
    if choice == again:
        return Change()
    change = Change({Choice.name: again}, {*board.of(Topic), *board.of(Ranking)})
    return with_turns(board, both(change, without_reservations(board)))
