"""A connection to one server that receives published messages."""

import asyncio
import math
from collections import defaultdict, deque
from collections.abc import Callable

import structlog
from redis.asyncio.connection import AbstractConnection
from redis.exceptions import RedisError

from board.store.store import Unavailable

log = structlog.get_logger()


class Subscriber:
    """Receives the messages of its channels until it is closed or an error ends it.

    It never reconnects; `Subscriptions` opens another one. `on_message` gets a channel and bytes.
    """

    def __init__(
        self, connection: AbstractConnection, on_message: Callable[[str, bytes], None]
    ) -> None:
        self._connection = connection
        self._on_message = on_message
        self._confirmations: dict[str, deque[asyncio.Future[None]]] = defaultdict(deque)
        self._unsubscribing: dict[str, int] = defaultdict(int)
        self._task: asyncio.Task[None] | None = None
        self._ended = False

    async def open(self, on_end: Callable[["Subscriber"], None]) -> None:
        """Connect and begin to read; `on_end` is called once, when the reading has ended."""
        await self._connection.connect()  # type: ignore[no-untyped-call]
        self._task = asyncio.create_task(self._read())
        self._task.add_done_callback(lambda task: self._end(task, on_end))

    async def subscribe(self, channel: str) -> None:
        """Return once the server has confirmed; a second call for the same channel is harmless."""
        confirmation = asyncio.get_running_loop().create_future()
        self._confirmations[channel].append(confirmation)
        try:
            await self._send("SSUBSCRIBE", channel)
        except BaseException:
            confirmation.cancel()  # nobody will wait for it
            raise
        await confirmation

    async def unsubscribe(self, channel: str) -> None:
        self._unsubscribing[channel] += 1
        await self._send("SUNSUBSCRIBE", channel)

    def disconnect(self) -> None:
        """End the reading, without waiting for it."""
        if self._task is not None:
            self._task.cancel()

    async def close(self) -> None:
        self.disconnect()
        if self._task is not None:
            await asyncio.wait([self._task])

    async def _send(self, command: str, channel: str) -> None:
        if self._ended:
            raise Unavailable
        await self._connection.send_command(command, channel, check_health=False)

    async def _read(self) -> None:
        try:
            while True:
                kind, channel, content = await self._connection.read_response(timeout=math.inf)
                self._dispatch(kind, channel.decode(), content)
        except (RedisError, OSError):
            return
        finally:
            self._ended = True
            await self._connection.disconnect(nowait=True)

    def _dispatch(self, kind: bytes, channel: str, content: bytes) -> None:
        if kind == b"smessage":
            self._on_message(channel, content)
        elif kind == b"ssubscribe":
            self._confirm(channel)
        elif kind == b"sunsubscribe":
            self._unsubscribed(channel)

    def _confirm(self, channel: str) -> None:
        confirmation = self._confirmations[channel].popleft()
        if not confirmation.done():
            confirmation.set_result(None)
        if not self._confirmations[channel]:
            del self._confirmations[channel]

    def _unsubscribed(self, channel: str) -> None:
        """Disconnect if nobody asked for it: a slot has then moved to another server."""
        if not self._unsubscribing[channel]:
            self.disconnect()
            return
        self._unsubscribing[channel] -= 1
        if not self._unsubscribing[channel]:
            del self._unsubscribing[channel]

    def _end(self, task: asyncio.Task[None], on_end: Callable[["Subscriber"], None]) -> None:
        if not task.cancelled() and (fault := task.exception()):
            log.error("store.subscriber_failed", error=type(fault).__name__)
        for waiting in self._confirmations.values():
            for confirmation in waiting:
                if not confirmation.done():
                    confirmation.set_exception(Unavailable())
                    confirmation.exception()  # whoever could not send does not ask: no fault to log
        self._confirmations.clear()
        on_end(self)
