"""Who asks over HTTP: a seat of the meeting, by its cookie."""

from starlette.requests import Request

from board.domain.board import Board
from board.domain.context import Actor
from board.domain.records.private import Seat
from board.domain.views.mine import farewell
from board.domain.vocabulary import Role
from board.live.room import Room
from board.store.store import Unavailable
from board.web.access import cookies
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
    held = cookies.kept(request.cookies)
    named = (held.get(cookies.seat_cookie(room.code, role)) for role in roles)
    tokens = [token for token in named if token]
    actor = _holds(room, tokens, roles)
    # Another server may have given the seat a moment ago.
    if actor is None and tokens and await room.refresh():
        actor = _holds(room, tokens, roles)
    if actor is None:
        raise Refused(403, "forbidden")
    return room, actor


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


def _holds(room: Room, tokens: list[str], roles: tuple[Role, ...]) -> Actor | None:
    actors = (_actor(room.replica.board, cookies.seat_id(token), roles) for token in tokens)
    return next((actor for actor in actors if actor), None)


def _actor(board: Board, seat_id: str, roles: tuple[Role, ...]) -> Actor | None:
    """Who holds such a seat; after a change of code, only once it was entered again."""
    seat = board.find(Seat, seat_id)
    if seat is None or seat.role not in roles:
        return None
    if farewell(board, seat_id, seat.role) == "code_changed":
        return None
    return Actor(seat.role, seat_id)
