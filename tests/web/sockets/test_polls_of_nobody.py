"""A request whose client has left before it is read, as one may that waits for its turn [E28]."""

import socketio

from board.web.sockets.polling import Polling
from board.web.sockets.server import MeetingServer

POLL = {
    "type": "http",
    "method": "GET",
    "path": "/socket.io/",
    "query_string": b"EIO=4&transport=polling",
    "headers": [],
}


async def test_a_poll_whose_client_has_left_is_no_fault():
    """[E28] python-engineio takes what it is then given for a request, and ends with a fault."""
    server = MeetingServer(async_mode="asgi")
    polling = Polling(socketio.ASGIApp(server), server, 1_000)
    sent = []

    async def receive():
        return {"type": "http.disconnect"}

    async def send(message):
        sent.append(message)

    await polling(POLL, receive, send)
    assert sent == []
