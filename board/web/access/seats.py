"""The seat that cookies hold: no other module reads it from them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from board.domain.board import Board, ref
from board.domain.context import Actor
from board.domain.records.private import Seat
from board.domain.views.mine import Farewell, farewell
from board.domain.vocabulary import Role
from board.live.room import Room
from board.store.store import Unavailable
from board.web.access import cookies


@dataclass(frozen=True, slots=True)
class HeldSeat:
    """A seat, and why its screens must close, if they must [E3] [E6]."""

    actor: Actor
    farewell: Farewell | None


async def held_seat(room: Room, held: Mapping[str, str], roles: Sequence[Role]) -> HeldSeat | None:
    """The seat that these cookies hold, in the first of these roles that has one; None if none has.

    Without a valid seat the board is read again, because another process may have given the seat a
    moment ago. Raises `Unavailable` if that fails, and for a seat that this release cannot read:
    its phone keeps what it holds, and tries again [P15].
    """
    tokens = [(role, held.get(cookies.seat_cookie(room.code, role), "")) for role in roles]
    given = [(role, cookies.seat_id(token)) for role, token in tokens if token]
    found = _found(room.replica.board, given)
    if given and (found is None or found.farewell):
        if not await room.refresh():
            raise Unavailable
        found = _found(room.replica.board, given)
    if found is None and any(ref(Seat, one) in room.replica.board.unread for _, one in given):
        raise Unavailable
    return found


async def held_token(room: Room, held: Mapping[str, str], role: Role) -> str | None:
    """The token of a seat of this role that these cookies hold; None if there is no such seat.

    A token that somebody else planted in the browser is thus never made a seat's [E9]. Raises
    `Unavailable` as `held_seat`.
    """
    token = held.get(cookies.seat_cookie(room.code, role))
    if token is None:
        return None
    given = [(role, cookies.seat_id(token))]
    if _found(room.replica.board, given) is None and not await room.refresh():
        raise Unavailable
    return token if _found(room.replica.board, given) else None


def _found(board: Board, given: Sequence[tuple[Role, str]]) -> HeldSeat | None:
    for role, seat_id in given:
        seat = board.find(Seat, seat_id)
        if seat is not None and seat.role == role:
            return HeldSeat(Actor(role, seat_id), farewell(board, seat_id, role))
    return None
