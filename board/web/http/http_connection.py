"""HTTP connections that one client cannot fill or hold: their size and their time have limits.

uvicorn's own have neither. The cost of a header without an end grows with the square of its size,
and it delays everybody. Both of uvicorn's parsers, httptools and h11, are limited here alike.
"""

from asyncio import TimerHandle, Transport
from typing import Any

import structlog
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.auto import AutoHTTPProtocol

from board.web.http.connections import Connections, CountedConnection

log = structlog.get_logger()

LARGEST_REQUEST = 65_536
"""Bytes of a request with its header; its body may have 16 KB."""

MOST_HEADERS = 100
"""Header fields. python-engineio joins those of one name, at a cost that grows with the square."""

REQUEST_SECONDS = 20.0
"""How long a request may take to arrive, and how long a new connection may stay silent."""


class HttpConnection(AutoHTTPProtocol):  # type: ignore[valid-type, misc] # chosen at run time
    """uvicorn's connection, which is closed when a request is too large or arrives too slowly."""

    transport: Transport
    _received = 0
    _deadline: TimerHandle | None = None
    _counted: CountedConnection | None = None
    _complete: object = None
    """The last request that has arrived whole."""

    def connection_made(self, transport: Transport) -> None:
        super().connection_made(transport)
        open_ones, peer = connections_of(self.app), self.client[0] if self.client else ""
        if len(self.connections) > open_ones.in_all:
            self._turn_away("503 Service Unavailable", "it has no room for more")
        elif peer not in open_ones.proxies and open_ones.is_closed_to(peer):
            self._turn_away("429 Too Many Requests", "its address has too many")
        else:
            self._counted = open_ones.enter_peer(peer)
            self._start_deadline()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_deadline()
        self._leave()
        super().connection_lost(exc)

    def handle_websocket_upgrade(self, *request: Any) -> None:
        """From here on, the websocket counts in its place."""
        super().handle_websocket_upgrade(*request)
        self._leave()

    def _leave(self) -> None:
        if self._counted is not None:
            self._counted.leave()

    def _turn_away(self, status: str, reason: str) -> None:
        log.warning("connection.refused", reason=reason)
        words = b"The board has too many connections. Try again in a moment.\n"
        head = f"HTTP/1.1 {status}\r\nConnection: close\r\nRetry-After: 2\r\n"
        head += f"Content-Type: text/plain\r\nContent-Length: {len(words)}\r\n\r\n"
        self.transport.write(head.encode() + words)
        self.transport.close()

    def data_received(self, data: bytes) -> None:
        self._received += len(data)
        if self._received > LARGEST_REQUEST:
            self._refuse()
            return
        super().data_received(data)
        if self._is_complete():
            self._received = 0
            self._stop_deadline()
        elif self._deadline is None:
            self._start_deadline()

    def _is_complete(self) -> bool:
        """Whether a request has arrived whole, or the connection has become a websocket."""
        if self.transport.get_protocol() is not self:
            return True
        if self.cycle is None or self.cycle is self._complete or self.cycle.more_body:
            return False
        self._complete = self.cycle
        return True

    def _refuse(self) -> None:
        if self.transport.is_closing():
            return
        log.warning("connection.cut", reason="a request is too large")
        if self.cycle is None:
            self.send_400_response("The request is too large.")
        else:
            self.transport.close()

    def _start_deadline(self) -> None:
        self._deadline = self.loop.call_later(REQUEST_SECONDS, self._cut)

    def _stop_deadline(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _cut(self) -> None:
        log.info("connection.cut", reason="a request did not arrive in time")
        self.transport.abort()


def connections_of(app: Any) -> Connections:
    """The connections of the application that uvicorn runs."""
    found: Connections = app.state.site.connections
    return found


class HeaderCount:
    """Refuses a request with too many header fields; a websocket has a limit of its library."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        app: Any = self.app
        if scope["type"] == "http" and len(scope["headers"]) > MOST_HEADERS:
            app = PlainTextResponse("Too many header fields.", 431)
        await app(scope, receive, send)
