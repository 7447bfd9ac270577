"""One grouping action: performed and noted in the history, undone, and redone."""

from dataclasses import replace

from board.domain.change import Change, Rejected
from board.domain.context import Context
from board.domain.decide.lookup import agreed_items
from board.domain.decide.writing.interrupted import choice_of_topics
from board.domain.grouping import history
from board.domain.grouping.arrangement import Arrangement
from board.domain.grouping.history import Effect
from board.domain.records.contributions import Theme
from board.domain.records.grouping import GroupingAction, GroupingHistory
from board.domain.vocabulary import GroupingCommand

KEPT = 20


def perform(
    context: Context, wanted: Arrangement, what: GroupingCommand, once: str | None
) -> Change:
    """Perform the action and note it in the history; not a second time under the same id [G8].

    `what` is the name of the command, `once` the id that the client gave to the action.
    """
    past = _past(context)
    change = wanted.change()
    if not change or once in {action.id for action in (*past.done, *past.undone)}:
        return Change()
    action = _action(context, wanted, what, once or context.moment.id("step"))
    # A new action ends what its own seat could redo, and nothing of other seats.
    left = tuple(undone for undone in past.undone if undone.seat != action.seat)
    change.put[GroupingHistory.name] = GroupingHistory((*past.done, action)[-KEPT:], left)
    return change


def undo(context: Context, action_id: str | None) -> Change:
    """Undo this action, or the last of the meeting."""
    past = _past(context)
    action = _find(past.done, action_id, past.undone)
    if action is None:
        return Change()
    effect = history.undo_effect(context.board, past, action)
    done = tuple(other for other in past.done if other is not action)
    undone = (*past.undone, _by_actor(context, effect.action))[-KEPT:]
    return _put(context, effect, GroupingHistory(done, undone))


def redo(context: Context, action_id: str | None) -> Change:
    """Redo this action, or the last of the meeting that was undone."""
    past = _past(context)
    action = _find(past.undone, action_id, past.done)
    if action is None:
        return Change()
    effect = history.redo_effect(context.board, past, action)
    undone = tuple(other for other in past.undone if other is not action)
    done = (*past.done, _by_actor(context, effect.action))[-KEPT:]
    return _put(context, effect, GroupingHistory(done, undone))


def in_play(context: Context, theme: str) -> bool:
    """Whether the theme is in a ballot or a result, or agreed on, whatever is asked since [G4]."""
    choice = choice_of_topics(context.board)
    if theme in agreed_items(context.board):
        return True
    items = choice.agreed if choice.stage == "agreed" else choice.items
    return choice.stage != "idle" and theme in items


def _past(context: Context) -> GroupingHistory:
    return context.board.find(GroupingHistory) or GroupingHistory()


def _action(
    context: Context, wanted: Arrangement, what: GroupingCommand, action_id: str
) -> GroupingAction:
    found = Arrangement(context.board)
    return GroupingAction(
        id=action_id,
        seat=context.actor.seat,
        taken=context.board.version + 1,
        what=what,
        cards={card: (found.spot(card), wanted.spot(card)) for card in wanted.moved},
        themes={theme: (found.standing(theme), wanted.standing(theme)) for theme in wanted.altered},
    )


def _find(
    actions: tuple[GroupingAction, ...], action_id: str | None, others: tuple[GroupingAction, ...]
) -> GroupingAction | None:
    """The action of this id, or the last one.

    None if it is among `others` already; raises `not_found` for an id that is forgotten.
    """
    if action_id is None:
        return actions[-1] if actions else None
    if any(action.id == action_id for action in others):
        return None
    action = next((action for action in actions if action.id == action_id), None)
    if action is None:
        raise Rejected("not_found")
    return action


def _by_actor(context: Context, action: GroupingAction) -> GroupingAction:
    return replace(action, seat=context.actor.seat)


def _put(context: Context, effect: Effect, past: GroupingHistory) -> Change:
    change = effect.change
    gone = (key for key in change.drop if key.startswith(f"{Theme.name}:"))
    if any(in_play(context, theme) for theme in gone):
        raise Rejected("closed")
    change.put[GroupingHistory.name] = past
    return change
