"""The seat that a request has in a meeting, by its cookie."""

from collections.abc import Mapping, Sequence
from time import monotonic

from starlette.requests import HTTPConnection, Request

from board.domain.vocabulary import Role
from board.live.room import Room
from board.store.store import Unavailable
from board.web.access import cookies
from board.web.access.refusals import seat_refused
from board.web.access.seats import HeldSeat, held_seat
from board.web.http.answers import RequestRefused
from board.web.http.site import bare_code, site_of


async def room_of(request: Request, *roles: Role) -> Room:
    """The room in which the request's cookie holds a seat of one of these roles.

    Raises `RequestRefused` otherwise, with the same answer at the same time whether or not there is
    such a meeting. Without the cookie of any seat nothing is looked up [E10].
    """
    room, _ = await room_and_seat(request, *roles)
    return room


async def room_and_seat(request: Request, *roles: Role) -> tuple[Room, HeldSeat]:
    """The room, as `room_of`, and the seat."""
    began = monotonic()
    held = cookies.plausible(request.cookies)
    has_seat = cookies.has_seat(held, roles)
    found = await _found(request, held, roles) if has_seat else None
    if found is None:
        raise await seat_refused(request, began, counted=has_seat)
    return found


def bearer(connection: HTTPConnection) -> str:
    """What the header `Authorization: Bearer` holds; empty without one."""
    scheme, _, given = connection.headers.get("authorization", "").partition(" ")
    return given if scheme.lower() == "bearer" else ""


async def facilitators_room(request: Request) -> Room:
    """The room in which the request has a facilitator's seat; `404 not_found` for anyone else."""
    room, _ = await facilitators_room_and_seat(request)
    return room


async def facilitators_room_and_seat(request: Request) -> tuple[Room, HeldSeat]:
    """The room, as `facilitators_room`, and the seat."""
    try:
        return await room_and_seat(request, "facilitator")
    except RequestRefused as refused:
        if refused.status == 403:
            raise RequestRefused(404, "not_found") from None
        raise


async def _found(
    request: Request, held: Mapping[str, str], roles: Sequence[Role]
) -> tuple[Room, HeldSeat] | None:
    code = bare_code(request.path_params["code"])
    try:
        room = await site_of(request).rooms.find(code) if code else None
        seat = await held_seat(room, held, roles) if room else None
    except Unavailable as fault:
        raise RequestRefused(503, "unavailable") from fault
    # A person must enter again after a change of code [E3]; a wall is out after the end [E6].
    if room is None or seat is None or seat.farewell:
        return None
    return room, seat
