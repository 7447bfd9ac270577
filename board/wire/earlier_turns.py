"""Turns of topics as an earlier version stored them: the board itself skipped their steps [Y10]."""

from dataclasses import replace

from board.domain.records.meeting import Repetition, Step

WITHOUT_TOPIC = b'"without_topic"'
"""Stored with each turn since the group's own skips are told from a turn without a topic."""


def with_topicless_turns(steps: tuple[Step, ...], here: str) -> tuple[Step, ...]:
    """The steps, with each turn that the board skipped as one without a topic.

    It skipped all steps of a turn, but for the one where the meeting is, and never those of the
    first. What else is skipped was so by the group, and stays.
    """
    kept = {step.turn for step in steps if not step.skipped and step.id != here}
    left_out = {step.turn for step in steps if step.skipped} - kept
    return tuple(
        _as_topicless(step, step.turn) if step.turn and step.turn in left_out else step
        for step in steps
    )


def _as_topicless(step: Step, turn: Repetition) -> Step:
    if not turn.each_topic or turn.number == 1:
        return step
    return replace(step, skipped=False, turn=replace(turn, without_topic=True))
