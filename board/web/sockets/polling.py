"""Requests of long polling that python-engineio would leave unanswered, or answer with a fault."""

from urllib.parse import parse_qs

import socketio
import structlog
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from board.web.http.answers import RequestRefused, refusal

log = structlog.get_logger()


class Polling:
    """Answers a body over the limit with 413, and a request of a session that has gone with 400.

    python-engineio would end the session, and wait for a poll that does not come.
    """

    def __init__(self, app: ASGIApp, server: socketio.AsyncServer, largest_body: int) -> None:
        self.app = app
        self._sessions = server.eio.sockets
        self._largest_body = largest_body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = HTTPConnection(scope)
        refused = self._refused(request)
        if refused is None:
            refused = await self._passed_on(request, receive, send)
        if refused is not None:
            await refusal(request, refused)(scope, receive, send)

    def _refused(self, request: HTTPConnection) -> RequestRefused | None:
        if int(request.headers.get("content-length", "0")) > self._largest_body:
            return RequestRefused(413, "too_long", "too_large")
        return RequestRefused(400, "bad_request") if self._has_gone(request) else None

    async def _passed_on(
        self, request: HTTPConnection, receive: Receive, send: Send
    ) -> RequestRefused | None:
        """The refusal of a request whose session ended meanwhile; None if it is answered."""
        started = False

        async def send_and_note(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self.app(request.scope, receive, send_and_note)
        except Exception as fault:
            if started or not self._has_gone(request):
                raise
            log.info("polling.session_gone", fault=type(fault).__name__)
            return RequestRefused(400, "bad_request")
        return None

    def _has_gone(self, request: HTTPConnection) -> bool:
        """Whether the request names a session that does not exist, or has ended."""
        named = parse_qs(request.url.query).get("sid")
        session = self._sessions.get(named[0]) if named else None
        return bool(named) and (session is None or session.closed)
