"""A Valkey of our own, on a Unix socket in the data directory, for whoever has no store.

Two locks on the data directory say who is who. The server holds `server.lock` as long as it
lives, so that no two servers ever write the same files. The process that will stop it holds
`owner.lock`; when that process is killed the server goes on, and the next one takes it over.
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
from board.store.process import LONGEST_STOP, answers, launch, shut_down, socket_path

if sys.platform != "win32":  # where `find` raises before a lock is needed
    import fcntl

log = structlog.get_logger()

LONGEST_START = 60.0  # seconds; a large file takes a while to load
PAUSE = 0.2  # before a server that ended is started again


class Embedded:
    """`async with Embedded(data) as url:` has a store at `url`; raises `NoServer`."""

    def __init__(self, data: Path) -> None:
        self._folder = data.absolute() / "store"
        self._owner: IO[bytes] | None = None
        self._keeper: Thread | None = None
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
        """The URL of the running store: used again when a crash has left it running."""
        program = find()
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder.chmod(0o700)
        socket = socket_path(self._folder)
        self._stopping.clear()
        self._owner = locked(self._folder / "owner.lock")
        if self._owner is not None:
            self._keeper = Thread(target=self._keep, args=(program, socket), daemon=True)
            self._keeper.start()
        try:
            await self._answering(socket)
        except BaseException:
            await self.stop()
            raise
        reused = self._process is None
        log.info("store.embedded", reused=reused, owned=self._owner is not None)
        return f"unix://{quote(str(socket))}"

    async def stop(self) -> None:
        """Stop the server, unless another process is its owner."""
        if self._owner is None or self._keeper is None:
            return
        self._stopping.set()
        with self._owner:
            give_up = time.monotonic() + LONGEST_STOP
            while self._keeper.is_alive() and time.monotonic() < give_up:
                await shut_down(socket_path(self._folder))
                await asyncio.to_thread(self._keeper.join, 0.05)
            if self._process is not None:
                self._process.kill()  # it hangs, or is gone; what it acknowledged is on disk
                self._process.wait()
        self._owner = self._keeper = self._process = None

    async def _answering(self, socket: Path) -> None:
        """Return when a server answers."""
        give_up = time.monotonic() + LONGEST_START
        while not await answers(socket):
            if self._has_failed() or time.monotonic() > give_up:
                raise NoServer(
                    f"The embedded store does not start: see {self._folder / 'valkey.log'}."
                )
            await asyncio.sleep(0.01)

    def _has_failed(self) -> bool:
        gone = self._keeper is not None and not self._keeper.is_alive()
        return gone or (self._process is not None and self._process.poll() is not None)

    def _keep(self, program: Path, socket: Path) -> None:
        """Have a server at all times, in a thread: the lock is free only when there is none."""
        while True:
            with lock(self._folder / "server.lock") as file:
                if self._process is not None:
                    self._process.wait()
                    self._stopping.wait(PAUSE)
                if self._stopping.is_set():
                    return
                if self._process is not None:
                    log.error("store.embedded_ended", status=self._process.returncode)
                self._process = launch(program, self._folder, socket, file)


def locked(path: Path) -> IO[bytes] | None:
    """The open file with its lock, or None when another process has it."""
    try:
        return lock(path, fcntl.LOCK_NB)
    except BlockingIOError:
        return None


def lock(path: Path, at_once: int = 0) -> IO[bytes]:
    """The open file with its lock, as soon as nobody else has it."""
    file = path.open("ab")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | at_once)
    except BlockingIOError:
        file.close()
        raise
    return file
