"""The screens that must close after a change, and the reason that each is told."""

from collections.abc import Set as AbstractSet

from board.domain.board import Board, bare
from board.domain.records.private import Keys, Seat
from board.domain.views.mine import Farewell, farewell
from board.live.replica import ALL_RECORDS
from board.live.screens import Screen, Screens


def departures(
    board: Board, screens: Screens, touched: AbstractSet[str], *, erasing: bool
) -> dict[str, Farewell]:
    """The reason for each screen that must close, by socket.

    `touched` holds the ids of the records that changed: only a change of seats or keys closes a
    screen. While a board is being erased the facilitators' screens stay for the receipt [T4].
    """
    reasons = {}
    for screen in _concerned(screens, touched):
        if erasing and screen.role == "facilitator":
            continue
        reason = farewell(board, screen.seat, screen.role)
        if reason is not None:
            reasons[screen.sid] = reason
    return reasons


def _concerned(screens: Screens, touched: AbstractSet[str]) -> list[Screen]:
    everyone = bool(touched & ALL_RECORDS) or Keys.name in touched
    changed = {bare(key) for key in touched if key.startswith(f"{Seat.name}:")}
    seats = screens.seats() if everyone else changed & set(screens.seats())
    return [screen for seat in seats for screen in screens.of_seat(seat)]
