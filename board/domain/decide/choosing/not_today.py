"""Items that people would rather not explore today: they object in private [C7].

Any participant may object to any item, and only their own seat is told. The objections count when
the facilitator records an agreement or goes to explore: the next proposal then takes the item's
place. That looks the same whoever objected, and the same as when the facilitator asks for the next
proposal, so nobody can tell why.
"""

from dataclasses import dataclass, replace
from typing import Any

from board.domain.board import Board, bare, ref
from board.domain.change import Change, Rejected, both
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.lookup import agreed_items, cards_of, people, persons
from board.domain.decide.turns import with_turns
from board.domain.decide.writing.interrupted import choice_of_topics, with_choice_of_topics
from board.domain.records.choosing import Choice
from board.domain.records.contributions import Card, Topic
from board.domain.records.meeting import Meeting, Step
from board.domain.records.private import Ranking
from board.domain.step_kinds import behaviour_of
from board.domain.vocabulary import RULES_LIST, Ref

Items = tuple[str, ...]

SHARE = 5
"""An item that more than one participant in five object to waits, as in the check [C7]."""


@dataclass(frozen=True, slots=True)
class NotToday(Command):
    """The participant would rather not explore this item today; with `said` false, no longer so."""

    item: Ref
    said: bool = True


def not_today(context: Context, command: NotToday) -> Change:
    """Note or remove the seat's objection to an item that was checked or agreed on.

    `closed` before a check has closed, and once the group has begun with what it chose.
    """
    choice, seat = choice_of_topics(context.board), context.seat
    if _has_begun(context.board.meeting):
        raise Rejected("closed")
    if command.item == RULES_LIST:
        raise Rejected("not_found")
    if choice.stage not in ("result", "agreed"):
        raise Rejected("closed")
    if command.item not in {*choice.items, *choice.agreed, *choice.later, *seat.not_today}:
        raise Rejected("not_found")
    others = tuple(item for item in seat.not_today if item != command.item)
    items = (*others, command.item) if command.said else others
    same = set(items) == set(seat.not_today)
    return Change() if same else Change({context.seat_id: replace(seat, not_today=items)})


def _has_begun(meeting: Meeting) -> bool:
    first = _first_after_choosing(meeting)
    return first is not None and _place(meeting, meeting.step) >= _place(meeting, first.id)


def _first_after_choosing(meeting: Meeting) -> Step | None:
    """The step at which the group begins with what it chose: after choosing, and no pause."""
    steps = [one for one in meeting.steps if not one.is_left_out or one.id == meeting.step]
    chosen = [n for n, step in enumerate(steps) if step.kind == "choose"]
    after = steps[chosen[-1] + 1 :] if chosen else [s for s in steps if _explores(s)]
    return next((step for step in after if step.kind != "pause"), None)


def _explores(step: Step) -> bool:
    return behaviour_of(step.kind).explores


def _place(meeting: Meeting, step: str) -> int:
    return next(place for place, each in enumerate(meeting.steps) if each.id == step)


@dataclass(frozen=True, slots=True)
class NextProposal(Command):
    """Leave these items for another day; the next proposal takes their place."""

    items: tuple[Ref, ...]


def next_proposal(context: Context, command: NextProposal) -> Change:
    """The facilitator leaves these items for another day."""
    choice, items = choice_of_topics(context.board), frozenset(command.items)
    if items and items <= set(choice.later):
        return Change()  # it is so already: after a choice made aloud no stage says so [P2]
    if context.board.choice.is_open or choice.stage not in ("result", "agreed"):
        raise Rejected("closed")
    if items - {*choice.items, *choice.agreed, *choice.later}:
        raise Rejected("not_found")
    wanted = choice.agreed or choice.proposed
    return with_turns(context.board, with_next_proposal(context.board, wanted, items))


def withheld(context: Context, items: Items) -> frozenset[str]:
    """Those of these items that the group will not explore today [C7].

    An item is withheld if its author objects (of several authors, at least half), or if more than
    one participant in five do.
    """
    return frozenset(item for item in items if _is_withheld(context, item))


def _is_withheld(context: Context, item: str) -> bool:
    seats = persons(context.board)
    objectors = {key for key, seat in seats.items() if item in seat.not_today}
    written = set(_cards(context.board, item))
    authors = {key for key, seat in seats.items() if written & {ref(Card, c) for c in seat.cards}}
    own = objectors & authors
    return (bool(own) and 2 * len(own) >= len(authors)) or len(objectors) > people(context) // SHARE


def _cards(board: Board, item: str) -> Items:
    return (item,) if item.startswith(f"{Card.name}:") else tuple(cards_of(board, bare(item)))


def with_next_proposal(board: Board, wanted: Items, gone: frozenset[str]) -> Change:
    """The choice with the next proposal in place of the items that are left for another day.

    Empty when all of them were left for another day before.
    """
    choice = choice_of_topics(board)
    if gone <= set(choice.later):
        return Change()
    topics = {ref(Topic, bare(item)) for item in gone} & set(board.of(Topic))
    begun = choice.stage in ("resonance", "shortlist", "check")
    changed = _put_off(choice, gone) if begun else _proposed(board, choice, wanted, gone)
    return both(Change(drop=topics), with_choice_of_topics(board, changed))


def _put_off(choice: Choice, gone: frozenset[str]) -> Choice:
    """A round that the group has begun since goes on, also about what is put off."""
    later = dict.fromkeys((*choice.later, *sorted(gone - set(choice.items))))
    return replace(choice, later=tuple(later))


def _proposed(board: Board, choice: Choice, wanted: Items, gone: frozenset[str]) -> Choice:
    later = tuple(dict.fromkeys((*choice.later, *sorted(gone))))
    remaining = tuple(item for item in wanted if item not in gone)
    # What is put off of an earlier agreement leaves no room in a later proposal.
    proposed = remaining + (_next_best(board, remaining, later) if gone & set(wanted) else ())
    return replace(
        _without(choice, gone),
        stage="result" if choice.statuses else "idle",
        proposed=proposed,
        possible=tuple(item for item in choice.possible if item not in (*proposed, *gone)),
        agreed=(),
        own_choice=False,
        later=later,
    )


def _without(choice: Choice, gone: frozenset[str]) -> Choice:
    """The ballot and the result of the check without these items."""
    lists = ("items", "shortlist", "rescued", "order")
    kept: dict[str, Any] = {
        name: tuple(one for one in getattr(choice, name) if one not in gone) for name in lists
    }
    return replace(
        choice,
        **kept,
        statuses={item: status for item, status in choice.statuses.items() if item not in gone},
        counts=choice.counts and {i: n for i, n in choice.counts.items() if i not in gone},
    )


def _next_best(board: Board, remaining: Items, later: Items) -> Items:
    """The best item that is left; or two equal ones, if there is room for both."""
    ranking = board.find(Ranking) or Ranking(())
    room = board.meeting.topics_at_most - len(remaining)
    for place in ranking.places:
        left = tuple(i for i in place if i not in (*remaining, *later) and board.get(i))
        if left:
            return left if len(left) <= room else ()
    return ()


def turned_back(context: Context, step: Step) -> tuple[Step, Change]:
    """The step to go to instead of this one, and the change of the choice that comes with it.

    On the way from choosing to what was chosen, if an agreed item is withheld, that is the step
    of choosing: until the group agrees on the next proposal there is nothing to begin with.
    """
    choice, meeting = choice_of_topics(context.board), context.board.meeting
    if _has_begun(meeting) or not (step == _first_after_choosing(meeting) or _explores(step)):
        return step, Change()
    gone = withheld(context, agreed_items(context.board))
    if not gone and choice.stage != "agreed":
        gone = frozenset(choice.later)
    if not gone:
        return step, Change()
    wanted = choice.agreed or choice.proposed
    return _choosing(meeting, step), with_next_proposal(context.board, wanted, gone)


def _choosing(meeting: Meeting, wanted: Step) -> Step:
    """The step of choosing before this one; without any, the meeting's present step."""
    before = meeting.steps[: meeting.steps.index(wanted)]
    here = next(step for step in meeting.steps if step.id == meeting.step)
    return next((step for step in reversed(before) if step.kind == "choose"), here)
