"""A store that answers, and refuses every change."""

import pytest
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
