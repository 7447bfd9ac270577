"""`board serve` without the rate limits of seats and sockets: otherwise little else would answer.

`python -m tests.fuzz.unhurried_board`, with the board's own settings.
"""

from board.cli import main
from board.web.access import credits as rates
from board.web.sockets import websocket_connection

OFTEN = rates.Rate(10**9, 1)

if __name__ == "__main__":
    for role in rates.SEATS:
        rates.SEATS[role] = OFTEN
    rates.ROOM = rates.SUGGESTIONS = OFTEN
    websocket_connection.FRAMES_A_SECOND = 10**9
    main(["serve"])
