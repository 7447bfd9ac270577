"""Coming in: a key or a typed code is exchanged for a cookie, once; and coming back."""

import asyncio
from time import monotonic
from typing import Any

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from board.domain.change import Rejected
from board.domain.decide.entering import Enter
from board.domain.key_roles import KeyRole, role_of_key
from board.domain.records.private import Seat
from board.live.cycles import SERVER
from board.live.room import Room
from board.store.store import Unavailable
from board.web.access import cookies, keys
from board.web.access.http_auth import seated
from board.web.http.answers import Refused
from board.web.http.json_body import json_object
from board.web.http.site import bare_code, secure, site_of

log = structlog.get_logger()

LONGEST_KEY = 128
SLOWEST_SECONDS = 0.15
"""Whatever was wrong, a refusal comes this long after the question, so time tells nothing."""


async def enter(request: Request) -> Response:
    """`POST /{code}/enter`: `{"key": …}` or `{}`."""
    began = monotonic()
    site = site_of(request)
    key = _key(await json_object(request))
    address = request.client.host if request.client else ""
    if not await site.attempts.admits(address, with_key=key is not None):
        raise Refused(429, "slow_down")
    try:
        return await _entered(request, key)
    except Rejected as rejected:
        if rejected.code != "unknown":
            raise Refused(503, rejected.code) from rejected
    except Unavailable as fault:
        raise Refused(503, "unavailable") from fault
    await site.attempts.failed(address, with_key=key is not None)
    site.metrics.turned_away()
    log.info("enter.unknown", with_key=key is not None)
    await _no_sooner(began)
    raise Refused(404, "unknown")


async def seat(request: Request) -> Response:
    """`GET /{code}/seat`: `{"home"}` for a browser that has a participant's seat there.

    `home` is the code under which the seat is kept, the same after a change of code. Any other
    browser is told `forbidden`, as slowly as at the door, whether or not there is such a meeting.
    """
    began = monotonic()
    try:
        room = await seated(request, "participant")
    except Refused as refused:
        if refused.status == 403:
            await _no_sooner(began)
        raise
    return JSONResponse({"home": room.code})


async def _no_sooner(began: float) -> None:
    await asyncio.sleep(max(0, began + SLOWEST_SECONDS - monotonic()))


def _key(body: dict[str, Any]) -> str | None:
    key = body.pop("key", None)
    if body or not (key is None or isinstance(key, str)):
        raise Refused(400, "bad_request")
    return key


async def _entered(request: Request, key: str | None) -> Response:
    site = site_of(request)
    code = bare_code(request.path_params["code"])
    room = await site.rooms.find(code) if code else None
    if code is None or room is None or (key is not None and not 0 < len(key) <= LONGEST_KEY):
        raise Rejected("unknown")
    digest = None if key is None else keys.digest(key)
    given = await _given(room, digest, code)
    name = cookies.seat_cookie(room.code, given.role)
    token = cookies.kept(request.cookies).get(name) or cookies.new_token()
    seat = cookies.seat_id(token)
    await room.execute(Enter(seat, code, digest), SERVER)
    response = JSONResponse({"role": room.replica.board.need(Seat, seat).role})
    cookies.give(response, name, token, secure=secure(request))
    wall = _wall_key(given, key)
    if wall is not None:
        invite = cookies.invite_cookie(room.code)
        cookies.give(response, invite, wall, secure=secure(request))
    return response


async def _given(room: Room, digest: str | None, code: str) -> KeyRole:
    """What the key opens; asked again of the store, since another process may know of it first."""
    try:
        return role_of_key(room.replica.board, digest, code)
    except Rejected:
        if not await room.refresh():
            raise Unavailable from None
        return role_of_key(room.replica.board, digest, code)


def _wall_key(given: KeyRole, key: str | None) -> str | None:
    """The wall's key, from which join links are drawn: for facilitators and walls."""
    if key is None or given.role == "participant":
        return None
    if given.sealed_wall is not None:
        return keys.unseal(given.sealed_wall, key)
    return keys.wall_key(key) if given.role == "facilitator" else key
