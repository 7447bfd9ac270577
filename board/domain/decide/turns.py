"""The turns of topics: which topic a step is about, and a path that fits the topics [Y10]."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import count

from board.domain.board import Board
from board.domain.change import Change
from board.domain.records.contributions import Topic
from board.domain.records.meeting import Meeting, Step

Topics = Mapping[str, Topic]


def topic_of_turn(board: Board, step: Step) -> str | None:
    """The record id of the topic whose turn a step is; None at any other step."""
    return _topic_of(board.of(Topic), step)


def with_turns(board: Board, change: Change) -> Change:
    """The change, with a turn for each topic that it leaves, and the path for them."""
    if not any(_is_topics_own(step) for step in board.meeting.steps):
        return change
    topics = _placed(board, _left(board, change))
    for key, topic in topics.items():
        if topic != change.put.get(key, board.get(key)):
            change.put[key] = topic
    changed = change.put.get(Meeting.name)
    meeting = changed if isinstance(changed, Meeting) else board.meeting
    fitting = _for_topics(meeting, topics)
    if fitting != meeting:
        change.put[Meeting.name] = fitting
    return change


def _left(board: Board, change: Change) -> Topics:
    """The topics once the change is made, in their order."""
    put = {key: record for key, record in change.put.items() if isinstance(record, Topic)}
    left = {**board.of(Topic), **put}
    ordered = sorted(left.items(), key=lambda pair: pair[1].order)
    return {key: topic for key, topic in ordered if key not in change.drop}


def _placed(board: Board, topics: Topics) -> Topics:
    """Topics have the turns in order; from the first turn on, each that stays keeps its own.

    Otherwise what is left of a turn would be passed over once the topic before it goes.
    """
    before = board.of(Topic)
    if not _has_begun(board.meeting):
        return topics if topics.keys() == before.keys() else _placed_anew(topics, {})
    return _placed_anew(topics, {key: before[key].order for key in topics if key in before})


def _placed_anew(topics: Topics, kept: dict[str, int]) -> Topics:
    """Each topic with the turn that it has kept, or else the next free one."""
    free = (number for number in count(1) if number not in kept.values())
    return {
        key: replace(topic, order=kept[key] if key in kept else next(free))
        for key, topic in topics.items()
    }


def _has_begun(meeting: Meeting) -> bool:
    """Whether the meeting is at a topic's turn, or after one."""
    here = next(place for place, step in enumerate(meeting.steps) if step.id == meeting.step)
    return any(_is_topics_own(step) for step in meeting.steps[: here + 1])


def _for_topics(meeting: Meeting, topics: Topics) -> Meeting:
    """The meeting with the path for these topics, at that of its turn if its own has gone."""
    taken = {topic.order for topic in topics.values()}
    steps = tuple(_for_turns(step, taken) for step in meeting.steps)
    here = next(step for step in steps if step.id == meeting.step)
    topic = meeting.topic if meeting.topic in topics else _topic_of(topics, here) or meeting.topic
    return replace(meeting, steps=steps, topic=topic)


def _for_turns(step: Step, taken: set[int]) -> Step:
    """Before the group has agreed on any topic, no turn is left out."""
    if step.turn is None or not step.turn.each_topic:
        return step
    without = bool(taken) and step.turn.number not in taken
    return replace(step, turn=replace(step.turn, without_topic=without))


def _topic_of(topics: Topics, step: Step) -> str | None:
    if step.turn is None or not step.turn.each_topic:
        return None
    number = step.turn.number
    return next((key for key, topic in topics.items() if topic.order == number), None)


def _is_topics_own(step: Step) -> bool:
    return step.turn is not None and step.turn.each_topic
