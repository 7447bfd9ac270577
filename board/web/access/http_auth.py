"""The seat that a request has in a meeting, by its cookie."""

from starlette.requests import Request

from board.domain.context import Actor
from board.domain.vocabulary import Role
from board.live.room import Room
from board.store.store import Unavailable
from board.web.access import cookies
from board.web.access.seats import held_seat
from board.web.http.answers import RequestRefused
from board.web.http.site import bare_code, site_of


async def room_of(request: Request, *roles: Role) -> Room:
    """The room in which the request's cookie holds a seat of one of these roles.

    Raises `RequestRefused` otherwise, with the same answer whether or not there is such a meeting.
    """
    room, _ = await room_and_actor(request, *roles)
    return room


async def room_and_actor(request: Request, *roles: Role) -> tuple[Room, Actor]:
    """The room, as `room_of`, and the actor who holds the seat."""
    room = await _room(request)
    if room is None:
        raise RequestRefused(403, "forbidden")
    try:
        seat = await held_seat(room, cookies.plausible(request.cookies), roles)
    except Unavailable as fault:
        raise RequestRefused(503, "unavailable") from fault
    # After a change of code a seat is valid only once its person has entered again [E3].
    if seat is None or seat.outdated:
        raise RequestRefused(403, "forbidden")
    return room, seat.actor


async def facilitators_room(request: Request) -> Room:
    """The room in which the request has a facilitator's seat; `404 not_found` for anyone else."""
    try:
        return await room_of(request, "facilitator")
    except RequestRefused as refused:
        if refused.status == 403:
            raise RequestRefused(404, "not_found") from None
        raise


async def _room(request: Request) -> Room | None:
    code = bare_code(request.path_params["code"])
    try:
        return await site_of(request).rooms.find(code) if code else None
    except Unavailable as fault:
        raise RequestRefused(503, "unavailable") from fault
