"""All numbers that the rules of consensus use."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Sizes, thresholds and weights; shares are exact fractions."""

    target: int = 5
    maximum: int = 7
    approvals_needed: int = 2
    voters_for_that_need: int = 4
    rescue_rounds: int = 2
    rescue_voters: int = 2

    resistance_weight: int = 2
    answers_needed: int = 2
    consent_answers_needed: int = 3
    answering_share: Fraction = Fraction(1, 2)
    consensus_resistance: Fraction = Fraction(1, 10)
    consensus_refusals: Fraction = Fraction(1, 20)
    reservations_resistance: Fraction = Fraction(3, 10)
    reservations_refusals: Fraction = Fraction(1, 5)
    support_needed: Fraction = Fraction(1, 4)

    covered_weight: Fraction = Fraction(1, 2)
    coverage_enough: Fraction = Fraction(4, 5)
    gain_voters: int = 2
    gain_share: Fraction = Fraction(1, 10)


THRESHOLDS = Thresholds()
