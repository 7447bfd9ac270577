"""The embedded store: a Valkey server on a Unix socket in the data directory.

Three locks protect the data directory:

- The server process holds `server.lock` as long as it runs, so two servers never write the same
  files.
- The board process that starts the server again whenever it ends holds `owner.lock`. When that
  process ends, another one that uses the store takes the lock.
- Every board process that uses the store holds `users.lock`, shared. The last one stops the server.
"""

import asyncio
import errno
import shutil
import subprocess
import time
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import IO
from urllib.parse import quote

import structlog

from board.store.binary import NoServer, find
from board.store.locks import lock, try_lock
from board.store.process import LONGEST_STOP, MEGABYTES, is_ready, launch, shut_down, socket_path
from board.store.store_files import StoreFiles, are_there, make_folder, store_folder

log = structlog.get_logger()

LONGEST_START = 60.0  # seconds; a large file takes a while to load
RESTART_PAUSE = 0.2  # seconds before a server that ended is started again
LONGEST_RESTART_PAUSE = 10.0  # seconds between two attempts to start it
MEGABYTE = 1_000_000
LEAST_FREE_MEGABYTES = 10  # below this, a server that ended most likely could not write
LOOK_PAUSE = 2.0  # seconds between two looks at the store's files
TAKE_OVER_PAUSE = 0.2  # seconds between two attempts to become the owner


class EmbeddedServer:
    """`async with EmbeddedServer(data) as url:` has a store at `url`; raises `NoServer`."""

    def __init__(self, data: Path, megabytes: int = MEGABYTES) -> None:
        self._folder = store_folder(data)
        self._megabytes = megabytes
        self._use: IO[bytes] | None = None
        self._owner: IO[bytes] | None = None
        self._supervisor: Thread | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._ready = Event()
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
        make_folder(self._folder)
        socket = socket_path(self._folder)
        self._ready.clear()
        self._stopping.clear()
        self._use = await asyncio.to_thread(lock, self._folder / "users.lock", shared=True)
        self._owner = try_lock(self._folder / "owner.lock")
        owned = self._owner is not None
        files = StoreFiles(self._folder)
        self._supervisor = Thread(target=self._supervise, args=(program, socket), daemon=True)
        self._supervisor.start()
        try:
            await self._wait_until_ready(socket)
        except BaseException:
            await self.stop()
            raise
        self._ready.set()
        files.look()
        Thread(target=self._watch, args=(files,), daemon=True).start()
        log.debug("store.embedded", reused=self._process is None, owned=owned)
        return f"unix://{quote(str(socket))}"

    async def stop(self) -> None:
        """Stop the server, unless another process uses it."""
        if self._use is None or self._supervisor is None:
            return
        self._stopping.set()
        self._use.close()
        if not are_there(self._folder):
            await self._kill_without_files(self._supervisor)
            return
        while self._owner is None and self._supervisor.is_alive():
            await asyncio.to_thread(self._supervisor.join, 0.05)
        last = try_lock(self._folder / "users.lock")
        if last is not None:
            with last:  # until the server has ended, no process may begin to use it
                await self._stop_server(self._supervisor)
        if self._owner is not None:
            self._owner.close()
        self._use = self._owner = self._supervisor = None

    async def _kill_without_files(self, supervisor: Thread) -> None:
        """End a server of ours that has lost its files: it can save nothing, nor be reached."""
        if self._process is not None:
            self._process.kill()
            await asyncio.to_thread(supervisor.join, LONGEST_STOP)
        if self._owner is not None:
            self._owner.close()
        self._use = self._owner = self._supervisor = self._process = None

    async def _stop_server(self, supervisor: Thread) -> None:
        # An owner that is not the last to use the store gives up its lock at once.
        self._owner = self._owner or await asyncio.to_thread(lock, self._folder / "owner.lock")
        give_up = time.monotonic() + LONGEST_STOP
        while not self._has_ended(supervisor) and time.monotonic() < give_up:
            await shut_down(socket_path(self._folder))
            await asyncio.to_thread(supervisor.join, 0.05)
        if self._process is not None:
            self._process.kill()  # harmless if it has ended; what it acknowledged is on disk
            self._process.wait()
            self._process = None

    def _has_ended(self, supervisor: Thread) -> bool:
        """Whether the server has ended, and is not started again."""
        if supervisor.is_alive():
            return False
        server = try_lock(self._folder / "server.lock")
        if server is None:
            return False
        server.close()
        return True

    async def _wait_until_ready(self, socket: Path) -> None:
        """Raises `NoServer` if the server ended, or is not ready in time."""
        give_up = time.monotonic() + LONGEST_START
        while not await is_ready(socket):
            if self._has_failed() or time.monotonic() > give_up:
                log_file = str(self._folder / "valkey.log")
                raise NoServer("start.store_not_started", log=log_file)
            await asyncio.sleep(0.01)

    def _watch(self, files: StoreFiles) -> None:
        """Look at the files as long as this process owns them; runs in its own thread."""
        while not self._stopping.wait(LOOK_PAUSE):
            if self._owner is not None:
                files.look()

    def _has_failed(self) -> bool:
        stopped = self._supervisor is not None and not self._supervisor.is_alive()
        return stopped or (self._process is not None and self._process.poll() is not None)

    def _supervise(self, program: Path, socket: Path) -> None:
        """Become the owner, then start a server whenever there is none; runs in its own thread.

        A fault of the system (a full or read-only disk, no file or process left to open) ends the
        thread only before the store was ready for the first time. Later, it tries again.
        """
        pause = RESTART_PAUSE
        while not self._stopping.is_set():
            try:
                if self._becomes_owner():
                    self._start_when_ended(program, socket)
                pause = RESTART_PAUSE
            except OSError as fault:
                log.error(  # noqa: TRY400 the number of the error says it all
                    "store.embedded_not_started",
                    errno=errno.errorcode.get(fault.errno or 0),
                    retry_in_seconds=pause,
                )
                if not self._ready.is_set():
                    return
                self._stopping.wait(pause)
                pause = min(2 * pause, LONGEST_RESTART_PAUSE)

    def _say_if_the_disk_is_full(self) -> None:
        """The server ends when it cannot write; its own log then has no room to say why."""
        free = shutil.disk_usage(self._folder).free // MEGABYTE
        if free < LEAST_FREE_MEGABYTES:
            log.error("store.disk_full", folder=str(self._folder), free_megabytes=free)

    def _becomes_owner(self) -> bool:
        """True once this process is the owner; False if it is to stop before that."""
        while self._owner is None and not self._stopping.wait(TAKE_OVER_PAUSE):
            self._owner = try_lock(self._folder / "owner.lock")
            if self._owner is not None:
                log.warning("store.embedded_taken_over")
        return self._owner is not None

    def _start_when_ended(self, program: Path, socket: Path) -> None:
        """Start the server once there is none; raises `OSError`.

        `lock` blocks until the running server ends and so releases `server.lock`.
        """
        with lock(self._folder / "server.lock") as file:
            if self._process is not None:
                self._process.wait()
                self._stopping.wait(RESTART_PAUSE)
            if self._stopping.is_set():
                return
            if self._process is not None:
                log.error("store.embedded_ended", status=self._process.returncode)
                self._say_if_the_disk_is_full()
                self._process = None
            self._process = launch(program, self._folder, socket, file, self._megabytes)
