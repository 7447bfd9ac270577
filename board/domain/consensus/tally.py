"""Counting the grades that one item received."""

from collections.abc import Sequence
from dataclasses import dataclass

GRADES = (-2, -1, 0, 1, 2)

Column = Sequence[int | None]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many voters gave each grade to one item, from -2 (refused) to +2 (keen)."""

    refused: int
    reserved: int
    neutral: int
    fine: int
    keen: int

    @property
    def answers(self) -> int:
        return self.refused + self.reserved + self.neutral + self.fine + self.keen

    @property
    def wishes(self) -> int:
        return 2 * self.keen + self.fine

    @property
    def resistance(self) -> int:
        return 2 * self.refused + self.reserved


def tally(column: Column) -> Tally:
    """Count one grade per voter, None for no answer; ValueError for any other value."""
    counted = Tally(*(column.count(grade) for grade in GRADES))
    if counted.answers + column.count(None) != len(column):
        raise ValueError("a grade is a whole number from -2 to 2, or None")
    return counted
