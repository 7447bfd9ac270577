"""Letting people in: the QR of the join link and of the Wi-Fi, a link for who leads too."""

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
from board.web.access.http_auth import seated, seated_as
from board.web.http.answers import Refused
from board.web.http.json_body import json_object
from board.web.http.site import site_of

STATUSES = {"too_many": 409, "unavailable": 503}
SHOWS: tuple[Role, ...] = ("facilitator", "wall")


async def join_qr(request: Request) -> Response:
    """`GET /{code}/qr.svg`: the join link as it is now."""
    room, wall = await _invited(request)
    return _svg(segno.make(_link(request, room, wall), micro=False))


async def wifi_qr(request: Request) -> Response:
    """`GET /{code}/wifi.svg`: the room's Wi-Fi, where the settings name one."""
    await _invited(request)
    settings = site_of(request).settings
    if settings.wifi_ssid is None:
        raise Refused(404, "not_found")
    security = "WPA" if settings.wifi_password else None
    return _svg(make_wifi(settings.wifi_ssid, settings.wifi_password, security))


def _link(request: Request, room: Room, wall: str) -> str:
    """With the join key where it can be made again; the code alone opens the door as well."""
    held = room.replica.board.need(Keys)
    link = f"{site_of(request).reached(request)}/{held.code}"
    key = keys.join_key(wall, held.epoch)
    return f"{link}#{key}" if keys.digest(key) == held.join else link


async def _invited(request: Request) -> tuple[Room, str]:
    """The room and the wall's key, for the cookies of a facilitator or a wall.

    Whoever has none learns nothing, not even whether there is such a meeting.
    """
    room = await seated(request, *SHOWS)
    wall = cookies.kept(request.cookies).get(cookies.invite_cookie(room.code), "")
    if keys.digest(wall) != room.replica.board.need(Keys).wall:
        raise Refused(403, "forbidden")
    return room, wall


async def invite_facilitator(request: Request) -> Response:
    """`POST /{code}/facilitators`: a link of its own for another facilitator, shown this once.

    `201 {"invitation", "link", "qr": {"size", "path"}}`, the QR as an SVG path of unit squares.
    """
    if await json_object(request):
        raise Refused(400, "bad_request")
    room, actor = await seated_as(request, "facilitator")
    _, wall = await _invited(request)
    invitation, key = keys.draw_invitation()
    command = Invite(invitation, keys.digest(key), keys.seal(wall, key))
    try:
        await room.execute(command, actor)
    except Rejected as rejected:
        raise Refused(STATUSES.get(rejected.code, 403), rejected.code) from rejected
    home = f"{site_of(request).reached(request)}/{room.replica.board.need(Keys).code}"
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
