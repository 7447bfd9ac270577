"""What each connected seat was told of its own, and whom a change concerns."""

from collections.abc import Set as AbstractSet
from typing import Any

from board.domain.board import Board, bare, ref
from board.domain.records.private import Seat
from board.domain.records.record import Record
from board.domain.views.audiences import difference
from board.domain.views.mine import depends_on, mine
from board.live.replica import WHOLE
from board.wire.codec import told


class SeatFeed:
    """The own records of every seat with a screen in this process."""

    def __init__(self) -> None:
        self._told: dict[str, dict[str, Record]] = {}
        self._concerned: dict[str, set[str]] = {}
        self._held: dict[str, set[str]] = {}

    def greet(self, board: Board, seat: str) -> dict[str, Record]:
        """What a new screen of this seat is given: what its other screens were last told."""
        if seat not in self._told:
            self._told[seat] = mine(board, seat)
            self._watch(board, seat)
        return self._told[seat]

    def forget(self, seat: str) -> None:
        """No screen of this seat is left."""
        self._told.pop(seat, None)
        self._unwatch(seat)

    def concerned(self, touched: AbstractSet[str]) -> set[str]:
        """The connected seats whose own records may have changed."""
        if touched & WHOLE:
            return set(self._told)
        seats = {bare(key) for key in touched if key.startswith(f"{Seat.name}:")}
        found = seats & self._told.keys()
        for key in touched & self._concerned.keys():
            found |= self._concerned[key]
        return found

    def present(self, seats: AbstractSet[str]) -> set[str]:
        """Those of these seats that are connected here."""
        return set(seats & self._told.keys())

    def advance(self, board: Board, seat: str) -> dict[str, Any]:
        """The changed records for a seat's screens; empty when nothing of its own changed."""
        fresh = mine(board, seat)
        records = difference(self._told[seat], fresh)
        self._told[seat] = fresh
        self._watch(board, seat)
        return {key: told(record) for key, record in records.items()}

    def _watch(self, board: Board, seat: str) -> None:
        record = board.get(ref(Seat, seat))
        held = depends_on(record) if isinstance(record, Seat) else set()
        if held == self._held.get(seat):
            return
        self._unwatch(seat)
        self._held[seat] = held
        for key in held:
            self._concerned.setdefault(key, set()).add(seat)

    def _unwatch(self, seat: str) -> None:
        for key in self._held.pop(seat, set()):
            seats = self._concerned[key]
            seats.discard(seat)
            if not seats:
                del self._concerned[key]
