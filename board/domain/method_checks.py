"""What must hold between the parts of a method: ids, the order of the path, its minutes."""

from collections.abc import Iterable
from typing import Protocol

from board.domain.method import Method
from board.domain.method_table import Table


class Named(Protocol):
    """What goes by an id."""

    @property
    def id(self) -> str: ...


def check_method(table: Table, method: Method) -> None:
    """Raise `MethodError`, placed in `table`, for what is wrong between parts of a method."""
    _check_ids(table, method)
    _check_phases(table, method)
    _check_end(table, method)
    for session, total in (
        ("first", sum(step.minutes.first for step in method.steps)),
        ("later", sum(step.minutes.later for step in method.steps)),
    ):
        if total != method.minutes:
            raise table.error("steps", f"minutes.{session} add up to {total}, not {method.minutes}")


def _check_ids(table: Table, method: Method) -> None:
    _check_once(table, "phases", method.phases)
    _check_once(table, "steps", method.steps)
    _check_once(table, "posture", method.posture)
    _check_once(table, "cards", method.cards)
    _check_once(table, "columns", method.columns)
    _check_once(table, "links", method.links)
    _check_once(table, "synthesis", method.synthesis)
    _check_once(table, "closing.kinds", method.closing.kinds)


def _check_once(table: Table, place: str, things: Iterable[Named]) -> None:
    seen: set[str] = set()
    for number, thing in enumerate(things):
        if thing.id in seen:
            raise table.error(f"{place}[{number}].id", f"“{thing.id}” is there twice")
        seen.add(thing.id)


def _check_phases(table: Table, method: Method) -> None:
    order = [phase.id for phase in method.phases]
    reached = 0
    for number, step in enumerate(method.steps):
        if step.phase not in order[reached:]:
            wrong = "comes after a later phase" if step.phase in order else "is no phase"
            raise table.error(f"steps[{number}].phase", f"“{step.phase}” {wrong}")
        reached = order.index(step.phase)


def _check_end(table: Table, method: Method) -> None:
    last = len(method.steps) - 1
    for number, step in enumerate(method.steps):
        for key, value in (("id", step.id), ("kind", step.kind)):
            if (value == "ended") != (number == last):
                raise table.error(
                    f"steps[{number}].{key}", "the last step, and no other, is “ended”"
                )
