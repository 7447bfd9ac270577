"""A meeting's own plan: the order of its steps, their minutes, and which are skipped.

A change of the plan changes nothing that anybody wrote, and no running clock: a step's minutes
count when the meeting goes to it. Each command sets one thing, so that two facilitators can plan at
once and both their changes hold.
"""

from dataclasses import dataclass, replace
from typing import Literal

from board.domain.change import Change, Rejected
from board.domain.command import UNSET, Command, Unset
from board.domain.context import Context
from board.domain.decide.steps.clocks import clock_of
from board.domain.plan import collecting_at, is_taken, opens_at
from board.domain.records.contributions import Card
from board.domain.records.meeting import Meeting, Step
from board.domain.records.private import Shipped, StepChange
from board.domain.vocabulary import SmallId

MINUTES_AT_MOST = 240


@dataclass(frozen=True, slots=True)
class EditStep(Command):
    """Set a step's minutes, with which its clock starts, or whether the step is skipped."""

    step: SmallId
    minutes: int | Literal[Unset.UNSET] = UNSET
    skipped: bool | Literal[Unset.UNSET] = UNSET


def edit_step(context: Context, command: EditStep) -> Change:
    """Set its minutes, from 0 to 240, and whether it is skipped.

    `wrong_step` for skipping the step where the meeting is: go to another step first.
    """
    changed = step = _step(context, command.step)
    if command.minutes is not UNSET:
        changed = replace(changed, minutes=_bounded(command.minutes))
    if command.skipped is not UNSET:
        changed = replace(changed, skipped=command.skipped)
    if changed.skipped and not step.skipped and _is_here(context, step):
        raise Rejected("wrong_step")
    steps = context.board.meeting.steps
    return _put(context, tuple(changed if other is step else other for other in steps))


@dataclass(frozen=True, slots=True)
class MoveStep(Command):
    """Put a step before another one, or (null) last before the end."""

    step: SmallId
    before: SmallId | None = None


def move_step(context: Context, command: MoveStep) -> Change:
    """Put a step before another one of the path. The end stays last."""
    step = _step(context, command.step)
    if command.before == step.id:
        return Change()
    others = [one for one in context.board.meeting.steps if one is not step]
    ids = [one.id for one in others]
    before = ids[-1] if command.before is None else command.before
    if before not in ids:
        raise Rejected("not_found")
    at = ids.index(before)
    return _put(context, (*others[:at], step, *others[at:]))


@dataclass(frozen=True, slots=True)
class RestorePlan(Command):
    """Take back all changes of the plan."""


def restore_plan(context: Context, command: RestorePlan) -> Change:
    """Give the path the order and the minutes of the method, and skip no step.

    The turn of a topic that there is not stays left out [Y10].
    """
    shipped = context.board.need(Shipped).minutes
    own = {step.id: step for step in context.board.meeting.steps}
    steps = (replace(own[step], minutes=shipped[step], skipped=False) for step in shipped)
    return _put(context, tuple(steps))


def _step(context: Context, step_id: str) -> Step:
    """The step of this id; `not_found` if it is not on the path, `bad_request` for the end."""
    step = next((step for step in context.board.meeting.steps if step.id == step_id), None)
    if step is None:
        raise Rejected("not_found")
    if step.kind == "ended":
        raise Rejected("bad_request")
    return step


def _bounded(minutes: int) -> int:
    if not 0 <= minutes <= MINUTES_AT_MOST:
        raise Rejected("bad_request")
    return minutes


def _put(context: Context, steps: tuple[Step, ...]) -> Change:
    """The meeting with these steps; `wrong_step` if all of them are left out.

    A meeting that has not begun moves to the first step that is not left out.
    """
    meeting = context.board.meeting
    if steps == meeting.steps:
        return Change()
    if not any(map(is_taken, steps)):
        raise Rejected("wrong_step")
    here = meeting.step if _has_begun(context) else opens_at(steps).id
    collecting = collecting_at(steps, here)
    return Change({Meeting.name: replace(meeting, steps=steps, step=here, collecting=collecting)})


def _is_here(context: Context, step: Step) -> bool:
    return _has_begun(context) and context.board.meeting.step == step.id


def _has_begun(context: Context) -> bool:
    """Whether the step was changed, a card was written or the clock was set.

    The end deletes the record of the last change of step, so that the meeting itself says it too.
    """
    board = context.board
    timed = clock_of(board.meeting) != (None, None)
    changed = board.meeting.begun or board.find(StepChange) is not None
    return changed or timed or bool(board.of(Card))
