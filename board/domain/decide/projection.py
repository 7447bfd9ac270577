"""What everyone is shown: the prompt, the cards, the words, one thing large on the wall."""

from dataclasses import dataclass, replace
from typing import Any

from board.domain.board import Board, ref
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.clocks import turned_to
from board.domain.decide.step_changes import with_cards_shown
from board.domain.records.closing import ClosingLine
from board.domain.records.contributions import Topic
from board.domain.records.meeting import Meeting
from board.domain.records.private import (
    ClosingEntry,
    Keys,
)
from board.domain.views.report import REPORTS, previewed
from board.domain.vocabulary import PAGES, Prompt, Ref, Revealed


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
    return board.get(ref(ClosingEntry, bare) if kind == ClosingLine.name else item) is not None
