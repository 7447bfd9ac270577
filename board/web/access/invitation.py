"""Inviting people: QR codes of the join link and of the Wi-Fi, and links for other facilitators."""

from io import BytesIO
from typing import Any

import segno
from segno.helpers import make_wifi
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from board.domain.change import Rejected
from board.domain.decide.people.facilitators import Invite
from board.domain.records.private import Keys
from board.domain.vocabulary import Role
from board.live.room import Room
from board.settings import offers_wifi
from board.web.access import keys
from board.web.access.http_auth import room_and_seat, room_of
from board.web.http.answers import RequestRefused
from board.web.http.json_body import json_object
from board.web.http.site import site_of

STATUSES = {"too_many": 409, "unavailable": 503}
SVG = "image/svg+xml"
INVITERS: tuple[Role, ...] = ("facilitator", "wall")


async def join_qr(request: Request) -> Response:
    """`GET /{code}/qr.svg`: the current join link."""
    room, seat = await room_and_seat(request, *INVITERS)
    link = join_link(request, room, seat.secret(room.replica.board))
    return Response(svg(segno.make(link, micro=False)), media_type=SVG)


async def wifi_qr(request: Request) -> Response:
    """`GET /{code}/wifi.svg`: the room's Wi-Fi; `404 not_found` if there is none to show."""
    await room_of(request, *INVITERS)
    settings = site_of(request).settings
    if settings.wifi_ssid is None or not offers_wifi(settings):
        raise RequestRefused(404, "not_found")
    security = "WPA" if settings.wifi_password else None
    code = make_wifi(settings.wifi_ssid, settings.wifi_password, security)
    return Response(svg(code), media_type=SVG)


async def wall_link(request: Request) -> Response:
    """`GET /{code}/wall-link`: `{"link", "qr"}`, the present link of the wall, for a facilitator.

    The QR code is that of `invite_facilitator`. Both are null if the seat dates from an earlier
    release: open the facilitator's link again.
    """
    room, seat = await room_and_seat(request, "facilitator")
    held, secret = room.replica.board.need(Keys), seat.secret(room.replica.board)
    key = keys.wall_key(secret, held.wall_epoch) if secret else ""
    link = f"{site_of(request).base_for_phones(request)}/{held.code}/wall#{key}"
    if keys.digest(key) != held.wall:
        return JSONResponse({"link": None, "qr": None})
    return JSONResponse({"link": link, "qr": _squares(link)})


def join_link(request: Request, room: Room, secret: str) -> str:
    """The link with its join key, or without it if the key has changed: the code alone works."""
    held = room.replica.board.need(Keys)
    link = f"{site_of(request).base_for_phones(request, held.address)}/{held.code}"
    key = keys.join_key(secret, held.epoch) if secret else ""
    return f"{link}#{key}" if keys.digest(key) == held.join else link


async def invite_facilitator(request: Request) -> Response:
    """`POST /{code}/facilitators`: make a link for another facilitator, which is shown once [L1].

    Answers `201 {"invitation", "link", "qr": {"size", "path"}}`; the QR code is an SVG path of unit
    squares.
    """
    if await json_object(request):
        raise RequestRefused(400, "bad_request")
    room, seat = await room_and_seat(request, "facilitator")
    secret = seat.secret(room.replica.board)
    invitation, key = keys.draw_invitation()
    sealed = keys.seal(secret, key) if secret else ""
    try:
        await room.execute(Invite(invitation, keys.digest(key), sealed), seat.actor)
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


def svg(code: segno.QRCode) -> bytes:
    """The QR code as a drawing of its own size."""
    image = BytesIO()
    code.save(image, kind="svg", scale=8, border=4, omitsize=True, xmldecl=False, light="#fff")
    return image.getvalue()
