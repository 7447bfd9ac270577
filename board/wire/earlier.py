"""Brings records that an earlier version stored up to date."""

from dataclasses import replace

from board.domain.records.meeting import Meeting, Step
from board.domain.records.record import Record
from board.domain.step_kinds import ONCE_DRAWN_BY_ID


def brought_up_to_date(record: Record) -> Record:
    """The record as this version stores it; the same object if nothing differs."""
    if not isinstance(record, Meeting):
        return record
    steps = tuple(_step(step) for step in record.steps)
    return record if steps == record.steps else replace(record, steps=steps)


def _step(step: Step) -> Step:
    """Three kinds of step were stored as `info` once, and screens knew them by their ids."""
    kind = ONCE_DRAWN_BY_ID.get(step.id)
    return replace(step, kind=kind) if kind and step.kind == "info" else step
