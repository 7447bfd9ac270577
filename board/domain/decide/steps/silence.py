"""A moment of silence, with a clock of its own beside that of the step."""

from dataclasses import dataclass, replace

from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.durations import MINUTE
from board.domain.records.meeting import Meeting, Silence

LONGEST_MINUTES = 15


@dataclass(frozen=True, slots=True)
class KeepSilence(Command):
    """A silence of `minutes` until `ends_at`, to write in if `writing`; without an end, none."""

    ends_at: int | None
    minutes: int = 1
    writing: bool = False


def keep_silence(context: Context, command: KeepSilence) -> Change:
    """Begin a silence, or end it. The clock of the step goes on; when it is over nothing changes.

    `bad_request` for more than a quarter of an hour.
    """
    meeting = context.board.meeting
    silence = _silence(command, context.moment.now)
    changed = replace(meeting, silence=silence)
    return Change() if changed == meeting else Change({Meeting.name: changed})


def _silence(command: KeepSilence, now: int) -> Silence | None:
    if command.ends_at is None:
        return None
    if not 1 <= command.minutes <= LONGEST_MINUTES:
        raise Rejected("bad_request")
    if not 0 <= command.ends_at <= now + LONGEST_MINUTES * MINUTE:
        raise Rejected("bad_request")
    return Silence(command.ends_at, command.minutes, command.writing)
