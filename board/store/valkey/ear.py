"""One listening connection to one server; after any trouble a new one takes its place."""

import asyncio
import math
from collections import defaultdict, deque
from collections.abc import Callable

import structlog
from redis.asyncio.connection import AbstractConnection
from redis.exceptions import RedisError

from board.store.store import Unavailable

log = structlog.get_logger()


class Ear:
    """Hears the channels it subscribed to until it is lost or closed."""

    def __init__(self, connection: AbstractConnection, heard: Callable[[str, bytes], None]) -> None:
        self._connection = connection
        self._heard = heard
        self._asked: dict[str, deque[asyncio.Future[None]]] = defaultdict(deque)
        self._leaving: dict[str, int] = defaultdict(int)
        self._task: asyncio.Task[None] | None = None
        self._over = False

    async def open(self, lost: Callable[["Ear"], None]) -> None:
        """Connect and begin to hear; `lost` is called once, when hearing has come to an end."""
        await self._connection.connect()  # type: ignore[no-untyped-call]
        self._task = asyncio.create_task(self._hear())
        self._task.add_done_callback(lambda task: self._end(task, lost))

    async def subscribe(self, channel: str) -> None:
        """Return once the server has confirmed; asking twice for one channel is harmless."""
        confirmed = asyncio.get_running_loop().create_future()
        self._asked[channel].append(confirmed)
        await self._send("SSUBSCRIBE", channel)
        await confirmed

    async def unsubscribe(self, channel: str) -> None:
        self._leaving[channel] += 1
        await self._send("SUNSUBSCRIBE", channel)

    def lose(self) -> None:
        """Give the connection up."""
        if self._task is not None:
            self._task.cancel()

    async def close(self) -> None:
        self.lose()
        if self._task is not None:
            await asyncio.wait([self._task])

    async def _send(self, command: str, channel: str) -> None:
        if self._over:
            raise Unavailable
        await self._connection.send_command(command, channel, check_health=False)

    async def _hear(self) -> None:
        try:
            while True:
                kind, channel, content = await self._connection.read_response(timeout=math.inf)
                self._take(kind, channel.decode(), content)
        except (RedisError, OSError):
            return
        finally:
            self._over = True
            await self._connection.disconnect(nowait=True)

    def _take(self, kind: bytes, channel: str, content: bytes) -> None:
        if kind == b"smessage":
            self._heard(channel, content)
        elif kind == b"ssubscribe":
            self._confirm(channel)
        elif kind == b"sunsubscribe":
            self._leave(channel)

    def _confirm(self, channel: str) -> None:
        confirmed = self._asked[channel].popleft()
        if not confirmed.done():
            confirmed.set_result(None)
        if not self._asked[channel]:
            del self._asked[channel]

    def _leave(self, channel: str) -> None:
        """A channel that leaves unasked has moved to another server: then nothing here is sure."""
        if not self._leaving[channel]:
            self.lose()
            return
        self._leaving[channel] -= 1
        if not self._leaving[channel]:
            del self._leaving[channel]

    def _end(self, task: asyncio.Task[None], lost: Callable[["Ear"], None]) -> None:
        if not task.cancelled() and (fault := task.exception()):
            log.error("store.ear_failed", error=type(fault).__name__)
        for waiting in self._asked.values():
            for confirmed in waiting:
                if not confirmed.done():
                    confirmed.set_exception(Unavailable())
        self._asked.clear()
        lost(self)
