"""A session of long polling is used by the browser alone that entered a meeting with it."""

from collections.abc import Callable, Collection
from urllib.parse import parse_qs

from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

from board.web.access import cookies
from board.web.access.http_auth import bearer
from board.web.http.answers import RequestRefused, refusal

Holds = Callable[[str, Collection[str]], bool]
"""Whether one of these tokens is that of the seat that entered with the session of this id."""


class OwnSessions:
    """Refuses a request for another browser's session, and its change to a websocket.

    The id of a session stands in the address, and so in the logs of proxies (ASVS 14.2.1): whoever
    reads it there must not speak in its place. A wall in a frame shows its token in a header [M18].
    """

    def __init__(self, app: ASGIApp, holds: Holds) -> None:
        self.app = app
        self._holds = holds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or self._is_own(HTTPConnection(scope)):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1008})
        else:
            refused = RequestRefused(400, "bad_request")
            await refusal(HTTPConnection(scope), refused)(scope, receive, send)

    def _is_own(self, request: HTTPConnection) -> bool:
        session = session_of(request)
        held = cookies.read(request.headers.get("cookie", ""))
        return not session or self._holds(session, {*held.values(), bearer(request)})


def session_of(request: HTTPConnection) -> str:
    """The id of the session that the request names; empty for a handshake."""
    return parse_qs(request.url.query).get("sid", [""])[0]
