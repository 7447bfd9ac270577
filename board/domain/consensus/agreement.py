"""From grades to an order of the items and a proposal: one, two, both tied, or talk [C4]."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from typing import Literal

from board.domain.consensus.appraisal import STATUSES, Appraisal, appraise
from board.domain.consensus.order import Places, places
from board.domain.consensus.second import Graded, best_seconds, worth_adding
from board.domain.consensus.tally import tally
from board.domain.consensus.thresholds import THRESHOLDS, Thresholds
from board.domain.vocabulary import Status

Proposal = Literal["one", "two", "both_tied", "talk"]


@dataclass(frozen=True, slots=True)
class Check:
    """The result of a check, for the group to confirm or not.

    `places` are best first. Items in one place are exactly equal, in the order of
    deposit. `first` is the first place. `second` may be shown as possible even when
    one topic is proposed. No screen, file or log shows the fractions.
    """

    places: Places
    status: Mapping[str, Status]
    support: Mapping[str, Fraction]
    resistance: Mapping[str, Fraction]
    index: Mapping[str, Fraction]
    first: tuple[str, ...]
    second: tuple[str, ...]
    propose: Proposal

    @property
    def order(self) -> tuple[str, ...]:
        return tuple(chain.from_iterable(self.places))

    @property
    def proposed(self) -> tuple[str, ...]:
        """The items to propose: none, one or two, never three."""
        if self.propose == "talk":
            return ()
        return self.first + self.second if self.propose == "two" else self.first


def check(
    ballots: Sequence[Mapping[str, int | None]],
    items: Sequence[str],
    *,
    voters: int | None = None,
    approvals: Mapping[str, int] | None = None,
    topics: int = 2,
    thresholds: Thresholds = THRESHOLDS,
) -> Check:
    """Close the second round: one ballot per voter, a grade or None for each item.

    `items` are distinct, as deposited; `voters` counts those who answered nothing
    too (default: one per ballot). `approvals` are counts or ranks of the first round.
    `topics` is how many the group takes at most, 1 or 2: with one, no second is looked for.
    Raises ValueError for a value that is no grade, or for fewer voters than ballots.
    """
    graded = _graded(ballots, items, voters, approvals or {}, thresholds)
    ordered = places(items, lambda item: _merit(item, graded))
    first = ordered[0] if ordered else ()
    second = best_seconds(first[0], graded) if len(first) == 1 and topics > 1 else ()
    appraisals = graded.appraisals
    return Check(
        places=ordered,
        status={item: found.status for item, found in appraisals.items()},
        support={item: found.support for item, found in appraisals.items()},
        resistance={item: found.resistance for item, found in appraisals.items()},
        index={item: found.index for item, found in appraisals.items()},
        first=first,
        second=second,
        propose=_propose(first, second, graded, topics),
    )


def _graded(
    ballots: Sequence[Mapping[str, int | None]],
    items: Sequence[str],
    voters: int | None,
    approvals: Mapping[str, int],
    thresholds: Thresholds,
) -> Graded:
    voters = len(ballots) if voters is None else voters
    if voters < len(ballots):
        raise ValueError("there are more ballots than voters")
    columns = {item: [ballot.get(item) for ballot in ballots] for item in items}
    return Graded(
        columns=columns,
        appraisals={
            item: appraise(tally(column), voters, thresholds) for item, column in columns.items()
        },
        approvals={item: approvals.get(item, 0) for item in items},
        voters=voters,
        thresholds=thresholds,
    )


def _merit(item: str, graded: Graded) -> tuple[int, Fraction, Fraction, int, int]:
    found: Appraisal = graded.appraisals[item]
    return (
        -STATUSES.index(found.status),
        found.index,
        -found.resistance,
        graded.approvals[item],
        found.keen,
    )


def _propose(
    first: tuple[str, ...], second: tuple[str, ...], graded: Graded, topics: int
) -> Proposal:
    if not first or not graded.appraisals[first[0]].agreed:
        return "talk"
    if len(first) > 1:
        return "both_tied" if len(first) == 2 == topics else "talk"
    # Seconds that are exactly equal are shown but not proposed: taking one would be a
    # hidden lot, and with the first they would make three.
    if len(second) == 1 and worth_adding(first[0], second[0], graded):
        return "two"
    return "one"
