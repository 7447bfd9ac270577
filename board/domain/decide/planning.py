"""A meeting's own plan: the order of its steps, their minutes, and which are passed over.

Nothing that anybody wrote depends on it, and no clock that runs: minutes count when one goes to a
step. Each command says how one thing is to be, so that two who plan at once keep what both said.
"""

from dataclasses import dataclass, replace
from typing import Literal

from board.domain.change import Change, Rejected
from board.domain.command import UNSET, Command, Unset
from board.domain.context import Context
from board.domain.decide.clocks import clock_of
from board.domain.plan import is_taken, opens_at
from board.domain.records.contributions import Card
from board.domain.records.meeting import Meeting, Step
from board.domain.records.private import Shipped, StepChange
from board.domain.vocabulary import SmallId

MINUTES_AT_MOST = 240


@dataclass(frozen=True, slots=True)
class EditStep(Command):
    """How this meeting takes a step: `minutes` with which its clock starts, or passed over."""

    step: SmallId
    minutes: int | Literal[Unset.UNSET] = UNSET
    skipped: bool | Literal[Unset.UNSET] = UNSET


def edit_step(context: Context, command: EditStep) -> Change:
    """Its minutes, from 0 to 240, and whether it is passed over.

    `wrong_step` for passing over the step where the meeting is: one goes on from there first.
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
    """Before another step of the path, or (null) the last one before the end."""

    step: SmallId
    before: SmallId | None = None


def move_step(context: Context, command: MoveStep) -> Change:
    """Before another step of the path; the end stays the end."""
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
    """Order, minutes and steps as the method has them."""


def restore_plan(context: Context, command: RestorePlan) -> Change:
    """The path as the method has it."""
    shipped = context.board.need(Shipped).minutes
    own = {step.id: step for step in context.board.meeting.steps}
    return _put(
        context,
        tuple(replace(own[step], minutes=shipped[step], skipped=False) for step in shipped),
    )


def _step(context: Context, step_id: str) -> Step:
    """`not_found` for one that is not on the path, `bad_request` for the end, always the last."""
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
    """Until it has begun, a meeting stands where its plan opens; something is always left to do."""
    meeting = context.board.meeting
    if steps == meeting.steps:
        return Change()
    if not any(map(is_taken, steps)):
        raise Rejected("wrong_step")
    here = meeting.step if _has_begun(context) else opens_at(steps).id
    return Change({Meeting.name: replace(meeting, steps=steps, step=here)})


def _is_here(context: Context, step: Step) -> bool:
    return _has_begun(context) and context.board.meeting.step == step.id


def _has_begun(context: Context) -> bool:
    """Somebody went on from where it opened, wrote a card, or set the clock."""
    board = context.board
    timed = clock_of(board.meeting) != (None, None)
    return timed or bool(board.find(StepChange) or board.of(Card))
