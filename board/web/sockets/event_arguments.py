"""The arguments of the events that sockets send, decoded. What is not valid is `bad_request`."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import msgspec

from board.domain.change import Rejected
from board.domain.command import Command
from board.domain.decide.people.entrance import ChangeCode, ChooseAddress
from board.domain.decide.people.facilitators import WithdrawInvitation
from board.domain.records.private import Keys
from board.live.presence import Showing
from board.live.screens import Screen
from board.store.lineage import LARGEST_VERSION, UNKNOWN, Revision
from board.web.access import keys
from board.web.sockets.socket_auth import Admission
from board.wire.codec import command_from

Arguments = tuple[Any, ...]

FILLED_IN = ("join", "wall", "sealed", "wall_epoch", "offered")
"""The arguments of some commands that the server fills in, and no screen may send."""


def command_of(
    admission: Admission, args: Arguments, offers: Callable[[str, int], bool]
) -> Command:
    """The command of `command(name, arguments)`, with what the server fills in.

    `offers` says whether an address may be chosen for phones by a console that came to this port.
    """
    if not 1 <= len(args) <= 2:
        raise Rejected("bad_request")
    command = command_from(args[0], args[1] if len(args) == 2 else None)
    if any(getattr(command, name, None) is not None for name in _filled_in(command)):
        raise Rejected("bad_request")
    if isinstance(command, ChooseAddress):
        return replace(command, offered=offers(command.address, admission.port))
    return _with_keys(admission, command)


def _filled_in(command: Command) -> tuple[str, ...]:
    """The fields that a screen must not send itself."""
    return FILLED_IN if isinstance(command, ChangeCode | WithdrawInvitation | ChooseAddress) else ()


def _with_keys(admission: Admission, command: Command) -> Command:
    """Add the next keys to a command that renews links."""
    if not isinstance(command, ChangeCode | WithdrawInvitation):
        return command
    board = admission.room.replica.board
    secret, held = admission.seat.secret(board), board.find(Keys)
    if not secret or held is None:
        return command
    epoch = held.wall_epoch + 1
    key = keys.wall_key(secret, epoch)
    sealed = keys.seal(secret, key)
    renewing = replace(command, wall=keys.digest(key), sealed=sealed, wall_epoch=epoch)
    if isinstance(renewing, WithdrawInvitation):
        return renewing
    return replace(renewing, join=keys.digest(keys.join_key(secret, held.epoch + 1)))


def revision_of(args: Arguments) -> Revision | None:
    """The revision of `resume({"have": version, "mark"})`; None for a screen that has none."""
    body = args[0] if len(args) == 1 and isinstance(args[0], dict) else {"have": False}
    have, mark = body.get("have"), body.get("mark", UNKNOWN)
    if not (have is None or _is_version(have)) or not isinstance(mark, str):
        raise Rejected("bad_request")
    return None if have is None else Revision(have, mark)


def asks_for_the_wall(args: Arguments) -> bool:
    """Whether `resume({…, "wall": true})` comes from a phone that reads the wall from now on."""
    return len(args) == 1 and isinstance(args[0], dict) and args[0].get("wall") is True


def _is_version(value: Any) -> bool:
    return type(value) is int and 0 <= value <= LARGEST_VERSION


def showing_of(screen: Screen, args: Arguments) -> Showing:
    """What a wall shows, of `showing({"of", "pages"})`; `forbidden` for other screens."""
    if screen.kind != "wall":
        raise Rejected("forbidden")
    try:
        return msgspec.convert(args[0] if len(args) == 1 else None, Showing)
    except msgspec.ValidationError:
        raise Rejected("bad_request") from None
