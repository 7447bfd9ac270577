"""Going to any step, forward or back, and undoing the last change of step."""

from dataclasses import dataclass, replace

from board.domain.board import Board
from board.domain.change import Change, Rejected, both
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.choosing.not_today import turned_back
from board.domain.decide.lookup import has_gone_on, known_phones
from board.domain.decide.steps.clocks import clock_of, topics_at, with_clock
from board.domain.decide.turns import topic_of_turn, with_turns
from board.domain.decide.writing.earlier_closings import with_what_is_kept, without_overdue
from board.domain.decide.writing.unopened import all_open
from board.domain.durations import MINUTE
from board.domain.erasure_hour import once_begun
from board.domain.plan import collecting_at
from board.domain.records.contributions import Topic
from board.domain.records.meeting import Meeting, Step
from board.domain.records.private import Keys, StepChange
from board.domain.step_kinds import behaviour_of
from board.domain.vocabulary import SmallId

TOGETHER_UNDER = 11
"""With fewer people closing words are shown all at once, so that the last is not exposed."""

UNDONE_WITHIN = MINUTE
"""A screen offers to undo for ten seconds; the rest allows for a slow network."""


@dataclass(frozen=True, slots=True)
class GoTo(Command):
    """`at` is the step that the screen showed when its button was pressed."""

    step: SmallId
    at: SmallId | None = None


def go_to(context: Context, command: GoTo) -> Change:
    """Go to any step, forward or back. Its clock starts; when it ends, nothing closes.

    Empty when the meeting has gone on from `at` [S15]; `bad_request` for the end, to which only
    `end_meeting` leads. Going to grouping or a later step shows the cards; going to a step that
    collects others hides them again [Y7]. On the way to exploring, an agreed item that people would
    rather not explore today turns the meeting back to choosing [C7].
    """
    meeting = context.board.meeting
    step = next((step for step in meeting.steps if step.id == command.step), None)
    if step is None:
        raise Rejected("not_found")
    if step.kind == "ended":
        raise Rejected("bad_request")
    if meeting.step == step.id or has_gone_on(context, command.at):
        return Change()
    step, chosen = turned_back(context, step)
    change = chosen if step.id == meeting.step else both(_change_to(context, step), chosen)
    return with_turns(context.board, change)


def _change_to(context: Context, step: Step) -> Change:
    change = Change({Meeting.name: _moved(context, step), **topics_at(context, step)})
    change.put[StepChange.name] = _as_it_is(context)
    if "cards" in behaviour_of(step.kind).shows:
        change = both(change, with_cards_shown(context, _moved(context, step)))
    return both(change, all_open(context, "words")) if _shows_words(context, step) else change


def _moved(context: Context, step: Step) -> Meeting:
    meeting, now = context.board.meeting, context.moment.now
    keep = context.board.need(Keys).keep_hours
    collecting = collecting_at(meeting.steps, step.id)
    begins = step.kind == "collect" and collecting != meeting.collecting
    return replace(
        meeting,
        step=step.id,
        topic=topic_of_turn(context.board, step) or meeting.topic,
        collecting=collecting,
        cards_shown=meeting.cards_shown and not begins,
        clock_ends_at=now + step.minutes * MINUTE if step.minutes else None,
        clock_left=None,
        silence=None,
        projected=None,
        projected_text=None,
        words_shown=meeting.words_shown or _shows_words(context, step),
        begun=True,
        erase_at=once_begun(meeting, step, keep, now),
    )


def _shows_words(context: Context, step: Step) -> bool:
    return (
        "words" in behaviour_of(step.kind).shows
        and len(known_phones(context.board)) >= TOGETHER_UNDER
    )


def with_cards_shown(context: Context, meeting: Meeting) -> Change:
    """The meeting with its cards shown, in a random order that does not tell who posted when.

    The time to write in silence is over [S13].
    """
    change = all_open(context, "cards")
    silence = None if meeting.silence and meeting.silence.writing else meeting.silence
    change.put[Meeting.name] = replace(meeting, cards_shown=True, silence=silence)
    return change


def _as_it_is(context: Context) -> StepChange:
    """What a change of step is about to change, so that it can be undone."""
    board, meeting = context.board, context.board.meeting
    return StepChange(
        at=context.moment.now,
        step=meeting.step,
        clock=clock_of(meeting),
        silence=meeting.silence,
        topics={key: clock_of(topic) for key, topic in board.of(Topic).items()},
        cards_shown=meeting.cards_shown,
        words_shown=meeting.words_shown,
        projected=meeting.projected,
        projected_text=meeting.projected_text,
    )


@dataclass(frozen=True, slots=True)
class UndoStep(Command):
    """`step` is the step that the change to undo has led to."""

    step: SmallId


def undo_step(context: Context, command: UndoStep) -> Change:
    """Undo the last change of step, with what it showed; any facilitator may.

    Empty when the meeting is at another step by now; `closed` after a minute. Undoing is itself a
    change of step, and so can be undone. A closing whose date has passed does not come back [K12].
    """
    board, last = context.board, context.board.find(StepChange)
    if board.meeting.step != command.step:
        return Change()
    if last is None or context.moment.now - last.at > UNDONE_WITHIN:
        raise Rejected("closed")
    last = with_what_is_kept(context, last)
    back = {Meeting.name: _back(board, last), **_clocks_back(board, last)}
    return both(without_overdue(context), Change({**back, StepChange.name: _as_it_is(context)}))


def _back(board: Board, last: StepChange) -> Meeting:
    meeting = board.meeting
    there = next(step for step in meeting.steps if step.id == last.step)
    back = replace(
        meeting,
        step=last.step,
        topic=topic_of_turn(board, there) or meeting.topic,
        collecting=collecting_at(meeting.steps, last.step),
        silence=last.silence,
        cards_shown=last.cards_shown,
        words_shown=last.words_shown,
        projected=last.projected,
        projected_text=last.projected_text,
    )
    return with_clock(back, last.clock)


def _clocks_back(board: Board, last: StepChange) -> dict[str, Topic]:
    there = board.of(Topic).items()
    clocks = last.topics
    return {key: with_clock(topic, clocks[key]) for key, topic in there if key in clocks}
