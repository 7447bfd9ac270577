"""Leading the meeting: what is shown, who may come in, how it ends."""

from dataclasses import dataclass, replace
from typing import Any

from board.domain.board import Board, ref
from board.domain.change import Change, Rejected
from board.domain.code import code_from, typed
from board.domain.command import Command
from board.domain.context import KEPT, Context
from board.domain.decide.clocks import turned_to
from board.domain.decide.door import HOUR
from board.domain.decide.passages import with_cards_shown
from board.domain.records.choosing import Choice
from board.domain.records.closing import Line, Offer
from board.domain.records.contributions import Suggestion, Topic
from board.domain.records.facilitators import Wish
from board.domain.records.meeting import Device, Meeting
from board.domain.records.own import Ballot, Grades
from board.domain.records.private import Entry, Grouping, Keys, Passage, Ranking, Resonance, Seat
from board.domain.views.report import REPORTS, previewed
from board.domain.vocabulary import PAGES, Id, Prompt, Ref, Revealed, SmallId


@dataclass(frozen=True, slots=True)
class SetPrompt(Command):
    text: Prompt


def set_prompt(context: Context, command: SetPrompt) -> Change:
    """Another opening prompt, shipped or the group's own."""
    return _put(context, context.board.meeting, prompt=command.text)


@dataclass(frozen=True, slots=True)
class Reveal(Command):
    what: Revealed
    shown: bool


def reveal(context: Context, command: Reveal) -> Change:
    """Show or hide all cards, or all closing words."""
    meeting = context.board.meeting
    if command.what == "words":
        return _put(context, meeting, words_shown=command.shown)
    if command.shown:
        return Change() if meeting.cards_shown else Change({**with_cards_shown(context, meeting)})
    return _put(context, meeting, cards_shown=False)


@dataclass(frozen=True, slots=True)
class FreezeWords(Command):
    frozen: bool


def freeze_words(context: Context, command: FreezeWords) -> Change:
    """Hold the cloud still; words go on arriving, and move in when it is freed."""
    return _put(context, context.board.meeting, words_frozen=command.frozen)


@dataclass(frozen=True, slots=True)
class Project(Command):
    item: Ref | None = None
    text: Prompt | None = None


def project(context: Context, command: Project) -> Change:
    """One thing, or one posture prompt, large on the wall; neither: the step's own page.

    A topic is turned to, and stays the one in the room when something else was shown large. A
    report counts as seen, as it is at this moment; after the end nothing else is shown.
    """
    board = context.board
    if board.need(Keys).ended and (command.text or command.item not in (None, *REPORTS)):
        raise Rejected("closed")
    if command.item is not None and not _is_there(board, command.item):
        raise Rejected("not_found")
    said: dict[str, Any] = {"projected": command.item, "projected_text": command.text or None}
    if command.item is not None and command.item in board.of(Topic):
        return _turned(context, command.item, said)
    change = _put(context, board.meeting, **said)
    change.put |= previewed(board, command.item)
    return change


def _turned(context: Context, topic: str, said: dict[str, Any]) -> Change:
    change = _put(context, context.board.meeting, topic=topic, **said)
    change.put |= turned_to(context, topic)
    return change


def _put(context: Context, meeting: Meeting, **fields: Any) -> Change:
    changed = replace(meeting, **fields)
    return Change() if changed == context.board.meeting else Change({Meeting.name: changed})


def _is_there(board: Board, item: str) -> bool:
    """Reports and pages are always there; a line is made of a closing entry and goes by its id."""
    if item in REPORTS or item in PAGES:
        return True
    kind, _, bare = item.partition(":")
    return board.get(ref(Entry, bare) if kind == Line.name else item) is not None


@dataclass(frozen=True, slots=True)
class LockEntrance(Command):
    locked: bool


def lock_entrance(context: Context, command: LockEntrance) -> Change:
    """While locked nobody new comes in; who has a seat comes back to it."""
    return _put(context, context.board.meeting, locked=command.locked)


@dataclass(frozen=True, slots=True)
class ChangeCode(Command):
    """`join` is the SHA-256 of the next join key; without it, entering takes the code."""

    once: Id | None = None
    join: str | None = None


def change_code(context: Context, command: ChangeCode) -> Change:
    """A new code and join key; every participant enters again, and finds what is theirs."""
    keys = context.board.need(Keys)
    if command.once in keys.done:
        return Change()
    done = keys.done if command.once is None else (*keys.done, command.once)[-KEPT:]
    code = code_from(context.moment.id("code"))
    join = command.join or context.moment.id("no join key")
    changed = replace(keys, code=code, join=join, epoch=keys.epoch + 1, done=done)
    return Change({Keys.name: changed})


@dataclass(frozen=True, slots=True)
class EndMeeting(Command):
    pass


def end_meeting(context: Context, command: EndMeeting) -> Change:
    """The end: what was whose is forgotten at once, the rest at its hour."""
    board, keys = context.board, context.board.need(Keys)
    if keys.ended:
        return Change()
    meeting = replace(
        board.meeting,
        step=board.meeting.steps[-1].id,
        clock_ends_at=None,
        clock_left=None,
        projected=None,
        projected_text=None,
        cards_shown=True,
        words_shown=True,
        locked=True,
        erase_at=context.moment.now + keys.keep_hours * HOUR,
    )
    change = _forget_people(context)
    change.put |= {Meeting.name: meeting, Keys.name: replace(keys, ended=True)}
    change.put[Choice.name] = _settled(board.choice)
    return change


def _settled(choice: Choice) -> Choice:
    if choice.stage in ("resonance", "check"):
        return replace(choice, stage="idle", answers=0)
    return choice


def _forget_people(context: Context) -> Change:
    board = context.board
    gone = {*board.of(Ballot), *board.of(Grades), *board.of(Offer), *board.of(Device)} | {
        *board.of(Wish)
    }
    gone |= {*board.of(Grouping), *board.of(Resonance), *board.of(Passage), *board.of(Ranking)}
    gone |= {*board.of(Suggestion)}
    seats = board.of(Seat).items()
    gone |= {key for key, seat in seats if seat.role == "participant"}
    kept = {
        key: Seat(seat.role, seat.device, seat.invitation, epoch=seat.epoch)
        for key, seat in seats
        if seat.role != "participant"
    }
    return Change(dict(kept), gone)


@dataclass(frozen=True, slots=True)
class Erase(Command):
    code: SmallId


def erase(context: Context, command: Erase) -> Change:
    """Everything is gone, once the code was typed again."""
    if typed(command.code) != context.board.need(Keys).code:
        raise Rejected("bad_request")
    return Change(drop=context.board.ids())
