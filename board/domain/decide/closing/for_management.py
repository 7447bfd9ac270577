"""The words that the group agrees to give to management: apart from its own synthesis [R10]."""

from dataclasses import dataclass, replace

from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.overtaken import refuse_overtaken
from board.domain.records.agreements import ForManagement
from board.domain.records.private import Keys
from board.domain.views.report import MANAGEMENT, is_shown_as_it_stands
from board.domain.vocabulary import ManagementText


@dataclass(frozen=True, slots=True)
class WriteForManagement(Command):
    """The words as the group says them; they replace one of `replaces`."""

    text: ManagementText
    replaces: tuple[ManagementText, ...] = ()


def write_for_management(context: Context, command: WriteForManagement) -> Change:
    """Propose the words. An agreement to other words no longer holds.

    `bad_request` if the meeting's method gives nothing to management.
    """
    if not context.board.meeting.for_management:
        raise Rejected("bad_request")
    given = context.board.find(ForManagement) or ForManagement()
    refuse_overtaken(command.replaces, given.text, command.text)
    if given.text == command.text:
        return Change()
    return Change({ForManagement.name: ForManagement(command.text)})


@dataclass(frozen=True, slots=True)
class AgreeForManagement(Command):
    """Whether the group agreed to give its words to management; `text` is what it agreed to."""

    agreed: bool
    text: ManagementText = ""


def agree_for_management(context: Context, command: AgreeForManagement) -> Change:
    """Record the agreement, or take it back, which is possible at any time.

    A new one is `closed` after the end, `not_found` without words, and `changed` if these are no
    longer the words, or the wall has not shown them: the group agrees to what it has read.
    """
    given = context.board.find(ForManagement) or ForManagement()
    if command.agreed:
        _refuse_other_words(context, command, given)
    if given.agreed == command.agreed:
        return Change()
    return Change({ForManagement.name: replace(given, agreed=command.agreed)})


def _refuse_other_words(
    context: Context, command: AgreeForManagement, given: ForManagement
) -> None:
    if context.board.need(Keys).ended:
        raise Rejected("closed")
    if not given.text:
        raise Rejected("not_found")
    shown = is_shown_as_it_stands(context.board, MANAGEMENT)
    if command.text != given.text or not (given.agreed or shown):
        raise Rejected("changed")
