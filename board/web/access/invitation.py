"""Inviting people: QR codes of the join link and of the Wi-Fi, and links for other facilitators."""

from io import BytesIO
from typing import Any

import segno
from segno.helpers import make_wifi
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from board.domain.change import Rejected
from board.domain.decide.facilitators import Invite
from board.domain.records.private import Keys
from board.domain.vocabulary import Role
from board.live.room import Room
from board.web.access import cookies, keys
from board.web.access.http_auth import room_and_actor, room_of
from board.web.http.answers import RequestRefused
from board.web.http.json_body import json_object
from board.web.http.site import site_of

STATUSES = {"too_many": 409, "unavailable": 503}
INVITERS: tuple[Role, ...] = ("facilitator", "wall")


async def join_qr(request: Request) -> Response:
    """`GET /{code}/qr.svg`: the current join link."""
    room, wall = await _inviter(request)
    return _svg(segno.make(_join_link(request, room, wall), micro=False))


async def wifi_qr(request: Request) -> Response:
    """`GET /{code}/wifi.svg`: the room's Wi-Fi; `404 not_found` if the settings name none."""
    await _inviter(request)
    settings = site_of(request).settings
    if settings.wifi_ssid is None:
        raise RequestRefused(404, "not_found")
    security = "WPA" if settings.wifi_password else None
    return _svg(make_wifi(settings.wifi_ssid, settings.wifi_password, security))


def _join_link(request: Request, room: Room, wall: str) -> str:
    """The link with its join key, or without it if the key has changed: the code alone works."""
    held = room.replica.board.need(Keys)
    link = f"{site_of(request).base_for_phones(request)}/{held.code}"
    key = keys.join_key(wall, held.epoch)
    return f"{link}#{key}" if keys.digest(key) == held.join else link


async def _inviter(request: Request) -> tuple[Room, str]:
    """The room and the wall's key, from the cookies of a facilitator or a wall.

    Anyone else is answered `forbidden`, whether or not there is such a meeting.
    """
    room = await room_of(request, *INVITERS)
    wall = cookies.plausible(request.cookies).get(cookies.invite_cookie(room.code), "")
    if keys.digest(wall) != room.replica.board.need(Keys).wall:
        raise RequestRefused(403, "forbidden")
    return room, wall


async def invite_facilitator(request: Request) -> Response:
    """`POST /{code}/facilitators`: make a link for another facilitator, which is shown once [L1].

    Answers `201 {"invitation", "link", "qr": {"size", "path"}}`; the QR code is an SVG path of unit
    squares.
    """
    if await json_object(request):
        raise RequestRefused(400, "bad_request")
    room, actor = await room_and_actor(request, "facilitator")
    _, wall = await _inviter(request)
    invitation, key = keys.draw_invitation()
    command = Invite(invitation, keys.digest(key), keys.seal(wall, key))
    try:
        await room.execute(command, actor)
    except Rejected as rejected:
        raise RequestRefused(STATUSES.get(rejected.code, 403), rejected.code) from rejected
    home = f"{site_of(request).base_for_phones(request)}/{room.replica.board.need(Keys).code}"
    link = f"{home}/console#{key}"
    return JSONResponse({"invitation": invitation, "link": link, "qr": _squares(link)}, 201)


def _squares(link: str) -> dict[str, Any]:
    rows = segno.make(link, micro=False, error="m").matrix
    path = "".join(
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark
    )
    return {"size": len(rows), "path": path}


def _svg(code: segno.QRCode) -> Response:
    image = BytesIO()
    code.save(image, kind="svg", scale=8, border=4, omitsize=True, xmldecl=False, light="#fff")
    return Response(image.getvalue(), media_type="image/svg+xml")
