"""Reads what a later version stored, as far as this one can."""

from dataclasses import replace
from typing import Any

import msgspec

from board.domain.records.meeting import Meeting
from board.domain.records.record import Record
from board.domain.step_kinds import STEP_KINDS


class AnyStep(msgspec.Struct):
    """A step of any kind."""

    kind: str


class AnyMeeting(msgspec.Struct):
    """A meeting with steps of any kind."""

    steps: list[AnyStep]


def decoded(kind: type[Record], content: bytes) -> Record:
    """The record; raises `msgspec.DecodeError`. Fields that this version lacks are left out."""
    try:
        return msgspec.json.decode(content, type=kind)
    except msgspec.ValidationError:
        if kind is not Meeting:
            raise
        return _with_later_steps(content)


def _with_later_steps(content: bytes) -> Meeting:
    """A meeting of which a step has a kind that this version lacks, and keeps it.

    No meeting could go on without this record, and the step is drawn like one of kind `info`.
    """
    kinds: list[Any] = [step.kind for step in msgspec.json.decode(content, type=AnyMeeting).steps]
    meeting = msgspec.json.decode(content)
    for step in meeting["steps"]:
        if step["kind"] not in STEP_KINDS:
            step["kind"] = "info"
    known = msgspec.convert(meeting, Meeting)
    steps = zip(known.steps, kinds, strict=True)
    return replace(known, steps=tuple(replace(step, kind=kind) for step, kind in steps))
