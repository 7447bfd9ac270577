"""What everyone is shown: the prompt, the cards, the words, and one item large on the wall."""

from dataclasses import dataclass, replace
from typing import Any

from board.domain.board import bare, ref
from board.domain.change import Change, Rejected, both
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.overtaken import refuse_overtaken
from board.domain.decide.steps.clocks import turned_to
from board.domain.decide.steps.step_changes import with_cards_shown
from board.domain.decide.writing.earlier_closings import overdue, without_overdue
from board.domain.decide.writing.unopened import all_open
from board.domain.records.carried import EarlierClosing
from board.domain.records.closing import ClosingLine
from board.domain.records.contributions import Card, Topic
from board.domain.records.meeting import Meeting
from board.domain.records.private import ClosingEntry, Keys
from board.domain.views.report import REPORTS, previewed
from board.domain.vocabulary import CLOSINGS_PAGE, PAGES, Id, Prompt, Ref, Revealed


@dataclass(frozen=True, slots=True)
class SetPrompt(Command):
    text: Prompt
    replaces: tuple[Prompt, ...] = ()


def set_prompt(context: Context, command: SetPrompt) -> Change:
    """Set the opening prompt: one of the method's, or the group's own."""
    meeting = context.board.meeting
    refuse_overtaken(command.replaces, meeting.prompt, command.text)
    return _put(context, meeting, prompt=command.text)


@dataclass(frozen=True, slots=True)
class Reveal(Command):
    what: Revealed
    shown: bool


def reveal(context: Context, command: Reveal) -> Change:
    """Show or hide all cards, or all closing words."""
    meeting = context.board.meeting
    if command.what == "words":
        change = _put(context, meeting, words_shown=command.shown)
        return both(change, all_open(context, "words")) if command.shown else change
    if command.shown:
        return Change() if meeting.cards_shown else with_cards_shown(context, meeting)
    return _put(context, meeting, cards_shown=False)


@dataclass(frozen=True, slots=True)
class FreezeWords(Command):
    frozen: bool


def freeze_words(context: Context, command: FreezeWords) -> Change:
    """Keep the cloud as it is; words that arrive meanwhile appear when it is released."""
    return _put(context, context.board.meeting, words_frozen=command.frozen)


@dataclass(frozen=True, slots=True)
class Project(Command):
    item: Ref | None = None
    text: Prompt | None = None


def project(context: Context, command: Project) -> Change:
    """Show one item or one posture prompt large on the wall; without either, the step's own page.

    A topic also becomes the current topic, until another one is shown. A report counts as seen in
    its present state [R5]. After the end only a report can be shown; the rest is `closed`.
    """
    board = context.board
    if board.need(Keys).ended and (command.text or command.item not in (None, *REPORTS)):
        raise Rejected("closed")
    if command.item is not None and not _is_there(context, command.item):
        raise Rejected("not_found")
    fields: dict[str, Any] = {"projected": command.item, "projected_text": command.text or None}
    if command.item is not None and command.item in board.of(Topic):
        return _turned_to(context, command.item, fields)
    change = _put(context, board.meeting, **fields)
    change.put |= previewed(board, command.item)
    return both(without_overdue(context), change) if command.item == CLOSINGS_PAGE else change


def _turned_to(context: Context, topic: str, fields: dict[str, Any]) -> Change:
    change = _put(context, context.board.meeting, topic=topic, **fields)
    change.put |= turned_to(context, topic)
    return change


@dataclass(frozen=True, slots=True)
class OpenCard(Command):
    topic: Ref
    card: Id


def open_card(context: Context, command: OpenCard) -> Change:
    """Show what this card of a topic says above the topic's notes on the wall [X10]."""
    name = ref(Topic, bare(command.topic))
    topic = context.board.need(Topic, bare(command.topic))
    card = ref(Card, command.card)
    if card not in topic.cards:
        raise Rejected("not_found")
    opened = replace(topic, opened=card)
    return Change() if opened == topic else Change({name: opened})


def _put(context: Context, meeting: Meeting, **fields: Any) -> Change:
    changed = replace(meeting, **fields)
    return Change() if changed == context.board.meeting else Change({Meeting.name: changed})


def _is_there(context: Context, item: str) -> bool:
    """Whether there is such an item: a report, a page, a record, or the entry of a closing line."""
    if item == CLOSINGS_PAGE:
        closings = context.board.of(EarlierClosing).keys()
        return closings != overdue(context.board, context.moment.now)
    if item in REPORTS or item in PAGES:
        return True
    kind, _, bare = item.partition(":")
    entry = ref(ClosingEntry, bare) if kind == ClosingLine.name else item
    return context.board.get(entry) is not None
