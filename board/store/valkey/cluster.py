"""A cluster of servers, each with a part of the boards; the client only keeps the map of them."""

import asyncio
from typing import Any

from redis.asyncio import RedisCluster
from redis.asyncio.connection import AbstractConnection
from redis.cluster import PRIMARY, get_node_name
from redis.crc import key_slot
from redis.exceptions import AskError, ClusterDownError, MovedError
from redis.exceptions import ConnectionError as Disconnected

from board.store.store import Unavailable
from board.store.valkey.servers import OPTIONS, Servers


class Cluster(Servers):
    """Boards spread over servers by their own key."""

    def __init__(self, url: str, patience: float) -> None:
        super().__init__(patience)
        look = patience / 3  # so that one dead server leaves time to ask another for the map
        options = OPTIONS | {"socket_timeout": look, "socket_connect_timeout": look}
        self._map = RedisCluster.from_url(url, **options).nodes_manager
        self._looking = asyncio.Lock()
        self._fresh = False

    async def ask(self, at: str, *words: Any) -> Any:
        try:
            return await super().ask(at, *words)
        except AskError as elsewhere:  # moved, or moving: it was not done here
            return await self._ask_again(elsewhere, words)
        except (ClusterDownError, Disconnected, OSError, TimeoutError):
            self._fresh = False
            raise

    async def home(self, at: str) -> str:
        await self._look()
        return str(self._map.get_node_from_slot(key_slot(at.encode())).name)

    async def homes(self) -> list[str]:
        await self._look()
        return [str(node.name) for node in self._map.get_nodes_by_server_type(PRIMARY)]

    async def renew(self) -> None:
        await self._map.initialize()
        self._fresh = True

    def connection(self, home: str) -> AbstractConnection:
        node = self._map.get_node(node_name=home)
        if node is None:
            raise Unavailable
        return node.connection_class(**node.connection_kwargs | OPTIONS)

    async def close(self) -> None:
        await super().close()
        await self._map.aclose()
        await self._map.aclose("startup_nodes")

    async def _look(self) -> None:
        if self._fresh:
            return
        async with self._looking:
            if not self._fresh:
                await self.renew()

    async def _ask_again(self, elsewhere: AskError, words: tuple[Any, ...]) -> Any:
        self._fresh = self._fresh and not isinstance(elsewhere, MovedError)
        await self._look()
        line = await self._line(get_node_name(elsewhere.host, elsewhere.port))
        if isinstance(elsewhere, MovedError):
            return await line.ask(*words)
        _, answer = await asyncio.gather(line.ask("ASKING"), line.ask(*words))
        return answer
