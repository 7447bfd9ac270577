"""A store of one's own that answers, and refuses."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx

from tests.faults.fault import fault
from tests.faults.ground import Ground, answers, own_store
from tests.support.servers.valkey import Valkey


def as_board(store: Valkey) -> str:
    """The URL of an account of its own, whose rights and password can be changed."""
    store.ask("ACL SETUSER board on >first ~* &* +@all")
    return f"unix://board:first@{store.socket}"


@asynccontextmanager
async def refusing(ground: Ground, *commands: str, back: str) -> AsyncIterator[None]:
    """Give the store these commands, look at `/healthz` while they hold, then take them back."""
    for command in commands:
        ground.store.ask(command)
    try:
        yield
        await ground.meeting.everyone_saw("unavailable")
        async with httpx.AsyncClient() as client:
            healthy = await answers(client, f"{ground.board.url}/healthz")
        ground.promise(not healthy, "/healthz is 200 while every write is refused")
    finally:
        ground.store.ask(back)


@fault(own_store())
async def out_of_memory(ground: Ground) -> None:
    """Commands are answered `unavailable`, `/healthz` is 503, and all goes on by itself."""
    async with refusing(ground, "CONFIG SET maxmemory 1", back="CONFIG SET maxmemory 0"):
        pass


@fault(own_store())
async def read_only_replica(ground: Ground) -> None:
    """The same for a store that has become a replica of another that is not there."""
    async with refusing(ground, "REPLICAOF 127.0.0.1 1", back="REPLICAOF NO ONE"):
        pass


@fault(own_store())
async def without_replicas(ground: Ground) -> None:
    """The same for a store that wants more replicas than it has."""
    back = "CONFIG SET min-replicas-to-write 0"
    async with refusing(ground, "CONFIG SET min-replicas-to-write 1", back=back):
        pass


@fault(own_store(url=as_board))
async def without_rights(ground: Ground) -> None:
    """The same for an account that may not write any more."""
    back = "ACL SETUSER board +@all"
    async with refusing(ground, "ACL SETUSER board -evalsha -eval", back=back):
        pass


@fault(own_store(url=as_board))
async def new_password(ground: Ground) -> None:
    """The same for an account whose password was changed, until it is the old one again."""
    changed = ("ACL SETUSER board resetpass >second", "CLIENT KILL USER board")
    async with refusing(ground, *changed, back="ACL SETUSER board resetpass >first"):
        pass
