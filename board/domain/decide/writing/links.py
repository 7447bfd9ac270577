"""Links between cards and notes."""

from dataclasses import dataclass

from board.domain.board import ref
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.records.contributions import Card, Link, Note
from board.domain.vocabulary import Id, OptionId, Ref

LINKS_A_BOARD = 500


@dataclass(frozen=True, slots=True)
class MakeLink(Command):
    link: Id
    from_: Ref
    to: Ref
    label: OptionId | None = None


def link(context: Context, command: MakeLink) -> Change:
    """A link between two cards or notes, with one of the method's labels or none [Y8]."""
    board = context.board
    link = Link(command.from_, command.to, command.label)
    if command.from_ == command.to:
        raise Rejected("bad_request")
    if command.label is not None and command.label not in board.meeting.vocabulary.labels:
        raise Rejected("bad_request")
    for end in (command.from_, command.to):
        if not isinstance(board.get(end), Card | Note):
            raise Rejected("not_found")
    if board.find(Link, command.link) == link:
        return Change()
    if len(board.of(Link)) >= LINKS_A_BOARD:
        raise Rejected("too_many")
    return Change({ref(Link, command.link): link})


@dataclass(frozen=True, slots=True)
class Unlink(Command):
    link: Id


def unlink(context: Context, command: Unlink) -> Change:
    """Remove the link."""
    link = ref(Link, command.link)
    return Change(drop={link}) if context.board.get(link) else Change()
