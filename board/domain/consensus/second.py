"""The second topic: the item most wanted by the voters who are not in favour of the first."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from board.domain.consensus.appraisal import STATUSES, Appraisal
from board.domain.consensus.order import places
from board.domain.consensus.tally import Column, tally
from board.domain.consensus.thresholds import Thresholds


@dataclass(frozen=True, slots=True)
class Graded:
    """One closed check: grades, appraisal and approvals of each item, in the order of deposit."""

    columns: Mapping[str, Column]
    appraisals: Mapping[str, Appraisal]
    approvals: Mapping[str, int]
    voters: int
    thresholds: Thresholds


def best_seconds(winner: str, graded: Graded) -> tuple[str, ...]:
    """The best other item; several if they are exactly equal, none if none is agreed on."""
    candidates = [
        item for item, found in graded.appraisals.items() if found.agreed and item != winner
    ]
    ordered = places(candidates, lambda item: _merit(item, winner, graded))
    return ordered[0] if ordered else ()


def worth_adding(winner: str, second: str, graded: Graded) -> bool:
    """Whether enough voters are in favour of the second and not of the first."""
    thresholds = graded.thresholds
    covered = [_in_favour(grade) for grade in graded.columns[winner]]
    coverage = Fraction(sum(covered), graded.voters)
    reached = [_in_favour(grade) for grade in graded.columns[second]]
    gain = sum(new and not old for old, new in zip(covered, reached, strict=True))
    needed = max(thresholds.gain_voters, ceil(graded.voters * thresholds.gain_share))
    return coverage < thresholds.coverage_enough and gain >= needed


def _merit(item: str, winner: str, graded: Graded) -> tuple[int, Fraction, Fraction, int]:
    found = graded.appraisals[item]
    support = _support_beyond(winner, item, graded)
    return (
        -STATUSES.index(found.status),
        support - graded.thresholds.resistance_weight * found.resistance,
        -found.resistance,
        graded.approvals[item],
    )


def _support_beyond(winner: str, item: str, graded: Graded) -> Fraction:
    """Support for an item, 0 to 1; voters in favour of the winner weigh less."""
    pairs = list(zip(graded.columns[winner], graded.columns[item], strict=True))
    served = tally([grade for won, grade in pairs if _in_favour(won)])
    others = tally([grade for won, grade in pairs if not _in_favour(won)])
    weight = graded.thresholds.covered_weight
    return Fraction(
        weight * served.wishes + others.wishes,
        2 * (weight * served.answers + others.answers),
    )


def _in_favour(grade: int | None) -> bool:
    return grade is not None and grade >= 1
