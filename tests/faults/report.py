"""The table of a run, as Markdown: one row for each fault, over all its seeds."""

import sys
from collections import Counter

from tests.faults.fault import Fault
from tests.faults.live_meeting import Outcome

COLUMNS = (
    "fault", "acknowledged", "lost", "doubled", "unequal screens",
    "longest silence (s)", "what people saw", "as promised",
)  # fmt: skip


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def heading() -> str:
    return f"{_line(COLUMNS)}\n{_line(['---'] * len(COLUMNS))}"


def row(fault: Fault, outcomes: list[Outcome]) -> str:
    """Sums over the seeds, and the longest silence of all."""
    seen = sum((outcome.seen for outcome in outcomes), Counter())
    figures = [
        sum(outcome.acknowledged for outcome in outcomes),
        sum(outcome.lost for outcome in outcomes),
        sum(outcome.doubled for outcome in outcomes),
        sum(outcome.unequal for outcome in outcomes),
    ]
    silence = max(outcome.silence for outcome in outcomes)
    return _line([fault.name, *figures, f"{silence:.1f}", words(seen), verdict(outcomes)])


def not_possible(fault: Fault, reason: str) -> str:
    return _line([fault.name, "", "", "", "", "", "", f"not done: {reason}"])


def words(seen: Counter[str]) -> str:
    return ", ".join(f"{what} {times} ×" for what, times in seen.most_common()) or "nothing"


def verdict(outcomes: list[Outcome]) -> str:
    """`yes`, or what was broken in how many runs, and where the logs are."""
    broken = Counter(reason for outcome in outcomes for reason in outcome.broken)
    if not broken:
        return "yes"
    logs = " ".join(str(outcome.log) for outcome in outcomes if outcome.log)
    reasons = "; ".join(
        f"{reason} ({times} of {len(outcomes)})" for reason, times in broken.items()
    )
    return f"**no**: {reasons}; {logs}"


def _line(cells: object) -> str:
    return f"| {' | '.join(str(cell) for cell in cells)} |"
