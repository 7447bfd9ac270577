"""Boards spread over the servers of a cluster, each with its channel."""

import asyncio

import pytest

from board.store.store import Conflict, Gap, Signal, Stored, Unavailable
from board.store.valkey import ValkeyStore
from tests.support.servers.cluster import Cluster
from tests.support.servers.ports import free_port
from tests.support.until import until

pytestmark = pytest.mark.valkey

CODES = [f"B{number:05}" for number in range(20)]


def patient(url):
    """A store that waits for a slow computer: these tests are about places, not about time."""
    return ValkeyStore(url, timeout_seconds=10)


@pytest.fixture(scope="module")
def cluster():
    with Cluster() as cluster:
        yield cluster


async def test_boards_are_kept_and_heard_wherever_they_are(cluster, closing, change):
    one, other = (closing(patient(cluster.url)) for _ in range(2))
    received = {code: [] for code in CODES}
    for code in CODES:
        await other.listen(code, received[code].append)
    commits = {code: change(0, {"a": code.encode()}) for code in CODES}

    await asyncio.gather(*(one.commit(code, commits[code]) for code in CODES))
    await asyncio.gather(*(one.send_signal(code, b"end") for code in CODES))
    await until(lambda: all(len(messages) == 2 for messages in received.values()))

    assert received == {code: [commits[code], Signal(b"end")] for code in CODES}
    assert [await other.read(code) for code in CODES] == [
        Stored(1, {"a": code.encode()}) for code in CODES
    ]
    assert [await one.listeners(code) for code in CODES] == [1] * len(CODES)
    assert all(server.ask("DBSIZE") != ":0\r\n" for server in cluster.servers)


async def test_conflicts_erasing_and_rewriting_work_as_on_one_server(
    cluster, closing, change, received
):
    store = closing(patient(cluster.url))
    await store.commit("K7M2QX", change(0, {"a": b"1"}))
    await store.listen("K7M2QX", received.append)

    with pytest.raises(Conflict):
        await store.commit("K7M2QX", change(0, {"a": b"2"}))
    await store.probe()
    asked = await store.forget_deleted()
    await store.erase("K7M2QX")

    assert asked
    assert not await store.exists("K7M2QX")
    assert await received.to_hold(1) == [Gap(0)]


async def test_a_board_that_moves_to_another_server_is_still_heard(cluster, closing, change):
    store = closing(patient(cluster.url))
    received = []
    await store.listen("MOVES2", received.append)
    commit = change(0, {"a": b"1"})

    cluster.move("board:{MOVES2}")
    await until(lambda: Gap(None) in received)
    await store.commit("MOVES2", commit)
    await until(lambda: commit in received)

    assert await store.read("MOVES2") == Stored(1, {"a": b"1"})


async def test_a_board_is_found_where_it_moved_to(cluster, closing, change):
    store = closing(patient(cluster.url))
    await store.probe()

    cluster.move("board:{MOVES3}")
    await store.commit("MOVES3", change(0, {"a": b"1"}))

    assert await store.read("MOVES3") == Stored(1, {"a": b"1"})


@pytest.mark.parametrize("away", [0, 1])
async def test_a_cluster_is_found_by_any_node_that_its_url_names(cluster, closing, away):
    """[P10] While one of them is away, the board starts all the same."""
    hosts = [f"127.0.0.1:{port}" for port in cluster.ports]
    hosts[away] = f"127.0.0.1:{free_port()}"
    store = closing(patient(f"redis+cluster://{','.join(hosts)}"))

    await store.probe()


async def test_a_probe_of_a_board_asks_the_server_that_holds_it(closing):
    """[P10] While one server of a cluster is away, the boards of the other go on."""
    with Cluster() as cluster:
        store = closing(ValkeyStore(cluster.url, timeout_seconds=0.5))
        await store.probe()
        there, away = (
            next(code for code in CODES if cluster.primary_of(f"board:{{{code}}}") == place)
            for place in (0, 1)
        )
        cluster.servers[1].kill()
        with pytest.raises(Unavailable):
            await store.probe(away)
        await store.probe(there)
