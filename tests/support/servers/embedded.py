"""The server process behind an embedded store: a test finds it, and has its board crash."""

import asyncio
import re
import signal
import socket
import sys
from contextlib import suppress

from board.store.process import is_ready, socket_path

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


async def next_server_pid(data, before):
    """The process id of the server that follows the one that was killed."""
    async with asyncio.timeout(10):
        while True:
            if await is_ready(socket_path(data / "store")):
                with suppress(OSError, AttributeError):  # it was answering when it was killed
                    if (pid := server_pid(data)) != before:
                        return pid
            await asyncio.sleep(0.01)
