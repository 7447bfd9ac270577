"""Records as an earlier version stored them, made into those of now."""

from dataclasses import replace

from board.domain.records.meeting import Meeting, Step
from board.domain.records.record import Record
from board.domain.step_kinds import ONCE_DRAWN_BY_ID


def brought_up_to_date(record: Record) -> Record:
    """The record as this version would have stored it; the same one where nothing changed."""
    if not isinstance(record, Meeting):
        return record
    steps = tuple(_step(step) for step in record.steps)
    return record if steps == record.steps else replace(record, steps=steps)


def _step(step: Step) -> Step:
    """Before these steps had kinds of their own, screens knew them by their ids."""
    kind = ONCE_DRAWN_BY_ID.get(step.id)
    return replace(step, kind=kind) if kind and step.kind == "info" else step
