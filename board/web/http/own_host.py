"""Only requests to this board's own host are served (ASVS 3.5)."""

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

from board.web.http.answers import RequestRefused, refusal
from board.web.http.origins import HOST, address_of

FOR_PROBES = "/healthz"
"""Load balancers ask for it by the address of a machine."""


class OwnHost:
    """Answers 400 to a request that was meant for another host, or whose headers are malformed."""

    def __init__(self, app: ASGIApp, public_url: str | None) -> None:
        self.app = app
        self._host = address_of(public_url)[1] if public_url else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        refused = self._refused(Headers(scope=scope), scope["path"])
        if refused is None:
            await self.app(scope, receive, send)
        else:
            await refusal(HTTPConnection(scope), refused)(scope, receive, send)

    def _refused(self, headers: Headers, path: str) -> RequestRefused | None:
        given = headers.get("host", "")
        try:
            _, host, _ = address_of(f"//{given}")
            address_of(headers.get("origin", ""))
        except ValueError:
            return RequestRefused(400, "bad_request")
        if given and not HOST.fullmatch(given):
            return RequestRefused(400, "bad_request")
        if self._host not in (None, host) and path != FOR_PROBES:
            return RequestRefused(400, "bad_request", "host")
        return None
