"""The admission of a socket: its origin, its seat by its cookie, and its screen."""

from collections.abc import Mapping
from dataclasses import dataclass
from time import monotonic
from typing import Annotated, Any

import msgspec
from socketio.exceptions import ConnectionRefusedError as Refusal
from starlette.datastructures import Headers

from board.domain.records.private import Keys
from board.domain.views.mine import farewell
from board.domain.vocabulary import Language, Role
from board.live.coming_back import lost_after
from board.live.room import Room
from board.live.screens import Kind, Screen
from board.store.lineage import LARGEST_VERSION, UNKNOWN, Revision
from board.store.store import Unavailable
from board.web.access import cookies
from board.web.access.refusals import wait_to_refuse
from board.web.access.seats import HeldSeat, held_seat
from board.web.http.language import known
from board.web.http.site import Site, bare_code

KINDS: dict[Role, tuple[Kind, ...]] = {
    "participant": ("phone",),
    "wall": ("wall",),
    "facilitator": ("console", "wall"),
}
LONGEST_PAGE = 40
"""Characters of the name of a page."""


class Auth(msgspec.Struct):
    """What a socket sends when it connects; other fields are ignored."""

    code: str
    role: Role
    have: Annotated[int, msgspec.Meta(ge=0, le=LARGEST_VERSION)] | None = None
    mark: str = UNKNOWN
    language: str | None = None
    screen: str | None = None
    fields: bool = False
    wall: bool = True
    page: Annotated[str, msgspec.Meta(max_length=LONGEST_PAGE)] = ""
    token: Annotated[str, msgspec.Meta(max_length=cookies.LONGEST_TOKEN)] = ""


@dataclass(frozen=True, slots=True)
class Admission:
    """An admitted socket: its room, its screen and seat, its language, and the port it came to."""

    room: Room
    screen: Screen
    seat: HeldSeat
    language: Language
    port: int


async def admission_of(site: Site, sid: str, environ: dict[str, Any], fields: Any) -> Admission:
    """The admission of a socket that connects; raises socketio's `ConnectionRefusedError`."""
    headers = Headers(scope=environ["asgi.scope"])
    # A browser always sends the origin of a page of another site. A program, and a poll from a
    # page of this site, may leave it out.
    if "origin" in headers and not site.own_origin(headers):
        raise Refusal("origin")
    if site.connections.is_crowded(_address(environ)):
        raise Refusal("busy")
    try:
        auth = msgspec.convert(fields, Auth)
    except msgspec.ValidationError:
        raise Refusal("unknown") from None
    began = monotonic()
    try:
        room = await _room(site, auth.code, _held(site, headers, auth, bare_code(auth.code)))
        seat = await _seat(room, auth.role, _held(site, headers, auth, room.code))
    except Refusal as refusal:
        limited = _rate_limited(site, _address(environ), refusal)
        await wait_to_refuse(began)  # its time does not say whether there is such a meeting [E10]
        raise limited from None
    screen = await _screen(sid, room, seat, auth)
    return Admission(room, screen, seat, known(auth.language), _port(headers))


def _held(site: Site, headers: Headers, auth: Auth, code: str | None) -> dict[str, str]:
    """The cookies; of a wall in a frame its token alone, whatever the browser sends [M18]."""
    if not (auth.token and site.settings.frames):
        return cookies.read(headers.get("cookie", ""))
    return {cookies.seat_cookie(code or "", "wall"): auth.token}


def _port(headers: Headers) -> int:
    """The port that the browser asked for; a header that names none means 80."""
    port = headers.get("host", "").rpartition(":")[2]
    return int(port) if port.isascii() and port.isdecimal() and len(port) <= len("65535") else 80


async def _screen(sid: str, room: Room, seat: HeldSeat, auth: Auth) -> Screen:
    """The screen, which knows how many changes it is to be told that the store lost."""
    kinds = KINDS[auth.role]
    kind = next((kind for kind in kinds if kind == auth.screen), kinds[0])
    lent = seat.actor.role != auth.role
    had = Revision(auth.have or 0, auth.mark)
    try:
        lost = await lost_after(room, had, auth.role)
    except Unavailable:
        raise Refusal("busy") from None
    screen = Screen(sid, seat.actor.seat, auth.role, kind, had=had.version, lost=lost, lent=lent)
    screen.takes_fields, screen.reads_wall, screen.page = auth.fields, auth.wall, auth.page
    return screen


def _rate_limited(site: Site, address: str, refusal: Refusal) -> Refusal:
    """The refusal, or `busy` over the rate limit: codes cannot be guessed here either [E8].

    A socket that has a seat is never limited.
    """
    reason = refusal.error_args["message"]
    if reason == "busy" or not site.attempts.admits(address, with_key=False):
        return Refusal("busy")
    if reason == "unknown":
        site.attempts.failed(address, with_key=False)
    return refusal


async def _room(site: Site, typed: str, held: Mapping[str, str]) -> Room:
    """The room of this code.

    A browser with a cookie of that meeting is told if it was erased a moment ago: it must not take
    it for lost.
    """
    code = bare_code(typed)
    try:
        room = await site.rooms.find(code) if code else None
    except Unavailable:
        raise Refusal("busy") from None
    if room is None or room.replica.board.find(Keys) is None:
        raise Refusal("unknown", {"reason": "erased"} if await _erased(site, code, held) else {})
    return room


async def _erased(site: Site, code: str | None, held: Mapping[str, str]) -> bool:
    if code is None or not any(cookies.seat_cookie(code, role) in held for role in KINDS):
        return False
    try:
        return await site.rooms.was_erased(code)
    except Unavailable:
        return False


def _address(environ: dict[str, Any]) -> str:
    client = environ["asgi.scope"].get("client")
    return str(client[0]) if client else ""


async def _seat(room: Room, role: Role, held: dict[str, str]) -> HeldSeat:
    """The seat of this socket; a facilitator's seat may also show a wall [M4].

    A seat that was not connected when the code changed is told `code_changed` now [E3], and a wall
    that was not connected at the end, `ended` [E6].
    """
    roles: tuple[Role, ...] = ("wall", "facilitator") if role == "wall" else (role,)
    try:
        seat = await held_seat(room, held, roles)
    except Unavailable:
        raise Refusal("busy") from None
    if seat is None:
        raise Refusal("forbidden")
    reason = seat.farewell or farewell(room.replica.board, seat.actor.seat, role)
    if reason is not None:
        raise Refusal("forbidden", {"reason": reason})
    return seat
