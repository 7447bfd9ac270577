"""Pages are made one at a time, so that whoever asks for many delays no meeting."""

import structlog
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from board.web.http.answers import RequestRefused, refusal
from board.web.http.networks import network
from board.web.http.site import address_of
from board.web.http.turns import TooManyWait, Turns

log = structlog.get_logger()

MOST_WAITING = 300
"""Requests of one address that may wait: forty people, each with two tabs that load three pages."""


class Paced:
    """Makes one answer at a time, and rests after each as long as that took.

    Making a page occupies the event loop for some milliseconds, and sixty at once would for half a
    second. Between two of them the commands of phones have their turn, and between two of one
    address a page for each other that waits [E27].
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._turns = Turns(MOST_WAITING)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = HTTPConnection(scope)
        try:
            made = await self._made(network(address_of(request)), scope, receive)
        except TooManyWait:
            log.warning("page.refused", reason="its address waits for too many")
            await refusal(request, RequestRefused(429, "slow_down"))(scope, receive, send)
            return
        for message in made:
            await send(message)

    async def _made(self, asker: str, scope: Scope, receive: Receive) -> list[Message]:
        """The whole answer; it is sent later, because its reader may be slow."""
        made: list[Message] = []

        async def keep(message: Message) -> None:
            made.append(message)

        async with self._turns.turn(asker):
            await self.app(scope, receive, keep)
        return made
