"""What `board doctor` finds in the settings of a store."""

import pytest

from board.store.store import Unavailable
from board.store.valkey import Weakness, weaknesses
from board.store.valkey.doctor import _of_report
from tests.support.servers.valkey import Valkey

pytestmark = pytest.mark.valkey


@pytest.fixture(scope="module")
def server():
    with Valkey() as valkey:
        yield valkey


async def test_the_settings_of_the_embedded_store_have_no_weakness(server):
    assert await weaknesses(server.url) == set()


@pytest.mark.parametrize(
    ("setting", "good", "bad", "weakness"),
    [
        ("appendonly", "yes", "no", Weakness.NOT_PERSISTENT),
        ("appendfsync", "always", "everysec", Weakness.SYNCS_LATE),
        ("maxmemory-policy", "noeviction", "allkeys-lru", Weakness.MAY_EVICT),
    ],
)
async def test_each_setting_that_may_lose_a_meeting_is_found(server, setting, good, bad, weakness):
    server.ask(f"CONFIG SET {setting} {bad}")
    try:
        found = await weaknesses(server.url)
    finally:
        server.ask(f"CONFIG SET {setting} {good}")

    assert found == {weakness}


@pytest.mark.parametrize(("version", "found"), [("6.2.14", {Weakness.TOO_OLD}), ("7.0.0", set())])
def test_a_release_without_shard_channels_is_found(version, found):
    info = {"redis_version": version, "aof_enabled": "1", "maxmemory_policy": "noeviction"}

    assert _of_report(info) == found


async def test_a_store_that_does_not_tell_its_appendfsync_has_no_weakness(server):
    server.ask("ACL SETUSER default -config")
    try:
        found = await weaknesses(server.url)
    finally:
        server.ask("ACL SETUSER default +@all")

    assert found == set()


async def test_a_store_without_a_server_is_unavailable(tmp_path):
    with pytest.raises(Unavailable):
        await weaknesses(f"unix://{tmp_path}/nothing.sock")
