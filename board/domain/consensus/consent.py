"""A round of consent: a proposal goes on if nobody objects [C10]."""

from collections.abc import Iterable, Mapping, Sequence
from math import ceil

from board.domain.consensus.appraisal import STATUSES
from board.domain.consensus.thresholds import THRESHOLDS
from board.domain.vocabulary import Status

Statuses = dict[str, Status]
Column = Sequence[str | int | None]


def consent(ballots: Sequence[Mapping[str, str | int | None]], items: Iterable[str]) -> Statuses:
    """The status of each item. One objection is enough; so is one concern, for its own status.

    Where fewer than three answered, all look alike: what nobody proposes needs no objection.
    """
    columns = {item: [ballot.get(item) for ballot in ballots] for item in items}
    return {item: _status(column) for item, column in columns.items()}


def _status(column: Column) -> Status:
    answers = len(column) - column.count(None)
    if answers < THRESHOLDS.consent_answers_needed:
        return "too_few"
    if "objection" in column:
        return "objection"
    if answers < ceil(len(column) * THRESHOLDS.answering_share):
        return "too_few"
    return "concerns" if "concern" in column else "no_objection"


def by_status(statuses: Mapping[str, Status]) -> tuple[str, ...]:
    """The items, best status first, otherwise as deposited: no other order is made [V9]."""
    return tuple(sorted(statuses, key=lambda item: STATUSES.index(statuses[item])))


def consented(statuses: Mapping[str, Status], topics: int) -> tuple[str, ...]:
    """What to propose: all that nobody objects to, or else all without a concern, if they fit."""
    order = by_status(statuses)
    free = tuple(item for item in order if statuses[item] == "no_objection")
    fit = tuple(item for item in order if statuses[item] in ("no_objection", "concerns"))
    return next((some for some in (fit, free) if len(some) <= topics), ())
