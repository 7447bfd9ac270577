"""The wall's link, which is renewed when somebody must be out [L5] [L4]."""

from dataclasses import replace

from board.domain.board import ref
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Context
from board.domain.records.meeting import OpenedWall
from board.domain.records.private import Keys, Seat


def wall_seen(context: Context, *, here: bool) -> Change:
    """A wall came or went; facilitators are told of it from its first time on."""
    seat = context.seat
    if seat.role != "wall":
        return Change()
    if seat.device:
        record_id, seen = ref(OpenedWall, seat.device), OpenedWall(connected=here)
        return Change() if context.board.get(record_id) == seen else Change({record_id: seen})
    if not here:
        return Change()
    bare_id = context.moment.id("wall")
    opened = OpenedWall(connected=True)
    shown = replace(seat, device=bare_id, waits_since=0)
    return Change({context.seat_id: shown, ref(OpenedWall, bare_id): opened})


class RenewingLinks(Command):
    """A command that renews the wall's link.

    The server fills in `wall`, the SHA-256 of the next key, `sealed`, the entrance secret encrypted
    with that key, and `wall_epoch`, the number of the key. Without them there is no link for walls
    until the next change.
    """

    __slots__ = ()
    wall: str | None
    sealed: str | None
    wall_epoch: int | None


def with_next_wall(context: Context, command: RenewingLinks) -> Keys:
    """The meeting's keys with the wall's next key.

    Raises `unavailable` if the key was renewed since this one was made; a screen then sends its
    command again.
    """
    keys = context.board.need(Keys)
    epoch = keys.wall_epoch + 1
    if command.wall_epoch not in (None, epoch):
        raise Rejected("unavailable")
    digest = command.wall or context.moment.id("no wall key")
    return replace(keys, wall=digest, sealed=command.sealed or "", wall_epoch=epoch)


def without_earlier_walls(context: Context, *, keep: bool) -> Change:
    """The walls opened with the earlier key are out; with `keep`, those that are connected stay.

    Whoever had the key can make the token of its frames, so no frame stays [M18].
    """
    board = context.board
    epoch = board.need(Keys).wall_epoch + 1
    change = Change()
    for seat_id, seat in board.of(Seat).items():
        if seat.role != "wall" or not seat.device:
            continue
        wall = board.find(OpenedWall, seat.device)
        if keep and not seat.framed and wall is not None and wall.connected:
            change.put[seat_id] = replace(seat, epoch=epoch)
        else:
            change.put[seat_id] = replace(seat, device="", waits_since=context.moment.now)
            change.drop.add(ref(OpenedWall, seat.device))
    return change
