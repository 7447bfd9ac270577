"""QR codes for those who project them: the join link, and the room's Wi-Fi."""

from io import BytesIO

import segno
from segno.helpers import make_wifi
from starlette.requests import Request
from starlette.responses import Response

from board.domain.private import Keys
from board.domain.vocabulary import Role
from board.live.room import Room
from board.web import cookies, keys
from board.web.answers import Refused
from board.web.seated import seated
from board.web.site import site_of

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


def _svg(code: segno.QRCode) -> Response:
    image = BytesIO()
    code.save(image, kind="svg", scale=8, border=4, omitsize=True, xmldecl=False, light="#fff")
    return Response(image.getvalue(), media_type="image/svg+xml")
