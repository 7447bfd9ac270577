"""The one place that decides: a command on a board becomes a change, or is refused.

Every rule here is pure. `decide` looks the command's row up in the table (who may ask, at which
steps), cleans and measures its texts, and hands it to its rule.
"""

from board.domain.board import Board
from board.domain.change import Change, Rejected, both
from board.domain.command import Command
from board.domain.context import PAPER, Actor, Context, Moment
from board.domain.decide.people import PostFor, RemoveMe
from board.domain.decide.suggesting import without_stale
from board.domain.decide.table import PARTICIPANT, TABLE, Permission
from board.domain.records.cycle import CycleKey
from board.domain.records.meeting import Meeting
from board.domain.records.private import Keys
from board.domain.texts import checked


def decide(board: Board, command: Command, actor: Actor, moment: Moment) -> Change:
    """The change that carries the command out; empty when the board is already so.

    Raises `Rejected` with a code of docs/protocol.md; the board is never touched.
    """
    row = TABLE[type(command)]
    context = Context(board, actor, moment)
    _admit(context, row)
    command = checked(command)
    change = row.rule(context, command)
    if isinstance(command, PostFor):
        return _in_their_name(context, command, change)
    return without_stale(board, change)


def _admit(context: Context, row: Permission) -> None:
    if context.actor.role not in row.roles:
        raise Rejected("forbidden")
    if context.actor.role == "server":
        return
    if context.actor.role == "link_holder":
        _admit_keeper(context)
        return
    context.seat  # noqa: B018  (a seat that was removed may ask for nothing)
    if context.board.need(Keys).ended and not row.after_end:
        raise Rejected("closed")
    held_to = frozenset() if context.leads else row.steps
    if held_to and _kind_of_step(context.board.meeting) not in held_to:
        raise Rejected("wrong_step")


def _admit_keeper(context: Context) -> None:
    """A link that was taken back is a link that never was."""
    digests = {keeper.digest for keeper in context.board.of(CycleKey).values()}
    if context.actor.seat not in digests:
        raise Rejected("unknown")


def _kind_of_step(meeting: Meeting) -> str:
    return next(step.kind for step in meeting.steps if step.id == meeting.step)


def _in_their_name(context: Context, command: PostFor, seated: Change) -> Change:
    """What a person without a phone asks for, with a participant's rights; a new seat is empty."""
    asked = command.command
    if type(asked) not in PARTICIPANT.values():
        raise Rejected("bad_request")
    paper = Actor("participant", f"{PAPER}{command.person}")
    if not seated:
        return decide(context.board, asked, paper, context.moment)
    if isinstance(asked, RemoveMe):
        return Change()
    draft = context.board.draft()
    draft.apply(seated)
    return both(seated, decide(draft, asked, paper, context.moment))


__all__ = ["Actor", "Board", "Change", "Moment", "Rejected", "decide"]
