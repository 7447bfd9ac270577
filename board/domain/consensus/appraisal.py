"""Support, resistance, index and status of one item, computed from its grades."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import get_args

from board.domain.consensus.tally import Tally
from board.domain.consensus.thresholds import Thresholds
from board.domain.vocabulary import Status

STATUSES: tuple[Status, ...] = get_args(Status)
AGREED: tuple[Status, ...] = ("consensus", "reservations", "no_objection", "concerns")


@dataclass(frozen=True, slots=True)
class Appraisal:
    """Support and resistance are 0 to 1; all are 0 for an item that nobody graded."""

    status: Status
    support: Fraction
    resistance: Fraction
    index: Fraction
    keen: int

    @property
    def agreed(self) -> bool:
        return self.status in AGREED


def appraise(counted: Tally, voters: int, thresholds: Thresholds) -> Appraisal:
    """Appraise one item; `voters` includes those who gave it no grade."""
    scale = 2 * counted.answers or 1
    support = Fraction(counted.wishes, scale)
    resistance = Fraction(counted.resistance, scale)
    return Appraisal(
        status=_status(counted, support, resistance, voters, thresholds),
        support=support,
        resistance=resistance,
        index=support - thresholds.resistance_weight * resistance,
        keen=counted.keen,
    )


def _status(
    counted: Tally, support: Fraction, resistance: Fraction, voters: int, thresholds: Thresholds
) -> Status:
    if counted.answers < max(thresholds.answers_needed, ceil(voters * thresholds.answering_share)):
        return "too_few"
    status = _acceptance(counted, resistance, thresholds)
    if status in AGREED and support < thresholds.support_needed:
        return "little_pull"
    return status


def _acceptance(counted: Tally, resistance: Fraction, thresholds: Thresholds) -> Status:
    if resistance <= thresholds.consensus_resistance and _few_refusals(
        counted, thresholds.consensus_refusals
    ):
        return "consensus"
    if resistance <= thresholds.reservations_resistance and _few_refusals(
        counted, thresholds.reservations_refusals
    ):
        return "reservations"
    return "not_yet"


def _few_refusals(counted: Tally, share: Fraction) -> bool:
    return counted.refused <= floor(counted.answers * share)
