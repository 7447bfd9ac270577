"""The address that a request comes from, as the proxies before the board say it (ASVS 2.4)."""

import structlog
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from board.web.http.answers import RequestRefused, refusal
from board.web.http.connections import Connections
from board.web.http.networks import plain

log = structlog.get_logger()

FORWARDED = b"x-forwarded-for"


class ClientAddress:
    """Sets `scope["client"]`, and refuses an address that has too many connections through a proxy.

    Each proxy adds the address it was asked from at the right of `X-Forwarded-For`. If any address
    may be a proxy, the last `hops` entries are believed and no other: whoever asks writes the rest.
    """

    def __init__(self, app: ASGIApp, allowed: str, hops: int, connections: Connections) -> None:
        self.app = app
        self._hops = hops
        self._connections = connections
        self._read = ProxyHeadersMiddleware(self._forwarded, allowed)  # type: ignore[arg-type]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        host, port = scope.get("client") or ("", 0)
        scope["client"] = (plain(host), port)
        if self._connections.proxies.all:
            _believe_last(scope, self._hops)
        if host in self._connections.proxies:
            await self._read(scope, receive, send)  # type: ignore[arg-type]
        else:
            await self.app(scope, receive, send)

    async def _forwarded(self, scope: Scope, receive: Receive, send: Send) -> None:
        """A request that a proxy forwards. Its connection does not say for whom, so it counts."""
        address = scope["client"][0]
        if self._connections.is_closed_to(address):
            log.warning("connection.refused", reason="its address has too many")
            answer = refusal(HTTPConnection(scope), RequestRefused(429, "busy"))
            await answer(scope, receive, send)
            return
        counted = self._connections.enter(address)
        try:
            await self.app(scope, receive, send)
        finally:
            counted.leave()


def _believe_last(scope: Scope, hops: int) -> None:
    """Keep the last `hops` addresses of `X-Forwarded-For`: the first of them is the client's."""
    given = [value for name, value in scope["headers"] if name == FORWARDED]
    if given:
        kept = b",".join(b",".join(given).split(b",")[-hops:])
        others = [(name, value) for name, value in scope["headers"] if name != FORWARDED]
        scope["headers"] = [*others, (FORWARDED, kept)]
