"""The embedded store: a Valkey server on a Unix socket in the data directory.

Two locks protect the data directory. The server process holds `server.lock` as long as it runs,
so two servers never write the same files. The board process that will stop the server holds
`owner.lock`. If that process is killed, the server goes on, and the next board process to start
takes the lock and becomes its owner.
"""

import asyncio
import subprocess
import sys
import time
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import IO
from urllib.parse import quote

import structlog

from board.store.binary import NoServer, find
from board.store.process import LONGEST_STOP, is_ready, launch, shut_down, socket_path

if sys.platform != "win32":  # where `find` raises before a lock is needed
    import fcntl

log = structlog.get_logger()

LONGEST_START = 60.0  # seconds; a large file takes a while to load
RESTART_PAUSE = 0.2  # seconds before a server that ended is started again


class EmbeddedServer:
    """`async with EmbeddedServer(data) as url:` has a store at `url`; raises `NoServer`."""

    def __init__(self, data: Path) -> None:
        self._folder = data.absolute() / "store"
        self._owner: IO[bytes] | None = None
        self._supervisor: Thread | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._stopping = Event()

    async def __aenter__(self) -> str:
        return await self.start()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()

    async def start(self) -> str:
        """Start the server and return its URL.

        A server that runs already on this data directory is used as it is. Raises `NoServer`.
        """
        program = find()
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder.chmod(0o700)
        socket = socket_path(self._folder)
        self._stopping.clear()
        self._owner = try_lock(self._folder / "owner.lock")
        if self._owner is not None:
            self._supervisor = Thread(target=self._supervise, args=(program, socket), daemon=True)
            self._supervisor.start()
        try:
            await self._wait_until_ready(socket)
        except BaseException:
            await self.stop()
            raise
        reused = self._process is None
        log.info("store.embedded", reused=reused, owned=self._owner is not None)
        return f"unix://{quote(str(socket))}"

    async def stop(self) -> None:
        """Stop the server, unless another process is its owner."""
        if self._owner is None or self._supervisor is None:
            return
        self._stopping.set()
        with self._owner:
            give_up = time.monotonic() + LONGEST_STOP
            while self._supervisor.is_alive() and time.monotonic() < give_up:
                await shut_down(socket_path(self._folder))
                await asyncio.to_thread(self._supervisor.join, 0.05)
            if self._process is not None:
                self._process.kill()  # harmless if it has ended; what it acknowledged is on disk
                self._process.wait()
        self._owner = self._supervisor = self._process = None

    async def _wait_until_ready(self, socket: Path) -> None:
        """Raises `NoServer` if the server ended, or is not ready in time."""
        give_up = time.monotonic() + LONGEST_START
        while not await is_ready(socket):
            if self._has_failed() or time.monotonic() > give_up:
                raise NoServer(
                    f"The embedded store does not start: see {self._folder / 'valkey.log'}."
                )
            await asyncio.sleep(0.01)

    def _has_failed(self) -> bool:
        stopped = self._supervisor is not None and not self._supervisor.is_alive()
        return stopped or (self._process is not None and self._process.poll() is not None)

    def _supervise(self, program: Path, socket: Path) -> None:
        """Start a server whenever there is none; runs in a thread of its own.

        `lock` blocks until the running server ends and so releases `server.lock`.
        """
        while True:
            with lock(self._folder / "server.lock") as file:
                if self._process is not None:
                    self._process.wait()
                    self._stopping.wait(RESTART_PAUSE)
                if self._stopping.is_set():
                    return
                if self._process is not None:
                    log.error("store.embedded_ended", status=self._process.returncode)
                self._process = launch(program, self._folder, socket, file)


def try_lock(path: Path) -> IO[bytes] | None:
    """The open file, locked; None if another process holds the lock."""
    try:
        return lock(path, fcntl.LOCK_NB)
    except BlockingIOError:
        return None


def lock(path: Path, flags: int = 0) -> IO[bytes]:
    """The open file, locked; waits until no other process holds the lock.

    With `fcntl.LOCK_NB` as `flags` it raises `BlockingIOError` instead of waiting.
    """
    file = path.open("ab")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | flags)
    except BlockingIOError:
        file.close()
        raise
    return file
