"""The turns of topics: which topic a step is about, and a path that fits the topics [Y10]."""

from dataclasses import replace

from board.domain.board import Board
from board.domain.change import Change
from board.domain.plan import for_topics
from board.domain.records.contributions import Topic
from board.domain.records.meeting import Meeting, Step


def topic_of_turn(board: Board, step: Step) -> str | None:
    """The record id of the topic whose turn a step is; None at any other step."""
    if step.turn is None or not step.turn.each_topic:
        return None
    topics = sorted(board.of(Topic).items(), key=lambda pair: pair[1].order)
    return topics[step.turn.number - 1][0] if step.turn.number <= len(topics) else None


def with_turns(board: Board, change: Change) -> Change:
    """The change, with the path for the topics that it leaves."""
    put = {key for key, record in change.put.items() if isinstance(record, Topic)}
    left = (board.of(Topic).keys() | put) - change.drop
    changed = change.put.get(Meeting.name)
    meeting = changed if isinstance(changed, Meeting) else board.meeting
    steps = for_topics(meeting, topics_now(board), len(left) or meeting.topics_at_most)
    if steps != meeting.steps:
        change.put[Meeting.name] = replace(meeting, steps=steps)
    return change


def topics_now(board: Board) -> int:
    """How many topics have a turn: before the group has agreed, as many as it may agree on."""
    return len(board.of(Topic)) or board.meeting.topics_at_most
