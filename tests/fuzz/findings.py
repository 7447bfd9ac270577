"""What a run found, counted by surface, and the table that it prints."""

from collections import Counter
from dataclasses import dataclass, field

SHOWN = 300
TOLD = "changes were told"


@dataclass
class Surface:
    """What was sent one way: how much, what was answered, and how often a board was compared."""

    inputs: int = 0
    answers: Counter[str] = field(default_factory=Counter)
    compared: int = 0


@dataclass
class Findings:
    """By the name of a surface; `faults` says what should not have happened."""

    surfaces: dict[str, Surface] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    outages: int = 0

    def of(self, name: str) -> Surface:
        return self.surfaces.setdefault(name, Surface())

    def set_aside_outages(self) -> None:
        """Call this if the store did not answer in time: a change may then be stored untold."""
        told = [one for one in self.faults if "'unavailable'" in one or TOLD in one]
        self.faults = [one for one in self.faults if one not in told]
        self.outages = len(told)

    @property
    def inputs(self) -> int:
        return sum(surface.inputs for surface in self.surfaces.values())

    def fault(self, surface: str, what: str, sent: object) -> None:
        self.faults.append(f"{surface}: {what}: {repr(sent)[:SHOWN]}")

    def table(self) -> str:
        head = f"{'surface':22} {'inputs':>9} {'compared':>9}  answers"
        rows = [
            f"{name:22} {surface.inputs:9,} {surface.compared:9,}  {_counts(surface.answers)}"
            for name, surface in self.surfaces.items()
        ]
        return "\n".join([head, *rows])


def _counts(answers: Counter[str]) -> str:
    return " · ".join(f"{name} {count:,}" for name, count in answers.most_common())
