"""A store that answers, and refuses every change."""

import asyncio
import gc
import weakref

import pytest
from redis.exceptions import ResponseError
from structlog.testing import capture_logs

from board.store.store import Unavailable
from board.store.valkey import ValkeyStore

CODE = "R3FUSE"  # no other test of this server leaves a board of this code


@pytest.mark.valkey
@pytest.mark.parametrize(
    ("refuse", "accept", "reason"),
    [
        ("CONFIG SET min-replicas-to-write 1", "CONFIG SET min-replicas-to-write 0", "NOREPLICAS"),
        ("CONFIG SET maxmemory 1", "CONFIG SET maxmemory 0", "OOM"),
        ("REPLICAOF 127.0.0.1 1", "REPLICAOF NO ONE", "READONLY"),
        ("ACL SETUSER default -evalsha -eval", "ACL SETUSER default +@all", "NOPERM"),
    ],
)
async def test_a_server_that_refuses_to_write_is_unavailable_and_says_why(
    valkey, closing, change, refuse, accept, reason
):
    """[P10]"""
    store = closing(ValkeyStore(valkey.url))
    await store.probe()
    valkey.ask(refuse)
    try:
        with capture_logs() as logs:
            with pytest.raises(Unavailable):
                await store.commit(CODE, change(0, {"a": b"a secret"}))
            with pytest.raises(Unavailable):
                await store.probe()
    finally:
        valkey.ask(accept)

    refused = {"event": "store.refused", "log_level": "error", "reason": reason}
    assert logs == [refused, refused]
    await store.probe()
    assert valkey.ask("EXISTS board:{}") == ":0\r\n"


class Held:
    """Something that a caller knows, as a turn knows its board."""


@pytest.mark.valkey
async def test_what_a_caller_knew_is_not_kept_by_a_refusal(valkey, closing):
    """[S4] Every script is refused once by a server that does not have it yet."""
    servers = closing(ValkeyStore(valkey.url))._servers

    async def refused():
        held, refusals = Held(), 0
        try:
            await servers.execute(CODE, "EVALSHA", "0" * 40, 0)
        except ResponseError:  # `pytest.raises` would keep it
            refusals += 1
        assert refusals == 1
        return weakref.ref(held)

    await servers.execute(CODE, "EXISTS", CODE)  # opens the connection
    gc.collect()
    gc.disable()
    try:
        known = await refused()
        await asyncio.sleep(0)  # the loop's own handle ends
        assert known() is None
    finally:
        gc.enable()
