"""The subscriptions of this process to boards, restored after a subscriber was lost."""

import asyncio
import traceback
from dataclasses import dataclass

import structlog

from board.store.messages import decode
from board.store.store import Gap, Message, OnMessage, Unavailable
from board.store.valkey.servers import Servers, unavailable_after
from board.store.valkey.subscriber import Subscriber
from board.store.valkey.subscribers import Subscribers

log = structlog.get_logger()

FIRST_PAUSE, LONGEST_PAUSE = 0.05, 1.0  # seconds between two attempts to subscribe again


@dataclass(eq=False, slots=True)
class ValkeySubscription:
    """The result of one call of `listen`."""

    subscriptions: "Subscriptions"
    channel: str
    on_message: OnMessage

    async def close(self) -> None:
        await self.subscriptions.remove(self)


class Subscriptions:
    """Every subscription of this process, and the subscriber that serves each channel."""

    def __init__(self, servers: Servers, timeout_seconds: float, heartbeat_seconds: float) -> None:
        self._servers = servers
        self._timeout_seconds = timeout_seconds
        self._subscribers = Subscribers(
            servers, self._on_bytes, self._on_end, timeout_seconds, heartbeat_seconds
        )
        self._by_channel: dict[str, list[ValkeySubscription]] = {}
        self._subscriber_of: dict[str, Subscriber] = {}
        self._restoring: asyncio.Task[None] | None = None
        self._closed = False

    async def add(self, channel: str, on_message: OnMessage) -> ValkeySubscription:
        """Return once the server has confirmed; raises `Unavailable`."""
        subscription = ValkeySubscription(self, channel, on_message)
        self._by_channel.setdefault(channel, []).append(subscription)
        try:
            await self._subscribe(channel)
        except BaseException:
            await self.remove(subscription)
            raise
        return subscription

    async def remove(self, subscription: ValkeySubscription) -> None:
        remaining = self._by_channel.get(subscription.channel, [])
        if subscription in remaining:
            remaining.remove(subscription)
        if not remaining:
            self._by_channel.pop(subscription.channel, None)
            await self._unsubscribe(subscription.channel)

    async def close(self) -> None:
        self._closed = True
        self._by_channel.clear()
        if self._restoring is not None:
            self._restoring.cancel()
            await asyncio.wait([self._restoring])
        await self._subscribers.close()

    async def _subscribe(self, channel: str) -> None:
        if channel in self._subscriber_of:
            return
        async with unavailable_after(self._timeout_seconds):
            subscriber = await self._subscribers.of_node(await self._servers.node_of(channel))
            await subscriber.subscribe(channel)
        self._subscriber_of[channel] = subscriber
        if channel not in self._by_channel:  # every subscription was closed meanwhile
            await self._unsubscribe(channel)

    async def _unsubscribe(self, channel: str) -> None:
        subscriber = self._subscriber_of.pop(channel, None)
        if subscriber is None:
            return
        try:
            async with unavailable_after(self._timeout_seconds):
                await subscriber.unsubscribe(channel)
        except Unavailable:
            subscriber.disconnect()

    def _on_bytes(self, channel: str, content: bytes) -> None:
        self._deliver(channel, decode(content))

    def _deliver(self, channel: str, message: Message) -> None:
        for subscription in list(self._by_channel.get(channel, ())):
            try:
                subscription.on_message(message)
            except Exception as fault:  # noqa: BLE001 one board's fault must not stop the others
                log_fault(fault)

    def _on_end(self, subscriber: Subscriber) -> None:
        for channel in [name for name, one in self._subscriber_of.items() if one is subscriber]:
            del self._subscriber_of[channel]
        if self._closed or self._restoring is not None:
            return
        log.warning("store.subscriber_lost", boards=len(self._by_channel))
        self._start_restoring()

    def _start_restoring(self) -> None:
        self._restoring = asyncio.create_task(self._restore_until_done())
        self._restoring.add_done_callback(self._on_restored)

    async def _restore_until_done(self) -> None:
        pause, versions = FIRST_PAUSE, dict[str, bytes | None]()
        while missing := self._missing():
            try:
                await self._restore(missing)
            except Exception as fault:  # noqa: BLE001 no fault may leave the boards without messages
                if not isinstance(fault, Unavailable):
                    log_fault(fault)
                await self._compare_versions(versions)
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)

    async def _compare_versions(self, known: dict[str, bytes | None]) -> None:
        """Have each board read again that has changed since the last call: nothing else tells.

        The server may carry out commands and yet refuse to send messages.
        """
        channels = sorted(self._missing())
        try:
            async with unavailable_after(self._timeout_seconds):
                versions = await asyncio.gather(*map(self._version, channels))
        except Unavailable:
            return
        for channel, version in zip(channels, versions, strict=True):
            if channel not in known or known[channel] != version:
                self._deliver(channel, Gap(None))
            known[channel] = version

    async def _version(self, channel: str) -> bytes | None:
        """The version of a board, whose key has the name of its channel; None if it is gone."""
        version: bytes | None = await self._servers.execute(channel, "HGET", channel, "version")
        return version

    def _missing(self) -> set[str]:
        """The channels that no subscriber serves."""
        return self._by_channel.keys() - self._subscriber_of.keys()

    def _on_restored(self, task: asyncio.Task[None]) -> None:
        """Begin again if a subscriber ended after the task had seen nothing missing.

        Its `_on_end` found this task still there, and so started none.
        """
        self._restoring = None
        if task.cancelled():
            return
        if self._missing():
            self._start_restoring()
        else:
            log.info("store.resubscribed", boards=len(self._by_channel))

    async def _restore(self, channels: set[str]) -> None:
        async with unavailable_after(self._timeout_seconds):
            await self._servers.refresh()
        results = await asyncio.gather(*map(self._resubscribe, channels), return_exceptions=True)
        for fault in filter(None, results):
            raise fault

    async def _resubscribe(self, channel: str) -> None:
        await self._subscribe(channel)
        self._deliver(channel, Gap(None))


def log_fault(fault: BaseException) -> None:
    """Log the type and the place of a fault. Its message might repeat what people wrote."""
    where = traceback.format_tb(fault.__traceback__)
    log.error("store.listener_failed", error=type(fault).__name__, where=where)
