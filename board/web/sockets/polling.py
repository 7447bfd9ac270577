"""Requests of long polling that python-engineio would leave unanswered, or answer with a fault."""

import structlog
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from board.web.http.answers import RequestRefused, refusal
from board.web.http.faults import BeginningOfAnswer
from board.web.sockets.own_sessions import session_of
from board.web.sockets.server import MeetingServer

log = structlog.get_logger()


class Polling:
    """Answers a body over the limit with 413, and a request of a session that has gone with 400.

    python-engineio would end the session, and wait for a poll that does not come. A session that
    does not poll its answers may send nothing more, and is told 429.
    """

    def __init__(self, app: ASGIApp, server: MeetingServer, largest_body: int) -> None:
        self.app = app
        self._sessions = server.eio.sockets
        self._fanout = server.fanout
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
        if self._has_gone(request):
            return RequestRefused(400, "bad_request")
        sending = request.scope["method"] == "POST"
        if sending and self._fanout.is_overrun(session_of(request)):
            return RequestRefused(429, "slow_down")
        return None

    async def _passed_on(
        self, request: HTTPConnection, receive: Receive, send: Send
    ) -> RequestRefused | None:
        """The refusal of a request whose session ended meanwhile; None if it is answered."""
        first = await receive()
        if first["type"] == "http.disconnect":
            return None  # nobody waits for an answer, and Engine.IO would look for a request
        answer = BeginningOfAnswer(send)
        try:
            await self.app(request.scope, _beginning_with(first, receive), answer)
        except Exception as fault:
            if answer.has_begun or not self._has_gone(request):
                raise
            log.info("polling.session_gone", fault=type(fault).__name__)
            return RequestRefused(400, "bad_request")
        return None

    def _has_gone(self, request: HTTPConnection) -> bool:
        """Whether the request names a session that does not exist, or has ended."""
        named = session_of(request)
        session = self._sessions.get(named)
        return bool(named) and (session is None or session.closed)


def _beginning_with(first: Message, receive: Receive) -> Receive:
    """Receives this message, and then what comes."""
    read = [first]

    async def next_message() -> Message:
        return read.pop() if read else await receive()

    return next_message
