"""What will not be explored today: said in private, and the next proposal follows.

Any one may say it, whoever wrote the item or not, and nothing is told of it. It comes to bear when
the facilitator records an agreement or goes on to explore, and then looks the same whoever said
it, and the same as when the facilitator asks for the next proposal: nobody can tell why.
"""

from dataclasses import dataclass, replace
from typing import Any

from board.domain.board import Board, bare, ref
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.lookup import cards_of, people, persons
from board.domain.records.choosing import Choice
from board.domain.records.contributions import Card, Topic
from board.domain.records.meeting import Meeting, Step
from board.domain.records.private import Ranking
from board.domain.step_kinds import STEP_KINDS
from board.domain.vocabulary import RULES_LIST, Ref

Items = tuple[str, ...]

SHARE = 5
"""As in the check: an item that more than one in five refuse is not agreed on."""


@dataclass(frozen=True, slots=True)
class NotToday(Command):
    """That one would rather not explore this today, or that one may after all (`said` false)."""

    item: Ref
    said: bool = True


def not_today(context: Context, command: NotToday) -> Change:
    """A seat's own word on an item that was checked or agreed on; it may be taken back.

    Where the path has led through the exploration already it comes too late (`closed`).
    """
    choice, seat = context.board.choice, context.seat
    if _has_explored(context.board.meeting):
        raise Rejected("closed")
    if choice.stage not in ("result", "agreed"):
        raise Rejected("closed")
    said_of = {*choice.items, *choice.agreed, *choice.later, *seat.not_today} - {RULES_LIST}
    if command.item not in said_of:
        raise Rejected("not_found")
    others = tuple(item for item in seat.not_today if item != command.item)
    said = (*others, command.item) if command.said else others
    same = set(said) == set(seat.not_today)
    return Change() if same else Change({context.seat_id: replace(seat, not_today=said)})


def _has_explored(meeting: Meeting) -> bool:
    here = next(n for n, step in enumerate(meeting.steps) if step.id == meeting.step)
    return any(STEP_KINDS[step.kind].explores and not step.skipped for step in meeting.steps[:here])


@dataclass(frozen=True, slots=True)
class NextProposal(Command):
    """These are for another day; the next proposal follows in their place."""

    items: tuple[Ref, ...]


def next_proposal(context: Context, command: NextProposal) -> Change:
    """These are left for another day, because the facilitator says so."""
    choice = context.board.choice
    if choice.stage not in ("result", "agreed"):
        raise Rejected("closed")
    items = frozenset(command.items)
    if items - {*choice.items, *choice.agreed, *choice.later}:
        raise Rejected("not_found")
    return followed(context.board, choice.agreed or choice.proposed, items)


def withheld(context: Context, items: Items) -> frozenset[str]:
    """Of these, what is not for today: by a word of whoever wrote it, or of more than one in five.

    What several wrote is withheld by half of them.
    """
    return frozenset(item for item in items if _is_withheld(context, item))


def _is_withheld(context: Context, item: str) -> bool:
    seats = persons(context.board)
    said = {key for key, seat in seats.items() if item in seat.not_today}
    written = set(_cards(context.board, item))
    authors = {key for key, seat in seats.items() if written & {ref(Card, c) for c in seat.cards}}
    own = said & authors
    return (bool(own) and 2 * len(own) >= len(authors)) or len(said) > people(context) // SHARE


def _cards(board: Board, item: str) -> Items:
    return (item,) if item.startswith(f"{Card.name}:") else tuple(cards_of(board, bare(item)))


def followed(board: Board, wanted: Items, gone: frozenset[str]) -> Change:
    """The choice without what is for another day, and with what follows in its place.

    Nothing more follows what was left for another day before.
    """
    choice = board.choice
    if gone <= set(choice.later):
        return Change()
    later = tuple(dict.fromkeys((*choice.later, *sorted(gone))))
    remaining = tuple(item for item in wanted if item not in gone)
    lists = ("items", "shortlist", "rescued", "order", "possible")
    kept: dict[str, Any] = {
        name: tuple(one for one in getattr(choice, name) if one not in gone) for name in lists
    }
    changed = replace(
        choice,
        **kept,
        stage="result" if choice.statuses else "idle",
        statuses={item: status for item, status in choice.statuses.items() if item not in gone},
        counts=choice.counts and {i: n for i, n in choice.counts.items() if i not in gone},
        proposed=remaining + _follows(board, remaining, later),
        agreed=(),
        own_choice=False,
        later=later,
    )
    topics = {ref(Topic, bare(item)) for item in gone} & set(board.of(Topic))
    return Change({Choice.name: changed}, topics)


def _follows(board: Board, remaining: Items, later: Items) -> Items:
    """The best of what is left: one, or two that are equal where nothing stands already."""
    ranking = board.find(Ranking) or Ranking(())
    for place in ranking.places:
        left = tuple(i for i in place if i not in (*remaining, *later) and board.get(i))
        if left:
            return left if len(left) <= 2 - len(remaining) else ()
    return ()


def turned_back(context: Context, step: Step) -> tuple[Step, Change]:
    """Where going on to explore leads: there, or back to choosing what follows.

    Until the group agrees on that, there is nothing to explore.
    """
    choice = context.board.choice
    agreed = choice.stage == "agreed"
    gone = withheld(context, choice.agreed) if agreed else frozenset(choice.later)
    if not STEP_KINDS[step.kind].explores or not gone:
        return step, Change()
    return _choosing(context.board.meeting, step), followed(context.board, choice.agreed, gone)


def _choosing(meeting: Meeting, exploring: Step) -> Step:
    """The step of choosing before this one; where there is none, the one where the meeting is."""
    before = meeting.steps[: meeting.steps.index(exploring)]
    here = next(step for step in meeting.steps if step.id == meeting.step)
    return next((step for step in reversed(before) if step.kind == "choose"), here)
