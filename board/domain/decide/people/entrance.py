"""Locking the entrance, and changing its code."""

from dataclasses import dataclass, replace

from board.domain.change import Change, Rejected, both
from board.domain.code import code_from
from board.domain.command import Command
from board.domain.context import KEPT, Context
from board.domain.decide.people.empty_seats import never_connected
from board.domain.decide.people.notices import KNOCK
from board.domain.decide.people.walls import RenewingLinks, with_next_wall, without_earlier_walls
from board.domain.durations import MINUTE
from board.domain.records.facilitators import Invitation, Knock
from board.domain.records.meeting import Meeting
from board.domain.records.private import Keys, Pass
from board.domain.vocabulary import Id, PhoneAddress


@dataclass(frozen=True, slots=True)
class LockEntrance(Command):
    locked: bool


def lock_entrance(context: Context, command: LockEntrance) -> Change:
    """While the entrance is locked only people who have a seat can enter. Opened, nobody waits."""
    meeting = replace(context.board.meeting, locked=command.locked)
    if meeting == context.board.meeting:
        return Change()
    return Change(
        {Meeting.name: meeting}, set() if command.locked else set(context.board.of(Knock))
    )


@dataclass(frozen=True, slots=True)
class TellKnock(Command):
    pass


def tell_knock(context: Context, command: TellKnock) -> Change:
    """Tell facilitators that somebody waits at the locked entrance, once a minute at most [E22]."""
    board, now = context.board, context.moment.now
    last = board.find(Knock, "knock")
    waits = board.meeting.locked and not board.need(Keys).ended
    if not waits or (last is not None and 0 <= now - last.knocked_at < MINUTE):
        return Change()
    return Change({KNOCK: Knock(now)})


@dataclass(frozen=True, slots=True)
class ChooseAddress(Command):
    """`offered` says whether the address is one of the computer's, which the server fills in."""

    address: PhoneAddress
    offered: bool | None = None


def choose_address(context: Context, command: ChooseAddress) -> Change:
    """Walls and consoles show this address, and their QR codes lead to it [E23]."""
    if command.offered is not True:
        raise Rejected("not_found")
    held = context.board.need(Keys)
    keys = replace(held, address=command.address)
    return Change() if keys == held else Change({Keys.name: keys})


@dataclass(frozen=True, slots=True)
class ChangeCode(RenewingLinks):
    """`join` is the SHA-256 of the next join key, which the server fills in.

    Without it people enter by the code alone. Walls that are connected stay, to show the new code,
    unless `keep_walls` is false.
    """

    once: Id | None = None
    keep_walls: bool = True
    join: str | None = None
    wall: str | None = None
    sealed: str | None = None
    wall_epoch: int | None = None


def change_code(context: Context, command: ChangeCode) -> Change:
    """A new code and new links: no link that was given before opens anything [L5].

    Every participant must enter again, and keeps what is theirs. Facilitators keep their seats.
    Seats that never had a screen are removed: whoever had the code may have taken them [E18].
    """
    keys = context.board.need(Keys)
    if command.once in keys.done:
        return Change()
    done = keys.done if command.once is None else (*keys.done, command.once)[-KEPT:]
    code = code_from(context.moment.id("code"))
    join = command.join or context.moment.id("no join key")
    renewed = with_next_wall(context, command)
    change = both(without_earlier_walls(context, keep=command.keep_walls), _no_links(context))
    change = both(change, never_connected(context.board, given_before=context.moment.now))
    change.put[Keys.name] = replace(renewed, code=code, join=join, epoch=keys.epoch + 1, done=done)
    return change


def _no_links(context: Context) -> Change:
    """The links for facilitators open nothing any more; who came by one stays."""
    unused = {key for key, given in context.board.of(Invitation).items() if not given.used}
    return Change(drop={*context.board.of(Pass), *unused})
