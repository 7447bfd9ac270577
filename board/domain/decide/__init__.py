"""The one place that decides: a command on a board becomes a change, or is refused.

Every rule here is pure. `decide` looks up the command's row in the table (its roles and steps),
cleans and measures its texts, and calls its rule.
"""

from board.domain.board import Board
from board.domain.change import Change, Rejected, both
from board.domain.command import Command
from board.domain.context import PAPER, Actor, Context, Moment
from board.domain.decide.grouping.suggesting import without_stale
from board.domain.decide.people.seats import PostFor, RemoveMe
from board.domain.decide.table import PARTICIPANT, TABLE, Permission
from board.domain.decide.unread import refuse_unread, without_unread
from board.domain.records.cycle import CycleKey
from board.domain.records.private import Keys
from board.domain.step_kinds import RESTING_KIND
from board.domain.texts import checked


def decide(board: Board, command: Command, actor: Actor, moment: Moment) -> Change:
    """The change that carries the command out; empty when the board is already so [P2].

    Raises `Rejected` with a code of docs/protocol.md [P3]. The board itself is never changed.
    """
    change = _decided(board, command, actor, moment)
    return without_unread(board, change)


def _decided(board: Board, command: Command, actor: Actor, moment: Moment) -> Change:
    row = TABLE[type(command)]
    context = Context(board, actor, moment)
    _admit(context, row)
    refuse_unread(board, command)
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
        _admit_link_holder(context)
        return
    context.seat  # noqa: B018  (raises for a seat that was removed)
    if context.board.need(Keys).ended and not row.after_end:
        raise Rejected("closed")
    if row.steps and not context.leads and not _is_open(context, row):
        raise Rejected("wrong_step")


def _admit_link_holder(context: Context) -> None:
    """A link that was taken back is as unknown as one that never was."""
    digests = {key.digest for key in context.board.of(CycleKey).values()}
    if context.actor.seat not in digests:
        raise Rejected("unknown")


def _is_open(context: Context, row: Permission) -> bool:
    """Whether the present step opens this row. Only phones rest, not paper [Y5]."""
    meeting = context.board.meeting
    step = next(step for step in meeting.steps if step.id == meeting.step)
    rests = step.at_rest and not context.actor.seat.startswith(PAPER)
    return step.kind in row.steps and (not rests or RESTING_KIND in row.steps)


def _in_their_name(context: Context, command: PostFor, seated: Change) -> Change:
    """The command of a person without a phone, decided with a participant's rights [A6].

    `seated` is the change that adds the person's seat; empty when the seat is there already.
    """
    inner = command.command
    if type(inner) not in PARTICIPANT.values():
        raise Rejected("bad_request")
    paper = Actor("participant", f"{PAPER}{command.person}")
    if not seated:
        return decide(context.board, inner, paper, context.moment)
    if isinstance(inner, RemoveMe):
        return Change()
    draft = context.board.draft()
    draft.apply(seated)
    return both(seated, decide(draft, inner, paper, context.moment))


__all__ = ["Actor", "Board", "Change", "Moment", "Rejected", "decide"]
