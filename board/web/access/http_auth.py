"""Who asks over HTTP: a seat of the meeting, by its cookie."""

from starlette.requests import Request

from board.domain.context import Actor
from board.domain.vocabulary import Role
from board.live.room import Room
from board.store.store import Unavailable
from board.web.access import cookies
from board.web.access.seats import held_seat
from board.web.http.answers import Refused
from board.web.http.site import bare_code, site_of


async def seated(request: Request, *roles: Role) -> Room:
    """The room in which this request's cookie holds a seat of one of these roles.

    Raises `Refused` otherwise, the same whether or not there is such a meeting.
    """
    room, _ = await seated_as(request, *roles)
    return room


async def seated_as(request: Request, *roles: Role) -> tuple[Room, Actor]:
    """The same, with who asks."""
    room = await _room(request)
    if room is None:
        raise Refused(403, "forbidden")
    try:
        seat = await held_seat(room, cookies.kept(request.cookies), roles)
    except Unavailable as fault:
        raise Refused(503, "unavailable") from fault
    # After a change of code, a seat counts only once it was entered again.
    if seat is None or seat.outdated:
        raise Refused(403, "forbidden")
    return room, seat.actor


async def leading(request: Request) -> Room:
    """The room that this facilitator leads; for anyone else what they ask for is not there."""
    try:
        return await seated(request, "facilitator")
    except Refused as refused:
        if refused.status == 403:
            raise Refused(404, "not_found") from None
        raise


async def _room(request: Request) -> Room | None:
    code = bare_code(request.path_params["code"])
    try:
        return await site_of(request).rooms.find(code) if code else None
    except Unavailable as fault:
        raise Refused(503, "unavailable") from fault
