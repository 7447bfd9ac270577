"""Locking the entrance, and changing its code."""

from dataclasses import dataclass, replace

from board.domain.change import Change
from board.domain.code import code_from
from board.domain.command import Command
from board.domain.context import KEPT, Context
from board.domain.records.meeting import Meeting
from board.domain.records.private import Keys
from board.domain.vocabulary import Id


@dataclass(frozen=True, slots=True)
class LockEntrance(Command):
    locked: bool


def lock_entrance(context: Context, command: LockEntrance) -> Change:
    """While the entrance is locked only people who have a seat can enter."""
    meeting = replace(context.board.meeting, locked=command.locked)
    return Change() if meeting == context.board.meeting else Change({Meeting.name: meeting})


@dataclass(frozen=True, slots=True)
class ChangeCode(Command):
    """`join` is the SHA-256 of the next join key. Without it people enter by the code alone."""

    once: Id | None = None
    join: str | None = None


def change_code(context: Context, command: ChangeCode) -> Change:
    """A new code and join key. Every participant must enter again, and keeps what is theirs."""
    keys = context.board.need(Keys)
    if command.once in keys.done:
        return Change()
    done = keys.done if command.once is None else (*keys.done, command.once)[-KEPT:]
    code = code_from(context.moment.id("code"))
    join = command.join or context.moment.id("no join key")
    changed = replace(keys, code=code, join=join, epoch=keys.epoch + 1, done=done)
    return Change({Keys.name: changed})
