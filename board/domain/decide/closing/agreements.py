"""What the group agrees to put in its reports, and how long the meeting is kept [R2] [T3] [T5].

More can be agreed to during the meeting only, while the group is together. Less can be agreed to at
any time.
"""

from dataclasses import dataclass, replace
from typing import Any

from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.durations import HOUR, MINUTE
from board.domain.records.agreements import Agreements
from board.domain.records.meeting import Meeting
from board.domain.records.private import BeforeTheEnd, Keys
from board.domain.vocabulary import AgreedOn


@dataclass(frozen=True, slots=True)
class RecordGroupAgreement(Command):
    """Whether the group agreed to put its cards or its notes in its traces.

    Or, with `closing`, to keep its synthesis and closing words until its cycle ends.
    """

    what: AgreedOn
    agreed: bool


def record_group_agreement(context: Context, command: RecordGroupAgreement) -> Change:
    """Record the agreement, or take it back. `closed` for a new one after the end."""
    if command.agreed:
        _in_the_meeting(context)
    agreed = context.board.find(Agreements) or Agreements()
    field: dict[str, Any] = {command.what: command.agreed}
    if command.what == "closing":
        field = {"closing_until": _until(context.board.meeting) if command.agreed else None}
    return _put(context, replace(agreed, **field))


def _until(meeting: Meeting) -> int:
    """The end of the cycle as screens show it; `not_found` for a meeting outside any cycle."""
    if meeting.cycle_ends_at is None:
        raise Rejected("not_found")
    return meeting.cycle_ends_at


@dataclass(frozen=True, slots=True)
class SetRetention(Command):
    """How many hours the meeting is kept after its end, as the group agreed."""

    hours: int


def set_retention(context: Context, command: SetRetention) -> Change:
    """Set how long the meeting is kept. Its erasure moves as much, never into the past.

    `closed` in a rehearsal, which nobody keeps [Z4].
    """
    keys, meeting = context.board.need(Keys), context.board.meeting
    if meeting.rehearsal:
        raise Rejected("closed")
    if not 1 <= command.hours <= keys.keep_hours_at_most:
        raise Rejected("bad_request")
    if command.hours > keys.keep_hours:
        _in_the_meeting(context)
    if command.hours == keys.keep_hours:
        return Change()
    moved = (command.hours - keys.keep_hours) * HOUR
    agreed = context.board.find(Agreements) or Agreements()
    change = _put(context, replace(agreed, keep_hours=command.hours))
    change.put[Keys.name] = replace(keys, keep_hours=command.hours)
    erase_at = max(meeting.erase_at + moved, context.moment.now + MINUTE)
    change.put[Meeting.name] = replace(meeting, erase_at=erase_at)
    before = context.board.find(BeforeTheEnd)
    if before is not None:  # undoing the end keeps to what was agreed to since
        change.put[BeforeTheEnd.name] = replace(before, erase_at=before.erase_at + moved)
    return change


def _in_the_meeting(context: Context) -> None:
    if context.board.need(Keys).ended:
        raise Rejected("closed")


def _put(context: Context, agreed: Agreements) -> Change:
    if agreed == (context.board.find(Agreements) or Agreements()):
        return Change()
    return Change({Agreements.name: agreed})
