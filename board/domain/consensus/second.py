"""The second topic: the one that speaks most to those whom the first leaves aside."""

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
    """One closed check: for each item, in the order of deposit, what is known of it."""

    columns: Mapping[str, Column]
    appraisals: Mapping[str, Appraisal]
    approvals: Mapping[str, int]
    voters: int
    thresholds: Thresholds


def best_seconds(winner: str, graded: Graded) -> tuple[str, ...]:
    """Find the best other item; several when they are exactly equal, none when none is fit."""
    candidates = [
        item for item, found in graded.appraisals.items() if found.agreed and item != winner
    ]
    ordered = places(candidates, lambda item: _merit(item, winner, graded))
    return ordered[0] if ordered else ()


def worth_adding(winner: str, second: str, graded: Graded) -> bool:
    """Tell whether the first leaves enough voters aside whom the second would reach."""
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
    """Support for an item when voters already served by the winner weigh less, 0 to 1."""
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
