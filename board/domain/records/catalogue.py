"""Every kind of record: which are stored, and which are sent to whom."""

from collections.abc import Iterator

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
)
from board.domain.records.record import Record, Told

MODULES = (
    *(meeting, contributions, choosing, closing, facilitators, paper, carried, agreements, report),
    *(own, private, grouping, cycle, plan),
)


def _kinds() -> Iterator[type[Record]]:
    for module in MODULES:
        for thing in vars(module).values():
            if isinstance(thing, type) and issubclass(thing, Record) and hasattr(thing, "name"):
                yield thing


KINDS = tuple(dict.fromkeys(_kinds()))


STORED: dict[str, type[Record]] = {kind.name: kind for kind in KINDS if kind.stored}
"""The kinds that a store keeps, by the first part of their id."""


def told_to(whom: Told) -> tuple[type[Record], ...]:
    """The kinds of record that are sent to `whom`."""
    return tuple(kind for kind in KINDS if kind.told == whom)
