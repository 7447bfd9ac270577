"""When a meeting is erased: so many hours after its end, as the notice says [T2]."""

from board.domain.durations import DAY, END_UNDONE_WITHIN, HOUR, MINUTE
from board.domain.records.meeting import Meeting, Step

UNSTARTED = 7 * DAY
"""A meeting may be opened some days ahead. Until it begins it holds nothing that anyone wrote."""


def before_it_begins(now: int, date: int | None) -> int:
    """Seven days after it was opened, or after the planned `date` of a meeting that is ahead.

    All in milliseconds since the epoch.
    """
    return max(now, date or 0) + UNSTARTED


def once_begun(meeting: Meeting, step: Step, keep_hours: int, now: int) -> int:
    """The hour of erasure when the meeting goes to this step, in milliseconds since the epoch.

    It is set when the meeting begins: after its planned minutes and the hours that it is kept. It
    moves only if the meeting lasts longer than planned, so that all screens show the same date.
    That of a rehearsal is set when it is opened, and does not move [Z4].
    """
    if meeting.rehearsal:
        return meeting.erase_at
    keep = keep_hours * HOUR
    if meeting.begun and now + keep <= meeting.erase_at:
        return meeting.erase_at
    steps = meeting.steps
    ahead = steps[steps.index(step) :] if meeting.begun else steps
    return now + sum(one.minutes for one in ahead if not one.is_left_out) * MINUTE + keep


def once_ended(meeting: Meeting, keep_hours: int, now: int) -> int:
    """The hour of erasure of a meeting that ends now; a rehearsal goes once its end holds [Z4]."""
    return now + (END_UNDONE_WITHIN if meeting.rehearsal else keep_hours * HOUR)
