"""Making a group's own plan from its meeting's path, and a path from the plan."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from board.domain.records.meeting import Step
from board.domain.records.plan import Plan, PlanStep


def plan_of(steps: Iterable[Step], shipped: Mapping[str, int]) -> Plan:
    """The plan that these steps make; `shipped` is the method's path, id → minutes, in order."""
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

    A step that is not in the plan stands where the method puts it. A step that is not in the method
    any more is left out. The end stays last.
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
    """The step at which a meeting opens: the first that is not left out.

    If the method changed since the plan was made all may be left out; then it is the first step.
    """
    return next((step for step in steps if is_taken(step)), steps[0])


def is_taken(step: Step) -> bool:
    """Whether going on stops at this step: it is not left out, and is not the end."""
    return not step.is_left_out and step.kind != "ended"


def collecting_at(steps: Iterable[Step], here: str) -> str:
    """The step whose cards the group works with at the step `here` [Y7].

    It is the last step of the path that collects, up to `here`; the first one if there is none yet.
    Empty if fewer than two steps collect.
    """
    passed = list(steps)
    collecting = [step.id for step in passed if step.kind == "collect"]
    if len(collecting) <= 1:
        return ""
    place = next((n for n, step in enumerate(passed) if step.id == here), len(passed))
    before = [step.id for step in passed[: place + 1] if step.kind == "collect"]
    return before[-1] if before else collecting[0]


def _as_planned(step: Step, change: PlanStep | None) -> Step:
    if change is None:
        return step
    minutes = step.minutes if change.minutes is None else change.minutes
    return replace(step, minutes=minutes, skipped=change.skipped)
