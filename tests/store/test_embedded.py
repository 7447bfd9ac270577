"""The embedded store: its start, its stop, and a single server for each data directory."""

import asyncio
import os
import re
import signal
import socket
import stat
import sys
from contextlib import suppress

import pytest
from structlog.testing import capture_logs

from board.store.binary import NoServer
from board.store.embedded import EmbeddedServer
from board.store.process import is_ready, socket_path
from board.store.store import Gap, Stored
from board.store.valkey import ValkeyStore
from tests.support.until import until

pytestmark = pytest.mark.valkey

CODE = "K7M2QX"

CRASHING = """
import asyncio, os, signal, sys
from pathlib import Path
from board.store.embedded import EmbeddedServer
from board.store.store import Commit
from board.store.valkey import ValkeyStore

async def main():
    url = await EmbeddedServer(Path(sys.argv[1])).start()
    commit = Commit(0, 1, {"a": b"kept"}, frozenset(), 4_000_000_000_000)
    await ValkeyStore(url).commit("K7M2QX", commit)
    os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
"""


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


async def crash(data):
    """Run a board process that is killed once its first commit is acknowledged."""
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", CRASHING, str(data))
    assert await process.wait() == -signal.SIGKILL


def server_pid(data):
    """The process id of the server, from its own answer."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(str(socket_path(data / "store")))
        connection.sendall(b"INFO server\r\nQUIT\r\n")
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    return int(re.search(rb"process_id:(\d+)", answer).group(1))


async def test_a_board_is_still_there_after_a_stop_and_a_start(data, closing, change):
    async with EmbeddedServer(data) as url:
        await closing(ValkeyStore(url)).commit(CODE, change(0, {"a": b"1"}))
    stopped = not await is_ready(socket_path(data / "store"))

    async with EmbeddedServer(data) as url:
        board = await closing(ValkeyStore(url)).read(CODE)

    assert stopped
    assert board == Stored(1, {"a": b"1"})


async def test_only_the_account_of_the_board_may_read_the_store_s_folder(data):
    async with EmbeddedServer(data):
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in data.rglob("*")}

    assert modes["store"] == 0o700
    assert modes["valkey.sock"] == 0o700
    assert modes["appendonlydir"] == 0o700


async def test_it_listens_on_no_port(data, closing):
    async with EmbeddedServer(data) as url:
        answer = await closing(ValkeyStore(url))._ask("", "CONFIG", "GET", "port")

    assert answer == [b"port", b"0"]


async def test_a_server_left_by_a_crash_is_used_again_and_then_stopped(data, closing):
    await crash(data)
    before = server_pid(data)

    async with EmbeddedServer(data) as url:
        board = await closing(ValkeyStore(url)).read(CODE)
        after = server_pid(data)

    assert after == before
    assert board == Stored(1, {"a": b"kept"})
    assert not await is_ready(socket_path(data / "store"))


async def test_the_socket_of_a_killed_server_does_not_prevent_the_next_start(data, closing):
    """[P11]"""
    await crash(data)
    os.kill(server_pid(data), signal.SIGKILL)
    stale = socket_path(data / "store").exists()

    async with EmbeddedServer(data) as url:
        board = await closing(ValkeyStore(url)).read(CODE)

    assert stale
    assert board == Stored(1, {"a": b"kept"})


async def test_a_second_board_on_the_same_data_uses_the_running_server_and_leaves_it(data):
    async with EmbeddedServer(data) as first:
        async with EmbeddedServer(data) as second:
            same = first == second
        running = await is_ready(socket_path(data / "store"))

    assert same
    assert running


async def test_two_boards_that_start_at_once_share_one_server(data):
    one, two = EmbeddedServer(data), EmbeddedServer(data)

    urls = await asyncio.gather(one.start(), two.start())
    launched = [board for board in (one, two) if board._process is not None]
    await asyncio.gather(one.stop(), two.stop())

    assert urls[0] == urls[1]
    assert len(launched) == 1


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


async def test_a_data_path_too_long_for_a_socket_gets_a_short_socket_path_that_is_remembered(
    tmp_path, closing, change
):
    data = tmp_path / ("long" * 30) / ("é" * 40)
    async with EmbeddedServer(data) as first:
        await closing(ValkeyStore(first)).commit(CODE, change(0, {"a": b"1"}))
    async with EmbeddedServer(data) as second:
        board = await closing(ValkeyStore(second)).read(CODE)
    socket_path(data / "store").parent.rmdir()

    assert first == second
    assert board == Stored(1, {"a": b"1"})


async def next_server_pid(data, before):
    """The process id of the server that follows the one that was killed."""
    async with asyncio.timeout(10):
        while True:
            if await is_ready(socket_path(data / "store")):
                with suppress(OSError, AttributeError):  # it was answering when it was killed
                    if (pid := server_pid(data)) != before:
                        return pid
            await asyncio.sleep(0.01)


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


async def test_a_store_that_cannot_be_started_at_all_is_said_at_once(data):
    socket_path(data / "store").mkdir(parents=True)

    with pytest.raises(NoServer, match="does not start"):
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


async def test_ctrl_c_in_the_terminal_does_not_reach_the_server(data):
    async with EmbeddedServer(data):
        session = os.getsid(server_pid(data))

    assert session != os.getsid(0)


def read_while_there(path):
    """The file's bytes; empty if a rewrite has removed it meanwhile."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


async def test_deleted_content_leaves_the_disk(data, closing, change):
    secret = b"Mme Durand refuse ses soins"

    def on_disk():
        return [path for path in data.rglob("*.aof") if secret in read_while_there(path)]

    async with EmbeddedServer(data) as url:
        store = closing(ValkeyStore(url))
        await store.commit(CODE, change(0, {"a": secret, "b": b"stays"}))
        before = on_disk()
        await store.commit(CODE, change(1, drop=["a"]))
        asked = await store.forget_deleted()
        await until(lambda: not on_disk())
        board = await store.read(CODE)

    assert before
    assert asked
    assert board == Stored(2, {"b": b"stays"})
