"""One grouping step: carried out, remembered so that it can be undone, undone, done again."""

from dataclasses import replace

from board.domain.change import Change, Rejected
from board.domain.context import Context
from board.domain.grouping import history
from board.domain.grouping.arrangement import Arrangement
from board.domain.grouping.history import Effect
from board.domain.records.contributions import Theme
from board.domain.records.private import GroupingAction, GroupingHistory

KEPT = 20


def take(context: Context, wanted: Arrangement, what: str, once: str | None) -> Change:
    """Carry the step out and remember how to undo it; one that was taken before is not retaken.

    `what` is the name of the command, `once` the id that the client gave to the step.
    """
    past = _past(context)
    change = wanted.change()
    if not change or once in {step.id for step in (*past.done, *past.undone)}:
        return Change()
    step = _step(context, wanted, what, once or context.moment.id("step"))
    # One's own step ends what one could do again; the other's stays theirs.
    left = tuple(undone for undone in past.undone if undone.seat != step.seat)
    change.put[GroupingHistory.name] = GroupingHistory((*past.done, step)[-KEPT:], left)
    return change


def undo(context: Context, step_id: str | None) -> Change:
    """This step is undone, or the last of the meeting."""
    past = _past(context)
    step = _find(past.done, step_id, past.undone)
    if step is None:
        return Change()
    effect = history.taken_back(context.board, past, step)
    done = tuple(other for other in past.done if other is not step)
    undone = (*past.undone, _by(context, effect.step))[-KEPT:]
    return _put(context, effect, GroupingHistory(done, undone))


def redo(context: Context, step_id: str | None) -> Change:
    """This step is done again, or the last that was undone in the meeting."""
    past = _past(context)
    step = _find(past.undone, step_id, past.done)
    if step is None:
        return Change()
    effect = history.done_again(context.board, past, step)
    undone = tuple(other for other in past.undone if other is not step)
    done = (*past.done, _by(context, effect.step))[-KEPT:]
    return _put(context, effect, GroupingHistory(done, undone))


def in_play(context: Context, theme: str) -> bool:
    """A ballot is frozen from its opening on, and an agreed theme is being explored."""
    choice = context.board.choice
    items = choice.agreed if choice.stage == "agreed" else choice.items
    return choice.stage != "idle" and theme in items


def _past(context: Context) -> GroupingHistory:
    return context.board.find(GroupingHistory) or GroupingHistory()


def _step(context: Context, wanted: Arrangement, what: str, step_id: str) -> GroupingAction:
    found = Arrangement(context.board)
    return GroupingAction(
        id=step_id,
        seat=context.actor.seat,
        taken=context.board.version + 1,
        at=context.board.version + 1,
        what=what,
        cards={card: (found.spot(card), wanted.spot(card)) for card in wanted.moved},
        themes={theme: (found.standing(theme), wanted.standing(theme)) for theme in wanted.altered},
    )


def _find(
    steps: tuple[GroupingAction, ...], step_id: str | None, others: tuple[GroupingAction, ...]
) -> GroupingAction | None:
    """The step of this id, or the last; None when it is already so, `not_found` when it is over."""
    if step_id is None:
        return steps[-1] if steps else None
    if any(step.id == step_id for step in others):
        return None
    step = next((step for step in steps if step.id == step_id), None)
    if step is None:
        raise Rejected("not_found")
    return step


def _by(context: Context, step: GroupingAction) -> GroupingAction:
    return replace(step, seat=context.actor.seat, at=context.board.version + 1)


def _put(context: Context, effect: Effect, past: GroupingHistory) -> Change:
    change = effect.change
    gone = (key for key in change.drop if key.startswith(f"{Theme.name}:"))
    if any(in_play(context, theme) for theme in gone):
        raise Rejected("closed")
    change.put[GroupingHistory.name] = past
    return change
