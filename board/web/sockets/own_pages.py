"""Only this board's own pages reach its sockets by long polling (ASVS 4.4.2)."""

from urllib.parse import parse_qs

from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

from board.web.http.answers import RequestRefused, refusal
from board.web.http.site import site_of

AS_SCRIPT = "j"
"""The parameter by which a page of any site would read an answer as a script (JSONP)."""


class OwnPages:
    """Refuses polling requests of other sites, each of them, and answers none with a script [E13].

    A websocket is admitted or refused once, when it connects.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refused = _refused(HTTPConnection(scope)) if scope["type"] == "http" else None
        if refused is None:
            await self.app(scope, receive, send)
        else:
            await refusal(HTTPConnection(scope), refused)(scope, receive, send)


def _refused(request: HTTPConnection) -> RequestRefused | None:
    asked = parse_qs(request.url.query, keep_blank_values=True)
    if AS_SCRIPT in asked or "websocket" in asked.get("transport", ()):
        # python-engineio has no answer to a request that names websockets and is none.
        return RequestRefused(400, "bad_request")
    # A program, and a poll from a page of this site, may leave the origin out.
    if "origin" in request.headers and not site_of(request).own_origin(request.headers):
        return RequestRefused(403, "origin")
    return None
