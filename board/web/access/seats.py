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
from board.web.access import cookies, keys


@dataclass(frozen=True, slots=True)
class HeldSeat:
    """A seat, its token, and why its screens must close, if they must [E3] [E6]."""

    actor: Actor
    token: str
    farewell: Farewell | None

    def secret(self, board: Board) -> str:
        """The entrance secret that the seat may use; empty if it has none."""
        seat = board.find(Seat, self.actor.seat)
        return keys.unseal(seat.sealed, self.token) if seat else ""


async def held_seat(room: Room, held: Mapping[str, str], roles: Sequence[Role]) -> HeldSeat | None:
    """The seat that these cookies hold, in the first of these roles that has one; None if none has.

    A seat whose screens must close is found only if no other is.

    Without a valid seat the board is read again, because another process may have given the seat a
    moment ago. Raises `Unavailable` if that fails, and for a seat that this release cannot read:
    its phone keeps what it holds, and tries again [P15].
    """
    tokens = [(role, held.get(cookies.seat_cookie(room.code, role), "")) for role in roles]
    given = [(role, token) for role, token in tokens if token]
    found = _found(room.replica.board, given)
    if given and (found is None or found.farewell):
        if not await room.refresh():
            raise Unavailable
        found = _found(room.replica.board, given)
    seats = {ref(Seat, cookies.seat_id(token)) for _, token in given}
    if found is None and seats & room.replica.board.unread:
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
    given = [(role, token)]
    if _found(room.replica.board, given) is None and not await room.refresh():
        raise Unavailable
    return token if _found(room.replica.board, given) else None


def _found(board: Board, given: Sequence[tuple[Role, str]]) -> HeldSeat | None:
    found = []
    for role, token in given:
        seat_id = cookies.seat_id(token)
        seat = board.find(Seat, seat_id)
        if seat is not None and seat.role == role:
            reason = farewell(board, seat_id, role)
            found.append(HeldSeat(Actor(role, seat_id), token, reason))
    return min(found, key=lambda held: held.farewell is not None, default=None)
