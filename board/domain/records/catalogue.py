"""Every kind of record: which are stored, and which are sent to whom."""

from collections.abc import Iterable
from types import ModuleType

from board.domain.records import (
    agreements,
    carried,
    choosing,
    closing,
    contributions,
    cycle,
    facilitators,
    grouping,
    meeting,
    own,
    paper,
    plan,
    private,
    report,
    unopened,
)
from board.domain.records.record import Record, Told

MODULES = (
    *(meeting, contributions, choosing, closing, facilitators, paper, carried, agreements, report),
    *(own, private, unopened, grouping, cycle, plan),
)


def kinds_in(modules: Iterable[ModuleType]) -> tuple[type[Record], ...]:
    """The kinds of record that these modules know, each once; a kind has a name."""
    things = (thing for module in modules for thing in vars(module).values())
    kinds = (one for one in things if isinstance(one, type) and issubclass(one, Record))
    return tuple(dict.fromkeys(kind for kind in kinds if hasattr(kind, "name")))


KINDS = kinds_in(MODULES)

STORED: dict[str, type[Record]] = {kind.name: kind for kind in KINDS if kind.stored}
"""The kinds that a store keeps, by the first part of their id."""


def told_to(whom: Told) -> tuple[type[Record], ...]:
    """The kinds of record that are sent to `whom`."""
    return tuple(kind for kind in KINDS if kind.told == whom)
