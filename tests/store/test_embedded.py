"""The embedded store: its start, its stop, and a single server for each data directory."""

import asyncio
import os
import signal
import stat

import pytest

from board.store.embedded import EmbeddedServer
from board.store.process import is_ready, socket_path
from board.store.store import Stored
from board.store.valkey import ValkeyStore
from tests.support.servers.embedded import crash, server_pid
from tests.support.until import until

pytestmark = pytest.mark.valkey

CODE = "K7M2QX"


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


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


async def test_it_takes_no_more_memory_than_it_is_given(data):
    """[E17] Without a limit, whoever opens meetings would fill the computer."""
    async with EmbeddedServer(data, megabytes=64):
        reader, writer = await asyncio.open_unix_connection(str(socket_path(data / "store")))
        writer.write(b"INFO memory\r\nQUIT\r\n")
        told = await reader.read()
        writer.close()
    assert b"\r\nmaxmemory:67108864\r\n" in told
    assert b"\r\nmaxmemory_policy:noeviction\r\n" in told
