"""The server process of the embedded store, and the socket it answers on."""

import asyncio
import os
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import IO

LONGEST_SOCKET_PATH = 100  # the kernel's limit is 104 bytes on macOS, 108 on Linux
LONGEST_STOP = 10.0  # seconds


def launch(
    program: Path, folder: Path, socket: Path, server_lock: IO[bytes]
) -> subprocess.Popen[bytes]:
    """In a session of its own: Ctrl-C is for the board, which still has something to keep."""
    socket.unlink(missing_ok=True)
    return subprocess.Popen(  # noqa: S603 the program is a server's, found by its name
        [program, *options(folder, socket)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=[server_lock.fileno()],
        start_new_session=True,
        umask=0o077,
    )


def options(folder: Path, socket: Path) -> list[str]:
    """Every change on disk before it is acknowledged, nothing evicted, no content in any log.

    Files are not compressed, so that anyone can look in them for what should be gone.
    """
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
        "rdbcompression": "no",
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


async def answers(socket: Path) -> bool:
    """Whether a server takes commands there; one that still loads its files does not."""
    with suppress(OSError):
        return (await ask(socket, b"PING")).startswith(b"+PONG")
    return False


async def shut_down(socket: Path) -> None:
    """Return when the server has ended, or seems to be gone or to hang."""
    with suppress(OSError, TimeoutError):
        async with asyncio.timeout(LONGEST_STOP):
            await ask(socket, b"SHUTDOWN")


async def ask(socket: Path, command: bytes) -> bytes:
    """The first line of the server's answer; empty when it closed the connection instead."""
    reader, writer = await asyncio.open_unix_connection(str(socket))
    try:
        writer.write(command + b"\r\n")
        return await reader.readline()
    finally:
        writer.close()
