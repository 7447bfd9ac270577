"""One subscriber for each server, opened when it is first needed.

A connection can stay open and yet deliver nothing any more. Therefore each subscriber regularly
publishes a heartbeat to a channel of its own, and is disconnected if it does not receive it.
"""

import asyncio
import secrets
from collections.abc import Callable

import structlog

from board.store.patience import patience
from board.store.store import Unavailable
from board.store.valkey.servers import Servers, unavailable_after
from board.store.valkey.subscriber import Subscriber

log = structlog.get_logger()


class Subscribers:
    """The subscribers of this process, by the name of their node."""

    def __init__(
        self,
        servers: Servers,
        on_message: Callable[[str, bytes], None],
        on_end: Callable[[Subscriber], None],
        timeout_seconds: float,
        heartbeat_seconds: float,
    ) -> None:
        self._servers = servers
        self._on_message = on_message
        self._on_end = on_end
        self._timeout_seconds = timeout_seconds
        self._heartbeat_seconds = heartbeat_seconds
        self._subscribers: dict[str, Subscriber] = {}
        self._heartbeats: dict[Subscriber, asyncio.Task[None]] = {}
        self._opening = asyncio.Lock()

    async def of_node(self, node: str) -> Subscriber:
        async with self._opening:
            return self._subscribers.get(node) or await self._open(node)

    async def close(self) -> None:
        for subscriber in list(self._subscribers.values()):
            await subscriber.close()

    async def _open(self, node: str) -> Subscriber:
        own_channel = await self._own_channel(node)
        received = asyncio.Event()
        subscriber = Subscriber(
            self._servers.new_connection(node),
            lambda channel, content: (
                received.set() if channel == own_channel else self._on_message(channel, content)
            ),
        )
        await subscriber.open(lambda subscriber: self._forget(node, subscriber))
        self._subscribers[node] = subscriber
        self._heartbeats[subscriber] = asyncio.create_task(
            self._heartbeat(subscriber, own_channel, received)
        )
        return subscriber

    async def _own_channel(self, node: str) -> str:
        """A random channel whose slot belongs to this node."""
        while True:
            channel = f"pulse:{secrets.token_hex(8)}"
            if await self._servers.node_of(channel) == node:
                return channel

    async def _heartbeat(
        self, subscriber: Subscriber, channel: str, received: asyncio.Event
    ) -> None:
        try:
            async with patience(self._timeout_seconds):
                await subscriber.subscribe(channel)
            while await self._is_alive(channel, received):  # noqa: ASYNC110 a heartbeat is a clock
                await asyncio.sleep(self._heartbeat_seconds)
        except (TimeoutError, Unavailable):
            pass
        log.error("store.heartbeat_missed")
        subscriber.disconnect()

    async def _is_alive(self, channel: str, received: asyncio.Event) -> bool:
        """False if the server has published the heartbeat and it did not arrive in time."""
        received.clear()
        try:
            async with unavailable_after(self._timeout_seconds):
                await self._servers.execute(channel, "SPUBLISH", channel, b"")
        except Unavailable:
            return True  # nothing was published, so the subscriber may well be alive
        try:
            async with patience(self._timeout_seconds):
                await received.wait()
        except TimeoutError:
            return False
        return True

    def _forget(self, node: str, subscriber: Subscriber) -> None:
        if self._subscribers.get(node) is subscriber:
            del self._subscribers[node]
        if heartbeat := self._heartbeats.pop(subscriber, None):
            heartbeat.cancel()
        self._on_end(subscriber)
