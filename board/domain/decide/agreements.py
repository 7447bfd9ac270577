"""What the group agrees to let out, and how long it agrees to keep: recorded in the meeting.

More is agreed to in the meeting alone, where the group is; to less anyone may go back at any time.
"""

from dataclasses import dataclass, replace
from typing import Any

from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.durations import HOUR, MINUTE
from board.domain.records.agreements import Agreements
from board.domain.records.meeting import Meeting
from board.domain.records.private import Keys
from board.domain.vocabulary import AgreedOn

HOURS_AT_MOST = 720


@dataclass(frozen=True, slots=True)
class RecordGroupAgreement(Command):
    """Whether the group agreed that its cards, or its notes, are in its traces.

    Or that its synthesis and closing words stay until its cycle ends.
    """

    what: AgreedOn
    agreed: bool


def record_group_agreement(context: Context, command: RecordGroupAgreement) -> Change:
    """Cards or notes in the group's traces, its closing words in its cycle; or no longer."""
    if command.agreed:
        _in_the_meeting(context)
    agreed = context.board.find(Agreements) or Agreements()
    field: dict[str, Any] = {command.what: command.agreed}
    if command.what == "closing":
        field = {"closing_until": _until(context.board.meeting) if command.agreed else None}
    return _put(context, replace(agreed, **field))


def _until(meeting: Meeting) -> int:
    """The cycle's end, as every screen was told it; a meeting that stands alone has none."""
    if meeting.cycle_ends_at is None:
        raise Rejected("not_found")
    return meeting.cycle_ends_at


@dataclass(frozen=True, slots=True)
class SetRetention(Command):
    """How long the group agreed that the meeting is kept after its end."""

    hours: int


def set_retention(context: Context, command: SetRetention) -> Change:
    """Another length of keeping; the hour of erasure moves by as much, and never into the past."""
    if not 1 <= command.hours <= HOURS_AT_MOST:
        raise Rejected("bad_request")
    keys, meeting = context.board.need(Keys), context.board.meeting
    if command.hours > keys.keep_hours:
        _in_the_meeting(context)
    if command.hours == keys.keep_hours:
        return Change()
    erase_at = meeting.erase_at + (command.hours - keys.keep_hours) * HOUR
    agreed = context.board.find(Agreements) or Agreements()
    change = _put(context, replace(agreed, keep_hours=command.hours))
    change.put[Keys.name] = replace(keys, keep_hours=command.hours)
    change.put[Meeting.name] = replace(meeting, erase_at=max(erase_at, context.moment.now + MINUTE))
    return change


def _in_the_meeting(context: Context) -> None:
    if context.board.need(Keys).ended:
        raise Rejected("closed")


def _put(context: Context, agreed: Agreements) -> Change:
    if agreed == (context.board.find(Agreements) or Agreements()):
        return Change()
    return Change({Agreements.name: agreed})
