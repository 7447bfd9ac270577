"""Clocks of the step and of each topic: running, waiting or absent. Their end closes nothing."""

from dataclasses import dataclass, replace
from typing import Any, TypeVar

from board.domain.board import Board, bare, ref
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.turns import topic_of_turn
from board.domain.durations import DAY, MINUTE
from board.domain.records.contributions import Topic
from board.domain.records.facilitators import ClockJump
from board.domain.records.meeting import Meeting, Silence, Step
from board.domain.records.private import BeforeTheEnd, Clock
from board.domain.step_kinds import behaviour_of
from board.domain.vocabulary import Ref

C = TypeVar("C", Meeting, Topic)
Topics = dict[str, Topic]


@dataclass(frozen=True, slots=True)
class SetClock(Command):
    """The clock of the step or of a topic: running (`ends_at`), waiting (`left`), or absent."""

    ends_at: int | None
    left: int | None = None
    topic: Ref | None = None


def set_clock(context: Context, command: SetClock) -> Change:
    """Start, move, pause or remove the clock of the step, or of a topic.

    `bad_request` for a time left of more than a day, or an end more than a day ahead.
    """
    if command.left is not None and not (command.ends_at is None and 0 <= command.left <= DAY):
        raise Rejected("bad_request")
    if command.ends_at is not None and not 0 <= command.ends_at <= context.moment.now + DAY:
        raise Rejected("bad_request")
    clock = (command.ends_at, command.left)
    if command.topic is None:
        return _set(context.board.meeting, Meeting.name, clock)
    topic = bare(command.topic)
    return _set(context.board.need(Topic, topic), ref(Topic, topic), clock)


@dataclass(frozen=True, slots=True)
class FollowClock(Command):
    """The server's clock jumped by so many milliseconds, in a meeting erased at `erase_at`."""

    erase_at: int
    by: int


def follow_clock(context: Context, command: FollowClock) -> Change:
    """Every moment that is ahead moves with the clock, so that as much time is left as before [T7].

    Nothing changes if another process has moved them already. Facilitators are told: the hour of
    erasure may be wrong.
    """
    meeting = context.board.meeting
    if meeting.erase_at != command.erase_at:
        return Change()
    until = meeting.reopens_until
    moved = replace(
        _moved(meeting, command.by),
        erase_at=meeting.erase_at + command.by,
        silence=_later(meeting.silence, command.by),
        reopens_until=until and until + command.by,
    )
    topics = context.board.of(Topic)
    clocks = {key: _moved(topic, command.by) for key, topic in topics.items()}
    told = {ref(ClockJump, "clock_jump"): ClockJump(context.moment.now)}
    change = Change({Meeting.name: moved, **told, **_changed(topics, clocks)})
    before = context.board.find(BeforeTheEnd)
    if before is not None:
        change.put[BeforeTheEnd.name] = replace(before, erase_at=before.erase_at + command.by)
    return change


def _moved(clocked: C, by: int) -> C:
    ends_at = clocked.clock_ends_at
    return clocked if ends_at is None else replace(clocked, clock_ends_at=ends_at + by)


def _later(silence: Silence | None, by: int) -> Silence | None:
    return silence and replace(silence, ends_at=silence.ends_at + by)


def _set(clocked: C, record_id: str, clock: Clock) -> Change:
    changed = with_clock(clocked, clock)
    return Change() if changed == clocked else Change({record_id: changed})


def with_clock(clocked: C, clock: Clock) -> C:
    """The record with this clock."""
    fields: dict[str, Any] = dict(zip(("clock_ends_at", "clock_left"), clock, strict=True))
    return replace(clocked, **fields)


def clock_of(clocked: Meeting | Topic) -> Clock:
    return clocked.clock_ends_at, clocked.clock_left


def topics_at(context: Context, step: Step) -> Topics:
    """The topics whose clock changes when the meeting goes to this step, by record id.

    A step of exploring shares its minutes between the topics and starts the clock of the current
    one; in a topic's own turn [Y10] that topic has all of them. At any other step the clocks of all
    topics wait.
    """
    topics, now = context.board.of(Topic), context.moment.now
    turn = topic_of_turn(context.board, step)
    if not behaviour_of(step.kind).explores or not topics:
        return _changed(topics, {key: _waiting(topic, now) for key, topic in topics.items()})
    if turn:
        waiting = {key: _waiting(topic, now) for key, topic in topics.items()}
        running = _running(_given(topics[turn], step.minutes * MINUTE), now)
        return _changed(topics, {**waiting, turn: running})
    share = step.minutes * MINUTE // len(topics)
    given = {key: _given(topic, share) for key, topic in topics.items()}
    here = current_topic(context.board)
    return _changed(topics, {**given, here: _running(given[here], now)} if here else given)


def turned_to(context: Context, topic_id: str) -> Topics:
    """The topics whose clock changes when the group turns to this one, by record id.

    The clock of the former topic waits and that of this one runs.
    """
    topics, now = context.board.of(Topic), context.moment.now
    here = current_topic(context.board)
    if here is None or here == topic_id or topics[here].clock_ends_at is None:
        return {}
    turned = {here: _waiting(topics[here], now), topic_id: _running(topics[topic_id], now)}
    return _changed(topics, turned)


def current_topic(board: Board) -> str | None:
    """The record id of the topic that the group turned to, else of the first; None without any."""
    topics = board.of(Topic)
    if board.meeting.topic in topics:
        return board.meeting.topic
    return min(topics, key=lambda key: topics[key].order, default=None)


def _given(topic: Topic, share: int) -> Topic:
    return with_clock(topic, (None, share)) if clock_of(topic) == (None, None) else topic


def _running(topic: Topic, now: int) -> Topic:
    left = topic.clock_left
    return topic if left is None else with_clock(topic, (now + left, None))


def _waiting(topic: Topic, now: int) -> Topic:
    ends_at = topic.clock_ends_at
    return topic if ends_at is None else with_clock(topic, (None, max(0, ends_at - now)))


def _changed(before: Any, after: Topics) -> Topics:
    return {key: topic for key, topic in after.items() if topic != before[key]}
