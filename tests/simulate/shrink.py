"""The shortest schedule that still breaks a promise of the same kind."""

from collections.abc import Callable
from dataclasses import replace

from tests.simulate.schedule import Action, Schedule

Breaks = Callable[[Schedule], bool]


def shortest(schedule: Schedule, breaks: Breaks) -> Schedule:
    """Leave out ever smaller parts of the actions, as long as the rest still `breaks`."""
    size = max(1, len(schedule.actions) // 2)
    while True:
        shorter = _without_parts(schedule, size, breaks)
        if len(shorter.actions) == len(schedule.actions) and size == 1:
            return shorter
        size = max(1, min(size // 2, len(shorter.actions)))
        schedule = shorter


def _without_parts(schedule: Schedule, size: int, breaks: Breaks) -> Schedule:
    start = 0
    while start < len(schedule.actions):
        left = _joined(schedule.actions, start, start + size)
        shorter = replace(schedule, actions=left)
        if breaks(shorter):
            schedule = shorter
        else:
            start += size
    return schedule


def _joined(actions: tuple[Action, ...], start: int, end: int) -> tuple[Action, ...]:
    """The actions without those between; what comes later comes at the same time as before."""
    gone = sum(action.after for action in actions[start:end])
    before, after = actions[:start], actions[end:]
    return (
        before
        if not after
        else (*before, replace(after[0], after=after[0].after + gone), *after[1:])
    )
