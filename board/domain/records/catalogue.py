"""Every kind of record: what a store keeps, and what screens and people are told."""

from collections.abc import Iterator

from board.domain.records import (
    agreements,
    carried,
    choosing,
    closing,
    contributions,
    cycle,
    facilitators,
    meeting,
    own,
    paper,
    private,
    report,
)
from board.domain.records.record import Record, Told

MODULES = (
    *(meeting, contributions, choosing, closing, facilitators, paper, carried, agreements, report),
    *(own, private, cycle),
)


def _kinds() -> Iterator[type[Record]]:
    for module in MODULES:
        for thing in vars(module).values():
            if isinstance(thing, type) and issubclass(thing, Record) and hasattr(thing, "name"):
                yield thing


KINDS = tuple(dict.fromkeys(_kinds()))


STORED: dict[str, type[Record]] = {kind.name: kind for kind in KINDS if kind.stored}
"""What a store keeps, by the first part of its id."""


def told_to(whom: Told) -> tuple[type[Record], ...]:
    """The kinds of records that are told to these."""
    return tuple(kind for kind in KINDS if kind.told == whom)
