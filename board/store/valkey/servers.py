"""The server, or the servers of a cluster, behind one URL."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import structlog
from redis.asyncio import ConnectionPool
from redis.asyncio.connection import AbstractConnection
from redis.exceptions import RedisClusterException, RedisError, ResponseError

from board.store.patience import patience
from board.store.store import Unavailable
from board.store.valkey.command_connection import CommandConnection
from board.store.valkey.reasons import error_code, reason_of

log = structlog.get_logger()

# The client gets no timeouts of its own: `unavailable_after` limits each call as a whole.
OPTIONS: dict[str, Any] = {
    "socket_timeout": None,
    "socket_connect_timeout": None,
    "protocol": 2,
}


@asynccontextmanager
async def unavailable_after(seconds: float) -> AsyncIterator[None]:
    """Raises `Unavailable` after this time, and for every error of the client or the server."""
    try:
        async with patience(seconds):
            yield
    except ResponseError as refusal:
        log.error("store.refused", reason=error_code(refusal))  # noqa: TRY400 a trace repeats it
        raise Unavailable(reason_of(refusal)) from refusal
    except (RedisError, RedisClusterException, OSError, TimeoutError) as fault:
        raise Unavailable(reason_of(fault)) from fault


class Servers(ABC):
    """Carries commands to the server that holds a key.

    A server is named by its `node`, a channel counts as a key. Methods raise the errors of the
    client; the caller turns them into `Unavailable`.
    """

    def __init__(self, timeout_seconds: float) -> None:
        # Shorter than the caller's timeout, so that a hanging connection is found out first.
        self._silence_seconds = 0.9 * timeout_seconds
        self._connections: dict[str, CommandConnection] = {}
        self._opening = asyncio.Lock()

    async def execute(self, key: str, *command: Any) -> Any:
        """The answer of the server that holds the key."""
        return await self.execute_on(await self.node_of(key), *command)

    async def execute_on_each(self, *command: Any) -> list[Any]:
        """The answers of all primaries, one after the other."""
        return [await self.execute_on(node, *command) for node in await self.primaries()]

    async def execute_on(self, node: str, *command: Any) -> Any:
        """The answer of one server."""
        return await (await self._connection(node)).execute(*command)

    async def close(self) -> None:
        """Close every command connection. Those of `new_connection` are closed by their users."""
        for connection in self._connections.values():
            await connection.close()

    @abstractmethod
    async def node_of(self, key: str) -> str:
        """The node that holds the key."""

    @abstractmethod
    async def primaries(self) -> list[str]:
        """The nodes that take writes."""

    @abstractmethod
    async def refresh(self) -> None:
        """Read again which node holds which keys."""

    @abstractmethod
    def new_connection(self, node: str) -> AbstractConnection:
        """A new connection to the node, not yet open."""

    async def _connection(self, node: str) -> CommandConnection:
        connection = self._connections.get(node)
        if connection is not None and not connection.lost:
            return connection
        async with self._opening:
            connection = self._connections.get(node)
            if connection is None or connection.lost:
                connection = CommandConnection(self.new_connection(node), self._silence_seconds)
                async with patience(self._silence_seconds):
                    await connection.open()
                self._connections[node] = connection
        return connection


class SingleServer(Servers):
    """One server, or the one to which a name currently resolves."""

    def __init__(self, url: str, timeout_seconds: float) -> None:
        super().__init__(timeout_seconds)
        self._pool: ConnectionPool = ConnectionPool.from_url(url, **OPTIONS)

    async def node_of(self, key: str) -> str:  # noqa: ARG002 one node holds every key
        return "one"

    async def primaries(self) -> list[str]:
        return ["one"]

    async def refresh(self) -> None:
        """Nothing to read: one node holds every key."""

    def new_connection(self, node: str) -> AbstractConnection:  # noqa: ARG002 there is one
        return self._pool.connection_class(**self._pool.connection_kwargs)
