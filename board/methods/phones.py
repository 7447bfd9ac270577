"""What phones do at each step of a method, as it is said before a meeting."""

from board.domain.records.meeting import Step
from board.domain.step_kinds import StepKind

REST = "rest"

PHONES: dict[StepKind, str] = {
    **dict.fromkeys(("aims", "info", "quiet", "pause", "speak", "group"), REST),
    "prompt": "prompt",
    "rules": "rules",
    "collect": "collect",
    "choose": "choose",
    "notes": "notes",
    "volunteer_text": "synthesis",
    "words": "words",
    "ended": "ended",
}
"""By kind of step, the end of a text: `server.method.phones.…`."""


ASKING = frozenset({"rules", "collect", "choose", "words"})
"""What phones ask of everyone. At the others one may write, or read."""


def phones_at(step: Step) -> str:
    """The end of the text that says what phones do at this step [Y5]."""
    return REST if step.at_rest else PHONES[step.kind]
