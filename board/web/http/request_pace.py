"""How fast requests of one address begin, so that many of them delay no other address."""

import asyncio

import structlog
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

from board.web.http.address_pace import AddressPace
from board.web.http.answers import RequestRefused, refusal
from board.web.http.loop_time import LoopTime
from board.web.http.networks import network
from board.web.http.site import address_of
from board.web.http.turns import TooManyWait

log = structlog.get_logger()

WAIT_SECONDS = 5
"""About how long a request may have to wait."""

REFUSED_AFTER_SECONDS = 2.0
FORGOTTEN_AFTER_SECONDS = 5.0
SOCKET_SECONDS = 0.001
"""Processor time of what opens a socket; the limits of its seat hold for what it does then."""


class RequestPace:
    """Lets an address begin `each_second` requests and sockets a second; the others wait [E28].

    Above so many that wait the answer is to come back, and it comes late: at once it would only
    bring the next request.
    """

    def __init__(self, app: ASGIApp, each_second: int) -> None:
        self.app = app
        self._each_second = each_second
        self._paces: dict[str, AddressPace] = {}
        self._is_forgetting = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        request = HTTPConnection(scope)
        pace = self._pace(network(address_of(request)))
        try:
            await pace.begin(WAIT_SECONDS * self._each_second)
        except TooManyWait:
            await asyncio.sleep(REFUSED_AFTER_SECONDS)
            log.warning("request.refused", reason="its address waits for too many")
            await refusal(request, RequestRefused(429, "slow_down"))(scope, receive, send)
            return
        await self._begun(pace, scope, receive, send)

    async def _begun(self, pace: AddressPace, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            pace.charge_later(SOCKET_SECONDS)
            await self.app(scope, receive, send)
            return
        spent = LoopTime(self.app(scope, receive, send))
        try:
            await spent
        finally:
            pace.charge(spent.seconds)

    def _pace(self, asker: str) -> AddressPace:
        if asker not in self._paces:
            self._paces[asker] = AddressPace(1 / self._each_second)
            self._forget_later()
        return self._paces[asker]

    def _forget_later(self) -> None:
        """No address is kept for longer than it takes to have its whole burst again."""
        if self._paces and not self._is_forgetting:
            self._is_forgetting = True
            asyncio.get_running_loop().call_later(FORGOTTEN_AFTER_SECONDS, self._forget)

    def _forget(self) -> None:
        self._is_forgetting = False
        self._paces = {asker: one for asker, one in self._paces.items() if not one.is_rested}
        self._forget_later()
