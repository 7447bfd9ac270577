"""A cluster of servers. Commands go over our connections; the client only keeps the slot map."""

import asyncio
from typing import Any
from urllib.parse import urlsplit

from redis.asyncio import RedisCluster
from redis.asyncio.cluster import ClusterNode
from redis.asyncio.connection import AbstractConnection
from redis.cluster import PRIMARY, get_node_name
from redis.crc import key_slot
from redis.exceptions import AskError, ClusterDownError, MovedError
from redis.exceptions import ConnectionError as Disconnected

from board.store.store import Unavailable
from board.store.valkey.servers import OPTIONS, Servers

DEFAULT_PORT = 6379


class Cluster(Servers):
    """Boards spread over the nodes of a cluster by the slot of their key.

    The URL may name several nodes (`host:port,host:port`): any of them tells the others, so that
    the board starts while one is away.
    """

    def __init__(self, url: str, timeout_seconds: float) -> None:
        super().__init__(timeout_seconds)
        # A third, so that after one dead node there is time to ask another one for the map.
        third = timeout_seconds / 3
        options = OPTIONS | {"socket_timeout": third, "socket_connect_timeout": third}
        first, others = first_and_others(url)
        cluster = RedisCluster.from_url(first, startup_nodes=others, **options)
        self._map = cluster.nodes_manager
        self._refreshing = asyncio.Lock()
        self._fresh = False

    async def execute(self, key: str, *command: Any) -> Any:
        try:
            return await super().execute(key, *command)
        except AskError as redirect:  # `MovedError` is one too; the command was not carried out
            return await self._follow(redirect, command)
        except (ClusterDownError, Disconnected, OSError, TimeoutError):
            self._fresh = False
            raise

    async def node_of(self, key: str) -> str:
        await self._refresh_if_stale()
        return str(self._map.get_node_from_slot(key_slot(key.encode())).name)

    async def primaries(self) -> list[str]:
        await self._refresh_if_stale()
        return [str(node.name) for node in self._map.get_nodes_by_server_type(PRIMARY)]

    async def refresh(self) -> None:
        await self._map.initialize()
        self._fresh = True

    def new_connection(self, node: str) -> AbstractConnection:
        found = self._map.get_node(node_name=node)
        if found is None:
            raise Unavailable
        return found.connection_class(**found.connection_kwargs | OPTIONS)

    async def close(self) -> None:
        await super().close()
        await self._map.aclose()
        await self._map.aclose("startup_nodes")

    async def _refresh_if_stale(self) -> None:
        if self._fresh:
            return
        async with self._refreshing:
            if not self._fresh:
                await self.refresh()

    async def _follow(self, redirect: AskError, command: tuple[Any, ...]) -> Any:
        """The answer of the node that the redirect names.

        `MOVED` means that the slot map is out of date; after `ASK` the node answers only a command
        that follows `ASKING`.
        """
        self._fresh = self._fresh and not isinstance(redirect, MovedError)
        await self._refresh_if_stale()
        connection = await self._connection(get_node_name(redirect.host, redirect.port))
        if isinstance(redirect, MovedError):
            return await connection.execute(*command)
        _, answer = await asyncio.gather(connection.execute("ASKING"), connection.execute(*command))
        return answer


def first_and_others(url: str) -> tuple[str, list[ClusterNode]]:
    """The URL with the first of its nodes alone, and the other nodes; raises `ValueError`."""
    parts = urlsplit(url)
    account, at, nodes = parts.netloc.rpartition("@")
    first, *others = nodes.split(",")
    addresses = [urlsplit(f"//{node}") for node in others]
    named = [ClusterNode(one.hostname or "", one.port or DEFAULT_PORT) for one in addresses]
    return parts._replace(netloc=f"{account}{at}{first}").geturl(), named
