"""Pages are made one at a time, so that whoever asks for many delays no meeting."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

import structlog
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from board.web.http.answers import RequestRefused, refusal
from board.web.http.networks import network
from board.web.http.site import address_of

log = structlog.get_logger()

MOST_WAITING = 300
"""Requests of one address that may wait: forty people, each with two tabs that load three pages."""


class Paced:
    """Makes one answer at a time, and rests after each as long as that took.

    Making a page occupies the event loop for some milliseconds, and sixty at once would for half a
    second. Between two of them the commands of phones have their turn [E27].
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._turn = asyncio.Lock()
        self._rests_until = 0.0
        self._waiting: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = HTTPConnection(scope)
        asker = network(address_of(request))
        if self._waiting[asker] >= MOST_WAITING:
            log.warning("page.refused", reason="its address waits for too many")
            await refusal(request, RequestRefused(429, "slow_down"))(scope, receive, send)
            return
        with self._counted(asker):
            made = await self._made(scope, receive)
        for message in made:
            await send(message)

    async def _made(self, scope: Scope, receive: Receive) -> list[Message]:
        """The whole answer; it is sent later, because its reader may be slow."""
        made: list[Message] = []

        async def keep(message: Message) -> None:
            made.append(message)

        async with self._turn:
            await asyncio.sleep(max(0, self._rests_until - monotonic()))
            began = monotonic()
            await self.app(scope, receive, keep)
            self._rests_until = 2 * monotonic() - began
        return made

    @contextmanager
    def _counted(self, asker: str) -> Iterator[None]:
        self._waiting[asker] += 1
        try:
            yield
        finally:
            self._waiting[asker] -= 1
            if not self._waiting[asker]:
                del self._waiting[asker]
