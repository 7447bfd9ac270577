"""A Valkey of our own, on a Unix socket in the data directory, for whoever has no store.

Two locks on the data directory say who is who. The server holds `server.lock` as long as it
lives, so that no two servers ever write the same files. The process that will stop it holds
`owner.lock`; when that process is killed the server goes on, and the next one takes it over.
"""

import asyncio
import os
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO
from urllib.parse import quote

import structlog

from board.store.binary import NoServer, find

if sys.platform != "win32":  # where `find` raises before a lock is needed
    import fcntl

log = structlog.get_logger()

LONGEST_SOCKET_PATH = 100  # the kernel's limit is 104 bytes on macOS, 108 on Linux
LONGEST_START = 60.0  # seconds; a large file takes a while to load
LONGEST_STOP = 10.0


class Embedded:
    """`async with Embedded(data) as url:` has a store at `url`; raises `NoServer`."""

    def __init__(self, data: Path) -> None:
        self._folder = data.absolute() / "store"
        self._owner: IO[bytes] | None = None
        self._process: subprocess.Popen[bytes] | None = None

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
        self._owner = locked(self._folder / "owner.lock")
        socket = socket_path(self._folder)
        try:
            await self._answering(program, socket)
        except BaseException:
            await self.stop()
            raise
        reused = self._process is None
        log.info("store.embedded", reused=reused, owned=self._owner is not None)
        return f"unix://{quote(str(socket))}"

    async def stop(self) -> None:
        """Stop the server, unless another process is its owner."""
        if self._owner is None:
            return
        with self._owner:
            with suppress(OSError, TimeoutError):
                async with asyncio.timeout(LONGEST_STOP):
                    await ask(socket_path(self._folder), b"SHUTDOWN")
            if self._process is not None:
                await asyncio.to_thread(end, self._process)
        self._owner = self._process = None

    async def _answering(self, program: Path, socket: Path) -> None:
        """Return when a server answers: the one that runs, or else one that is started here."""
        give_up = asyncio.get_running_loop().time() + LONGEST_START
        while not await answers(socket):
            if self._process is None and (lock := locked(self._folder / "server.lock")):
                with lock:
                    self._process = self._launch(program, socket, lock)
            ended = self._process is not None and self._process.poll() is not None
            if ended or asyncio.get_running_loop().time() > give_up:
                raise NoServer(self._silence())
            await asyncio.sleep(0.01)

    def _launch(self, program: Path, socket: Path, lock: IO[bytes]) -> subprocess.Popen[bytes]:
        """In a session of its own: Ctrl-C is for the board, which still has something to keep."""
        socket.unlink(missing_ok=True)
        return subprocess.Popen(  # noqa: S603 the program is a server's, found by its name
            [program, *options(self._folder, socket)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=[lock.fileno()],
            start_new_session=True,
            umask=0o077,
        )

    def _silence(self) -> str:
        return f"The embedded store does not start: see {self._folder / 'valkey.log'}."


def options(folder: Path, socket: Path) -> list[str]:
    """Every change on disk before it is acknowledged, nothing evicted, no content in any log."""
    settings = {
        "port": "0",
        "unixsocket": str(socket),
        "unixsocketperm": "700",
        "dir": str(folder),
        "logfile": str(folder / "valkey.log"),
        "loglevel": "warning",
        "daemonize": "no",
        "appendonly": "yes",
        "appendfsync": "always",
        "save": "",
        "maxmemory-policy": "noeviction",
        "slowlog-log-slower-than": "-1",
    }
    return [part for name, value in settings.items() for part in (f"--{name}", value)]


def socket_path(folder: Path) -> Path:
    """In the data directory, or where a too long path was given a short one, which is noted."""
    socket = folder / "valkey.sock"
    if len(os.fsencode(socket)) <= LONGEST_SOCKET_PATH:
        return socket
    note = folder / "socket"
    if not note.exists() or not Path(note.read_text()).is_dir():
        note.write_text(tempfile.mkdtemp(prefix="board-"))
    return Path(note.read_text()) / "valkey.sock"


def locked(path: Path) -> IO[bytes] | None:
    """The open file with its lock, or None when another process has it."""
    file = path.open("ab")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return None
    return file


def end(process: subprocess.Popen[bytes]) -> None:
    """Wait for the process; one that hangs is killed, for what it acknowledged is on disk."""
    try:
        process.wait(LONGEST_STOP)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


async def answers(socket: Path) -> bool:
    """Whether a server takes commands there; one that still loads its files does not."""
    with suppress(OSError):
        return (await ask(socket, b"PING")).startswith(b"+PONG")
    return False


async def ask(socket: Path, command: bytes) -> bytes:
    """The first line of the server's answer; empty when it closed the connection instead."""
    reader, writer = await asyncio.open_unix_connection(str(socket))
    try:
        writer.write(command + b"\r\n")
        return await reader.readline()
    finally:
        writer.close()
