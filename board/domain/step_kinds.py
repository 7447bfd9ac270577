"""The kinds of step, and what a meeting does at each: one row for each kind.

The screens draw each kind differently. `docs/methods.md` says what each is for.
"""

from dataclasses import dataclass
from typing import Literal

StepKind = Literal[
    "aims",
    "info",
    "rules",
    "quiet",
    "prompt",
    "collect",
    "group",
    "choose",
    "pause",
    "speak",
    "notes",
    "volunteer_text",
    "words",
    "ended",
]

_AT_REST = frozenset({"not_today"})
"""What any step before the exploration opens, at which phones are asked for nothing [C7] [Y5]."""

_CHOOSING = _AT_REST | {"post_card", "resonate", "grade"}
_SYNTHESIS = frozenset({"volunteer", "write_synthesis"})


@dataclass(frozen=True, slots=True)
class StepBehaviour:
    """What going to a step of this kind shows, and which commands it opens to participants.

    `opens` names commands; `shows` is what everyone sees from then on (closing words only in a
    group of 11 or more, [X7]). If it `explores`, the step's minutes are shared between the topics.
    """

    opens: frozenset[str] = frozenset()
    shows: frozenset[Literal["cards", "words"]] = frozenset()
    explores: bool = False


STEP_KINDS: dict[StepKind, StepBehaviour] = {
    "aims": StepBehaviour(_AT_REST),
    "info": StepBehaviour(_AT_REST),
    "rules": StepBehaviour(_AT_REST | {"post_card", "grade"}),
    "quiet": StepBehaviour(_AT_REST),
    "prompt": StepBehaviour(_AT_REST),
    "collect": StepBehaviour(_AT_REST | {"post_card"}),
    "group": StepBehaviour(_CHOOSING, shows=frozenset({"cards"})),
    "choose": StepBehaviour(_CHOOSING, shows=frozenset({"cards"})),
    "pause": StepBehaviour(_AT_REST),
    "speak": StepBehaviour(_AT_REST),
    "notes": StepBehaviour(_SYNTHESIS | {"add_note"}, shows=frozenset({"cards"}), explores=True),
    "volunteer_text": StepBehaviour(_SYNTHESIS, shows=frozenset({"cards"})),
    "words": StepBehaviour(_SYNTHESIS | {"post_word"}, shows=frozenset({"cards", "words"})),
    "ended": StepBehaviour(shows=frozenset({"cards"})),
}


RESTING_KIND: StepKind = "info"
"""A step at rest opens to phones what a step of this kind opens too [Y5]."""


def behaviour_of(kind: str) -> StepBehaviour:
    """What a step of this kind does; a kind of a later release does what `info` does."""
    return STEP_KINDS.get(kind, STEP_KINDS["info"])  # type: ignore[call-overload, no-any-return]


ONCE_DRAWN_BY_ID: dict[str, StepKind] = {"aims": "aims", "prompt": "prompt", "pause": "pause"}
"""Ids by which version 0.1.0 drew a step of kind `info`, and the kind that each is now."""


def kinds_opening(command: str) -> frozenset[StepKind]:
    """The kinds of step that open this command to participants; `LookupError` if none does."""
    kinds = frozenset(kind for kind, row in STEP_KINDS.items() if command in row.opens)
    if not kinds:
        raise LookupError(command)
    return kinds
