"""What must hold between the parts of a method: ids, the order of the path, its minutes."""

from collections.abc import Collection, Iterable
from typing import Protocol, get_args

from board.domain.method import Method
from board.domain.method_table import Table
from board.domain.step_kinds import ONCE_DRAWN_BY_ID
from board.domain.vocabulary import (
    NATURES,
    CardKind,
    ClosingKind,
    Column,
    LinkLabel,
    SynthesisField,
)

CARDS = tuple(kind for kind in get_args(CardKind) if kind != "rule")
"""A rule is proposed at a step of its own, in every method alike."""


class Named(Protocol):
    """What goes by an id."""

    @property
    def id(self) -> str: ...


def check_method(table: Table, method: Method) -> None:
    """Raise `MethodError`, placed in `table`, for what is wrong between parts of a method."""
    _check_ids(table, method)
    _check_names(table, method)
    _check_roles(table, method)
    _check_phases(table, method)
    _check_kinds(table, method)
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
    _check_once(table, "roles", method.roles)


def _check_once(table: Table, place: str, things: Iterable[Named]) -> None:
    seen: set[str] = set()
    for number, thing in enumerate(things):
        if thing.id in seen:
            raise table.error(f"{place}[{number}].id", f"“{thing.id}” is there twice")
        seen.add(thing.id)


def _check_names(table: Table, method: Method) -> None:
    """Cards and natures are some of those that commands know, and the others all of them."""
    _check_known(table, "cards", method.cards, CARDS)
    for number, card in enumerate(method.cards):
        known = sorted(NATURES[card.id])  # type: ignore[index]
        _check_known(table, f"cards[{number}].natures", card.natures, known)
    for place, things, names in (
        ("columns", method.columns, get_args(Column)),
        ("links", method.links, get_args(LinkLabel)),
        ("synthesis", method.synthesis, get_args(SynthesisField)),
        ("closing.kinds", method.closing.kinds, get_args(ClosingKind)),
    ):
        _check_known(table, place, things, names)
        for missing in (name for name in names if name not in {one.id for one in things}):
            raise table.error(place, f"“{missing}” is missing")


def _check_known(table: Table, place: str, things: Iterable[Named], names: Collection[str]) -> None:
    for number, thing in enumerate(things):
        if thing.id not in names:
            known = ", ".join(names) or "nothing"
            raise table.error(f"{place}[{number}].id", f"“{thing.id}” is none of {known}")


def _check_roles(table: Table, method: Method) -> None:
    known = {role.id for role in method.roles}
    for number, step in enumerate(method.steps):
        for key, roles in (("speaks", step.speaks), ("listens", step.listens)):
            for role in roles:
                if role not in known:
                    raise table.error(f"steps[{number}].{key}", f"“{role}” is none of the roles")


def _check_phases(table: Table, method: Method) -> None:
    order = [phase.id for phase in method.phases]
    reached = 0
    for number, step in enumerate(method.steps):
        if step.phase not in order[reached:]:
            wrong = "comes after a later phase" if step.phase in order else "is no phase"
            raise table.error(f"steps[{number}].phase", f"“{step.phase}” {wrong}")
        reached = order.index(step.phase)


def _check_kinds(table: Table, method: Method) -> None:
    """A step that goes by the name of a kind which an earlier version drew by its id is of it."""
    for number, step in enumerate(method.steps):
        if step.id in ONCE_DRAWN_BY_ID and step.kind == "info":
            raise table.error(f"steps[{number}].kind", f"a step “{step.id}” is of kind “{step.id}”")


def _check_end(table: Table, method: Method) -> None:
    last = len(method.steps) - 1
    for number, step in enumerate(method.steps):
        for key, value in (("id", step.id), ("kind", step.kind)):
            if (value == "ended") != (number == last):
                raise table.error(
                    f"steps[{number}].{key}", "the last step, and no other, is “ended”"
                )
