"""Who a socket is: its word, its cookie and its origin, against the board."""

from dataclasses import dataclass
from typing import Any

import msgspec
from socketio.exceptions import ConnectionRefusedError as Refusal
from starlette.datastructures import Headers

from board.domain.context import Actor
from board.domain.records.private import Keys
from board.domain.vocabulary import Language, Role
from board.live.room import Room
from board.live.screens import Kind, Screen
from board.store.store import Unavailable
from board.web.access import cookies
from board.web.access.seats import held_seat
from board.web.http.language import known
from board.web.http.site import Site, bare_code

SCREENS: dict[Role, tuple[Kind, ...]] = {
    "participant": ("phone",),
    "wall": ("wall",),
    "facilitator": ("console", "wall"),
}


class Auth(msgspec.Struct):
    """What a socket says of itself; what else it says is passed over."""

    code: str
    role: Role
    have: int | None = None
    language: str | None = None
    screen: str | None = None


@dataclass(frozen=True, slots=True)
class Admission:
    """A socket that is let in: its room, screen, language; `invite` is the wall's key if held."""

    room: Room
    screen: Screen
    language: Language
    invite: str | None


async def admission_of(site: Site, sid: str, environ: dict[str, Any], said: Any) -> Admission:
    """The place of a socket that connects; raises socketio's `ConnectionRefusedError`."""
    headers = Headers(scope=environ["asgi.scope"])
    # A page elsewhere cannot leave its origin out; a program, and a poll from here, does.
    if "origin" in headers and not site.own_origin(headers):
        raise Refusal("origin")
    try:
        auth = msgspec.convert(said, Auth)
    except msgspec.ValidationError:
        raise Refusal("unknown") from None
    held = cookies.read(headers.get("cookie", ""))
    try:
        room = await _room(site, auth.code)
        seat = await _seated(room, auth.role, held)
    except Refusal as refusal:
        raise await _slowed(site, _address(environ), refusal) from None
    kinds = SCREENS[auth.role]
    kind = next((kind for kind in kinds if kind == auth.screen), kinds[0])
    invite = held.get(cookies.invite_cookie(room.code))
    return Admission(room, Screen(sid, seat.seat, auth.role, kind), known(auth.language), invite)


async def _slowed(site: Site, address: str, refusal: Refusal) -> Refusal:
    """Guessing codes here costs what it costs at the door; who has a seat is never slowed."""
    reason = refusal.error_args["message"]
    if reason == "busy" or not await site.attempts.admits(address, with_key=False):
        return Refusal("busy")
    if reason == "unknown":
        await site.attempts.failed(address, with_key=False)
    return refusal


async def _room(site: Site, said: str) -> Room:
    code = bare_code(said)
    try:
        room = await site.rooms.find(code) if code else None
    except Unavailable:
        raise Refusal("busy") from None
    if room is None or room.replica.board.find(Keys) is None:
        raise Refusal("unknown")
    return room


def _address(environ: dict[str, Any]) -> str:
    client = environ["asgi.scope"].get("client")
    return str(client[0]) if client else ""


async def _seated(room: Room, role: Role, held: dict[str, str]) -> Actor:
    """The seat of this socket; a facilitator may also show a wall.

    A seat that missed the goodbye at a change of code is told of it now.
    """
    roles: tuple[Role, ...] = ("wall", "facilitator") if role == "wall" else (role,)
    try:
        seat = await held_seat(room, held, roles)
    except Unavailable:
        raise Refusal("busy") from None
    if seat is None:
        raise Refusal("forbidden")
    if seat.outdated:
        raise Refusal("forbidden", {"reason": "code_changed"})
    return seat.actor
