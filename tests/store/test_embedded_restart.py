"""The embedded store: a server that ended is started again, by whichever board is left."""

import asyncio
import os
import shutil
import signal

import pytest
from structlog.testing import capture_logs

from board.store.binary import NoServer
from board.store.embedded import EmbeddedServer
from board.store.process import is_ready, socket_path
from board.store.store import Gap, Stored
from board.store.valkey import ValkeyStore
from tests.support.servers.embedded import crash, next_server_pid, server_pid
from tests.support.until import until

pytestmark = pytest.mark.valkey

CODE = "K7M2QX"


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


async def test_a_server_that_ends_by_itself_is_started_again(data, closing, change):
    """[P10] [P11]"""
    async with EmbeddedServer(data) as url:
        store = closing(ValkeyStore(url, timeout_seconds=0.5))
        received = []
        await store.listen(CODE, received.append)
        await store.commit(CODE, change(0, {"a": b"1"}))
        os.kill(server_pid(data), signal.SIGKILL)

        await until(lambda: Gap(None) in received)
        board = await store.read(CODE)

    assert board == Stored(1, {"a": b"1"})
    assert not await is_ready(socket_path(data / "store"))


async def test_a_server_taken_over_from_a_crash_is_started_again_too(data, closing):
    await crash(data)
    async with EmbeddedServer(data):
        first = server_pid(data)
        os.kill(first, signal.SIGKILL)
        async with EmbeddedServer(data) as url:
            board = await closing(ValkeyStore(url)).read(CODE)
            second = server_pid(data)

    assert second != first
    assert board == Stored(1, {"a": b"kept"})


async def test_a_server_that_cannot_be_started_again_yet_is_started_when_it_can(data):
    """[P10] [P11] A folder in the place of its socket is as bad as a disk that is read-only."""
    async with EmbeddedServer(data):
        ended, obstacle = server_pid(data), socket_path(data / "store")
        obstacle.unlink()
        obstacle.mkdir()
        with capture_logs() as logs:
            os.kill(ended, signal.SIGKILL)
            await until(lambda: len(logs) > 2)
        obstacle.rmdir()
        restarted = await next_server_pid(data, ended)

    assert [entry["event"] for entry in logs[:3]] == [
        "store.embedded_ended",
        "store.embedded_not_started",
        "store.embedded_not_started",
    ]
    assert logs[1]["errno"] == "EISDIR"
    assert logs[2]["retry_in_seconds"] > logs[1]["retry_in_seconds"]
    assert restarted != ended


async def test_a_full_disk_is_said_when_the_server_ends(data, monkeypatch):
    async with EmbeddedServer(data):
        ended = server_pid(data)
        full = shutil.disk_usage(data)._replace(free=4096)
        monkeypatch.setattr(shutil, "disk_usage", lambda folder: full)
        with capture_logs() as logs:
            os.kill(ended, signal.SIGKILL)
            await next_server_pid(data, ended)

    assert [entry["event"] for entry in logs] == ["store.embedded_ended", "store.disk_full"]
    assert logs[1]["free_megabytes"] == 0


async def test_a_store_that_cannot_be_started_at_all_is_said_at_once(data):
    socket_path(data / "store").mkdir(parents=True)

    with pytest.raises(NoServer, match="store_not_started"):
        await EmbeddedServer(data).start()


async def test_the_board_that_stays_keeps_the_store_of_an_owner_that_ended(data):
    """[P10] [P11] The owner may be a second board, or a command such as `board doctor`."""
    owner = EmbeddedServer(data)
    await owner.start()
    async with EmbeddedServer(data):
        before = server_pid(data)
        with capture_logs() as logs:
            await owner.stop()
            left_running = server_pid(data)
            await until(lambda: logs)
        os.kill(before, signal.SIGKILL)
        restarted = await next_server_pid(data, before)

    assert left_running == before
    assert [entry["event"] for entry in logs] == ["store.embedded_taken_over"]
    assert restarted != before
    assert not await is_ready(socket_path(data / "store"))


async def test_the_last_board_stops_the_server_whichever_started_it(data):
    first, second = EmbeddedServer(data), EmbeddedServer(data)
    await first.start()
    await second.start()
    await asyncio.gather(first.stop(), second.stop())

    assert not await is_ready(socket_path(data / "store"))
