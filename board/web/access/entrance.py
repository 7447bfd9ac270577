"""Entering a meeting: a key or a typed code is exchanged for the cookie of a seat."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from time import monotonic
from typing import Any, NoReturn

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from board.domain.change import Rejected
from board.domain.context import SERVER
from board.domain.decide.people.entering import Enter
from board.domain.decide.people.entrance import TellKnock
from board.domain.key_roles import KeyRole, role_of_key
from board.domain.records.private import Seat
from board.domain.views.mine import farewell
from board.domain.vocabulary import Role
from board.live.room import Room
from board.store.store import Unavailable
from board.web.access import cookies, keys
from board.web.access.http_auth import room_of
from board.web.access.refusals import wait_to_refuse
from board.web.access.seats import held_token
from board.web.http.answers import RequestRefused
from board.web.http.json_body import json_object
from board.web.http.moving_windows import Rate
from board.web.http.networks import network
from board.web.http.site import address_of, bare_code, site_of

log = structlog.get_logger()

Take = Callable[[Request, str | None], Awaitable[Response]]
"""Takes a seat, and answers; raises `Rejected`, or `Unavailable`."""

LONGEST_KEY = 128
SHARE_OF_A_MEETING = 10
"""A tenth of an address's seats is kept for each meeting and role."""


async def enter(request: Request) -> Response:
    """`POST /{code}/enter`: with the body `{"key": …}`, or `{}` for a typed code."""
    began = monotonic()
    key = key_in(await json_object(request))
    answer = _by_code(request) if key is None else by_key(request, key, _entered)
    return await in_time(began, answer)


async def in_time(began: float, answer: Awaitable[Response]) -> Response:
    """The answer to somebody who enters. A refusal takes the same time whatever was found [E8]."""
    try:
        return await answer
    except RequestRefused as refused:
        if refused.status != 503:
            await wait_to_refuse(began)
        raise


async def _by_code(request: Request) -> Response:
    """Try a typed code. It counts while it is looked up, or many at once would be answered [E8]."""
    code = bare_code(request.path_params["code"]) or ""
    async with site_of(request).attempts.code(address_of(request), code) as admitted:
        if not admitted:
            raise RequestRefused(429, "slow_down")
        response = await _response(request, None, _entered)
        return response if response is not None else _refuse(request, with_key=False)


async def by_key(request: Request, key: str, take: Take) -> Response:
    """Look the key up first: others behind the same address must not close a valid link."""
    response = await _response(request, key, take)
    if response is not None:
        return response
    if not site_of(request).attempts.admits(address_of(request), with_key=True):
        raise RequestRefused(429, "slow_down")
    return _refuse(request, with_key=True)


async def _response(request: Request, key: str | None, take: Take) -> Response | None:
    """The answer to someone who enters; None if the key or the code is wrong."""
    try:
        return await take(request, key)
    except Rejected as rejected:
        if rejected.code != "unknown":
            words = "no_seat" if rejected.code == "too_many" else None
            raise RequestRefused(503, rejected.code, words) from rejected
        return None
    except Unavailable as fault:
        raise RequestRefused(503, "unavailable") from fault


def _refuse(request: Request, *, with_key: bool) -> NoReturn:
    site = site_of(request)
    site.attempts.failed(address_of(request), with_key=with_key)
    site.metrics.entry_refused()
    log.info("enter.unknown", with_key=with_key)
    raise RequestRefused(404, "unknown")


async def seat(request: Request) -> Response:
    """`GET /{code}/seat`: `{"home"}` for a browser that has a participant's seat there [N3].

    `home` is the board's first code, which stays the same after a change of code. Any other browser
    is answered `forbidden`, whether or not there is such a meeting.
    """
    room = await room_of(request, "participant")
    return JSONResponse({"home": room.code})


async def leave(request: Request) -> Response:
    """`POST /{code}/leave`: expire the cookies of participants' seats that are gone.

    A cookie is named by its meeting's first code, which the page may not know. The answer comes
    after the same time whatever was found [E8].
    """
    began = monotonic()
    if await json_object(request):
        raise RequestRefused(400, "bad_request")
    response = JSONResponse({})
    held = cookies.of_participants(cookies.plausible(request.cookies))
    for name in [name for name, token in held.items() if await _is_gone(request, name, token)]:
        cookies.expire(request, response, name)
    await wait_to_refuse(began)
    return response


async def _is_gone(request: Request, name: str, token: str) -> bool:
    """Whether the seat of this cookie can never be used again; false while nobody can know."""
    try:
        room = await site_of(request).rooms.find(cookies.code_of(name))
    except Unavailable:
        return False
    reason = farewell(room.replica.board, cookies.seat_id(token), "participant") if room else "gone"
    return reason is not None and reason != "code_changed"


def key_in(body: dict[str, Any]) -> str | None:
    """The key in a body that holds nothing else; None if there is none."""
    key = body.pop("key", None)
    if body or not (key is None or isinstance(key, str)):
        raise RequestRefused(400, "bad_request")
    return key


@dataclass(frozen=True, slots=True)
class TakenSeat:
    """A seat that somebody has taken: the cookie that may hold its token, and its role."""

    cookie: str
    token: str
    role: Role


async def _entered(request: Request, key: str | None) -> Response:
    taken = await take_seat(request, key, cookies.of_this_host(request))
    response = JSONResponse({"role": taken.role})
    cookies.give(request, response, taken.cookie, taken.token)
    return response


async def take_seat(
    request: Request, key: str | None, held: Mapping[str, str], frame: str = ""
) -> TakenSeat:
    """The seat that these cookies hold, or a new one.

    With the token of a `frame` it is the seat of that token, and only a wall's key opens it.
    """
    site = site_of(request)
    code = bare_code(request.path_params["code"])
    room = await site.rooms.find(code) if code else None
    if code is None or room is None or (key is not None and not 0 < len(key) <= LONGEST_KEY):
        raise Rejected("unknown")
    digest = None if key is None else keys.digest(key)
    opened = await _key_role(room, digest, code)
    if frame and opened.role != "wall":
        raise Rejected("unknown")
    token = frame or await held_token(room, held, opened.role)
    token = token or await _new_token(request, f"{room.code} as {opened.role}")
    seat = cookies.seat_id(token)
    secret = _secret(opened, key)
    # A wall in a frame has no QR code, so it is given nothing that opens the meeting.
    sealed = keys.seal(secret, token) if secret and not frame else ""
    await _enter(room, Enter(seat, code, digest, sealed, framed=bool(frame)))
    site.attempts.entered(address_of(request), code)
    role = room.replica.board.need(Seat, seat).role
    return TakenSeat(cookies.seat_cookie(room.code, opened.role), token, role)


async def _enter(room: Room, command: Enter) -> None:
    """Give the seat. Facilitators are told of somebody whom a locked entrance keeps out [E22].

    The answer does not say so [E8].
    """
    try:
        await room.execute(command, SERVER)
    except Rejected:
        if room.replica.board.meeting.locked:
            await room.execute(TellKnock(), SERVER)
        raise


async def _new_token(request: Request, meeting: str) -> str:
    """The token of a new seat; raises `RequestRefused` if this address has taken too many.

    Whoever has taken them all, in meetings of their own, leaves some for each `meeting` and role:
    others behind the same address still enter theirs [E18].
    """
    site = site_of(request)
    name, seats = f"seats of {network(address_of(request))}", site.settings.limits.seats
    in_all = Rate(seats, 600)
    in_one = Rate(max(1, seats // SHARE_OF_A_MEETING), 600)
    windows = site.windows
    if windows.count(in_all, name) or windows.count(in_one, f"{name} in {meeting}"):
        return cookies.new_token()
    log.warning("enter.refused", reason="its address has taken too many seats")
    raise RequestRefused(429, "slow_down", "seats", retry_seconds=60)


async def _key_role(room: Room, digest: str | None, code: str) -> KeyRole:
    """The role that the key gives [E1]. Another process may have made the key a moment ago."""
    try:
        return role_of_key(room.replica.board, digest, code)
    except Rejected:
        if not await room.refresh():
            raise Unavailable from None
        return role_of_key(room.replica.board, digest, code)


def _secret(opened: KeyRole, key: str | None) -> str:
    """The entrance secret, from which links are made; empty for who may not make them."""
    if key is None or opened.role == "participant":
        return ""
    if opened.role == "wall" or opened.invitation is not None:
        return keys.unseal(opened.sealed, key)
    return keys.entrance_secret(key)
