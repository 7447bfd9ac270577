"""The files of the embedded store, deleted or cut off by somebody else."""

import os
import shutil

import pytest
from structlog.testing import capture_logs

from board.store import embedded
from board.store.embedded import EmbeddedServer
from board.store.valkey import ValkeyStore
from tests.support.servers.embedded import server_pid
from tests.support.until import until

pytestmark = pytest.mark.valkey

CODE = "K7M2QX"


def events(logs):
    return [line["event"] for line in logs]


async def test_deleted_files_are_noticed_and_the_server_ends_with_the_board(tmp_path, monkeypatch):
    """[P10]"""
    monkeypatch.setattr(embedded, "LOOK_PAUSE", 0.05)
    server = EmbeddedServer(tmp_path)
    with capture_logs() as logs:
        await server.start()
        process = server_pid(tmp_path)
        shutil.rmtree(tmp_path / "store")
        await until(lambda: "store.files_gone" in events(logs))
        await server.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    assert events(logs).count("store.files_gone") == 1


async def test_a_file_that_was_cut_off_is_said_at_the_start(tmp_path, closing, change):
    """[P11] The change that it held in part is dropped; the others are there."""
    async with EmbeddedServer(tmp_path) as url:
        store = closing(ValkeyStore(url))
        for since in range(2):
            await store.commit(CODE, change(since, {"a": b"%d" % since}))
    (file,) = (tmp_path / "store/appendonlydir").glob("*.incr.aof")
    file.write_bytes(file.read_bytes()[:-5])
    with capture_logs() as logs:
        async with EmbeddedServer(tmp_path) as url:
            board = await closing(ValkeyStore(url)).read(CODE)
    assert board.version == 1
    assert "store.file_cut_off" in events(logs)
