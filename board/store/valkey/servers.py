"""The server, or the cluster of servers, behind one URL; the one place that picks a client."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Protocol

import structlog
from redis.asyncio import BlockingConnectionPool, ConnectionPool, Redis, RedisCluster
from redis.asyncio.connection import AbstractConnection
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisClusterException, RedisError, ResponseError

from board.store.store import Unavailable

log = structlog.get_logger()

# Sends once (a room decides what to do about silence), and leaves time to `in_time` alone.
OPTIONS: dict[str, Any] = {
    "socket_timeout": None,
    "socket_connect_timeout": None,
    "protocol": 2,
}


@asynccontextmanager
async def in_time(seconds: float) -> AsyncIterator[None]:
    """Whatever the client or the server has against us within, it is `Unavailable`."""
    try:
        async with asyncio.timeout(seconds):
            yield
    except ResponseError as refusal:
        log.error("store.refused", reason=reason(refusal))  # noqa: TRY400 a trace repeats it
        raise Unavailable from refusal
    except (RedisError, RedisClusterException, OSError, TimeoutError) as silence:
        raise Unavailable from silence


def reason(refusal: ResponseError) -> str:
    """The code of a refusal; the rest of it may repeat what was sent."""
    return str(refusal).partition(" ")[0]


class Servers(Protocol):
    """What the store and its ears need of the servers. Errors are the client's own."""

    async def ask(self, *words: Any) -> Any:
        """The answer to a command, from the server that has its key."""

    async def ask_each(self, *words: Any) -> list[Any]:
        """The answers of every server that takes writes."""

    async def home(self, channel: str) -> str:
        """The name of the server where the channel is told."""

    async def renew(self) -> None:
        """Find out again which server has what."""

    def connection(self, home: str) -> AbstractConnection:
        """A connection of one's own, not yet open, to the server of that name."""

    async def close(self) -> None:
        """Close every connection that was not made by `connection`."""


class One(Servers):
    """A single server, or whichever one answers to its name."""

    def __init__(self, url: str) -> None:
        pool = BlockingConnectionPool.from_url(
            url, max_connections=64, timeout=None, retry=Retry(NoBackoff(), 0), **OPTIONS
        )
        self._client: Redis = Redis.from_pool(pool)

    async def ask(self, *words: Any) -> Any:
        return await self._client.execute_command(*words)  # type: ignore[no-untyped-call]

    async def ask_each(self, *words: Any) -> list[Any]:
        return [await self.ask(*words)]

    async def home(self, channel: str) -> str:  # noqa: ARG002 there is one for all
        return "one"

    async def renew(self) -> None:
        """There is nothing to find out about one server."""

    def connection(self, home: str) -> AbstractConnection:  # noqa: ARG002 there is one
        pool: ConnectionPool = self._client.connection_pool
        return pool.connection_class(**pool.connection_kwargs)

    async def close(self) -> None:
        await self._client.aclose()


class Cluster(Servers):
    """Boards spread over servers by their own key."""

    def __init__(self, url: str) -> None:
        self._client = RedisCluster.from_url(url, retry=Retry(NoBackoff(), 0), **OPTIONS)
        self._looking = asyncio.Lock()
        self._known = False

    async def ask(self, *words: Any) -> Any:
        await self._know()
        return await self._client.execute_command(*words)

    async def ask_each(self, *words: Any) -> list[Any]:
        await self._know()
        primaries = self._client.get_primaries()
        return [await self._client.execute_command(*words, target_nodes=at) for at in primaries]

    async def home(self, channel: str) -> str:
        await self._know()
        node = self._client.get_node_from_key(channel)
        if node is None:
            raise Unavailable
        return str(node.name)

    async def renew(self) -> None:
        await self._client.nodes_manager.initialize()

    async def _know(self) -> None:
        """Look alone the first time: the client then closes connections that it just lent."""
        if self._known:
            return
        async with self._looking:
            if not self._known:
                await self._client.execute_command("PING")
                self._known = True

    def connection(self, home: str) -> AbstractConnection:
        node = self._client.get_node(node_name=home)
        if node is None:
            raise Unavailable
        return node.connection_class(**node.connection_kwargs)

    async def close(self) -> None:
        await self._client.aclose()


def servers(url: str) -> Servers:
    """The servers of `redis://`, `rediss://`, `unix://`, `redis+cluster://`, `rediss+cluster://`."""
    scheme, _, rest = url.partition("://")
    if scheme.endswith("+cluster"):
        return Cluster(f"{scheme.removesuffix('+cluster')}://{rest}")
    return One(url)
