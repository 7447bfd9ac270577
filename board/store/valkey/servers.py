"""What asks the server, or the servers, behind one URL."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import structlog
from redis.asyncio import ConnectionPool
from redis.asyncio.connection import AbstractConnection
from redis.exceptions import RedisClusterException, RedisError, ResponseError

from board.store.store import Unavailable
from board.store.valkey.line import Line

log = structlog.get_logger()

# Whoever asks keeps the time.
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


class Servers(ABC):
    """What the store and its ears need of the servers. Errors are the client's own."""

    def __init__(self, patience: float) -> None:
        self._silence = 0.9 * patience  # shorter, so that a hanging line is found out first
        self._lines: dict[str, Line] = {}
        self._opening = asyncio.Lock()

    async def ask(self, at: str, *words: Any) -> Any:
        """The answer of the server that has the key, or tells the channel, `at`."""
        return await (await self._line(await self.home(at))).ask(*words)

    async def ask_each(self, *words: Any) -> list[Any]:
        """The answers of every server that takes writes."""
        return [await (await self._line(home)).ask(*words) for home in await self.homes()]

    async def ask_home(self, home: str, *words: Any) -> Any:
        """The answer of the server of that name."""
        return await (await self._line(home)).ask(*words)

    async def close(self) -> None:
        """Close every line; whatever came of `connection` is its user's to close."""
        for line in self._lines.values():
            await line.close()

    @abstractmethod
    async def home(self, at: str) -> str:
        """The name of the server that has the key, or tells the channel, `at`."""

    @abstractmethod
    async def homes(self) -> list[str]:
        """The names of the servers that take writes."""

    @abstractmethod
    async def renew(self) -> None:
        """Find out again which server has what."""

    @abstractmethod
    def connection(self, home: str) -> AbstractConnection:
        """A connection of one's own, not yet open, to the server of that name."""

    async def _line(self, home: str) -> Line:
        line = self._lines.get(home)
        if line is not None and not line.lost:
            return line
        async with self._opening:
            line = self._lines.get(home)
            if line is None or line.lost:
                line = Line(self.connection(home), self._silence)
                async with asyncio.timeout(self._silence):
                    await line.open()
                self._lines[home] = line
        return line


class One(Servers):
    """A single server, or whichever one answers to its name."""

    def __init__(self, url: str, patience: float) -> None:
        super().__init__(patience)
        self._pool: ConnectionPool = ConnectionPool.from_url(url, **OPTIONS)

    async def home(self, at: str) -> str:  # noqa: ARG002 there is one for all
        return "one"

    async def homes(self) -> list[str]:
        return ["one"]

    async def renew(self) -> None:
        """There is nothing to find out about one server."""

    def connection(self, home: str) -> AbstractConnection:  # noqa: ARG002 there is one
        return self._pool.connection_class(**self._pool.connection_kwargs)
