"""What a group changed in its method's path, so that its next meeting begins as it left it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from board.domain.records.meeting import Step


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One step of a group's own plan; `minutes` is None where the method's own hold."""

    id: str
    minutes: int | None = None
    skipped: bool = False


Plan = tuple[PlanStep, ...]
"""Every step in the group's order; empty while the method's path is unchanged."""


def plan_of(steps: Iterable[Step], shipped: Mapping[str, int]) -> Plan:
    """How these steps differ from the method's own (id → minutes, in its order)."""
    steps = tuple(steps)
    plan = tuple(
        PlanStep(
            step.id,
            None if step.minutes == shipped.get(step.id) else step.minutes,
            skipped=step.skipped,
        )
        for step in steps
    )
    unchanged = tuple(PlanStep(step) for step in shipped)
    return () if plan == unchanged else plan


def planned(steps: tuple[Step, ...], plan: Plan) -> tuple[Step, ...]:
    """The method's steps as the group's plan has them.

    A step that the plan does not know stands where its method puts it; one that the method no
    longer knows is left out; the end stays the end.
    """
    changes = {change.id: change for change in plan}
    known = {step.id: step for step in steps}
    order = [change.id for change in plan if change.id in known]
    for number, step in enumerate(steps):
        if step.id not in changes:
            before = steps[number - 1].id if number else None
            order.insert(order.index(before) + 1 if before in order else 0, step.id)
    return tuple(_as_planned(known[step], changes.get(step)) for step in order)


def opens_at(steps: tuple[Step, ...]) -> Step:
    """Where a meeting opens: the first step that is taken.

    A method that changed since its plan was made may leave none to take; then it is the first.
    """
    return next((step for step in steps if is_taken(step)), steps[0])


def is_taken(step: Step) -> bool:
    """Whether those who go on stop there; the end is no stop of that kind."""
    return not step.skipped and step.kind != "ended"


def _as_planned(step: Step, change: PlanStep | None) -> Step:
    if change is None:
        return step
    minutes = step.minutes if change.minutes is None else change.minutes
    return replace(step, minutes=minutes, skipped=change.skipped)
