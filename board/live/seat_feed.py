"""The own records of each connected seat, and the seats that a change concerns."""

from collections.abc import Set as AbstractSet
from typing import Any

from board.domain.board import Board, bare, ref
from board.domain.records.private import Seat
from board.domain.records.record import Record
from board.domain.views.audiences import difference
from board.domain.views.mine import depends_on, mine
from board.live.replica import ALL_RECORDS
from board.wire.codec import to_screen


class SeatFeed:
    """The own records of every seat with a screen in this process."""

    def __init__(self) -> None:
        self._sent: dict[str, dict[str, Record]] = {}
        self._concerned: dict[str, set[str]] = {}
        self._watched: dict[str, set[str]] = {}

    def welcome(self, board: Board, seat: str) -> dict[str, Record]:
        """The own records for a new screen of this seat: those its other screens were last sent."""
        if seat not in self._sent:
            self._sent[seat] = mine(board, seat)
            self._watch(board, seat)
        return self._sent[seat]

    def restart(self, board: Board) -> None:
        """Forget what was sent: the screens of all seats are welcomed anew."""
        for seat in self._sent:
            self._sent[seat] = mine(board, seat)
            self._watch(board, seat)

    def forget(self, seat: str) -> None:
        """Call this when the last screen of a seat has closed."""
        self._sent.pop(seat, None)
        self._unwatch(seat)

    def concerned(self, touched: AbstractSet[str]) -> set[str]:
        """The connected seats whose own records may have changed."""
        if touched & ALL_RECORDS:
            return set(self._sent)
        seats = {bare(key) for key in touched if key.startswith(f"{Seat.name}:")}
        concerned = seats & self._sent.keys()
        for key in touched & self._concerned.keys():
            concerned |= self._concerned[key]
        return concerned

    def present(self, seats: AbstractSet[str]) -> set[str]:
        """Those of these seats that are connected to this process."""
        return set(seats & self._sent.keys())

    def advance(self, board: Board, seat: str) -> dict[str, Any]:
        """The own records that changed, by id, None for one that is gone; empty if none did."""
        fresh = mine(board, seat)
        records = difference(self._sent[seat], fresh)
        self._sent[seat] = fresh
        self._watch(board, seat)
        return {key: to_screen(record) for key, record in records.items()}

    def _watch(self, board: Board, seat: str) -> None:
        record = board.get(ref(Seat, seat))
        keys = depends_on(record) if isinstance(record, Seat) else set()
        if keys == self._watched.get(seat):
            return
        self._unwatch(seat)
        self._watched[seat] = keys
        for key in keys:
            self._concerned.setdefault(key, set()).add(seat)

    def _unwatch(self, seat: str) -> None:
        for key in self._watched.pop(seat, set()):
            seats = self._concerned[key]
            seats.discard(seat)
            if not seats:
                del self._concerned[key]
