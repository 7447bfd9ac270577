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
MEGABYTES = 512  # of memory for all boards, unless the settings say otherwise


def launch(
    program: Path, folder: Path, socket: Path, server_lock: IO[bytes], megabytes: int
) -> subprocess.Popen[bytes]:
    """Start the server in its own session, so that Ctrl+C in the terminal does not reach it.

    The board writes to the store while it stops, and then stops the server itself.
    """
    socket.unlink(missing_ok=True)
    return subprocess.Popen(  # noqa: S603 the program is a server's, found by its name
        [program, *options(folder, socket, megabytes)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=[server_lock.fileno()],
        start_new_session=True,
        umask=0o077,
    )


def options(folder: Path, socket: Path, megabytes: int = MEGABYTES) -> list[str]:
    """The server's options.

    Each change is on disk before it is acknowledged, no key is evicted, no more than `megabytes` of
    memory is taken, and no content goes to a log. Files are not compressed, so that one can search
    them for content that was deleted.
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
        "maxmemory": f"{megabytes}mb",
        "maxmemory-policy": "noeviction",
        "slowlog-log-slower-than": "-1",
    }
    return [part for name, value in settings.items() for part in (f"--{name}", value)]


def socket_path(folder: Path) -> Path:
    """The socket in the folder, or in a short temporary folder if that path is too long.

    The file `socket` in the folder remembers the temporary folder.
    """
    socket = folder / "valkey.sock"
    if len(os.fsencode(socket)) <= LONGEST_SOCKET_PATH:
        return socket
    remembered = folder / "socket"
    if not remembered.exists() or not Path(remembered.read_text()).is_dir():
        remembered.write_text(tempfile.mkdtemp(prefix="board-"))
    return Path(remembered.read_text()) / "valkey.sock"


async def is_ready(socket: Path) -> bool:
    """Whether a server answers commands on the socket; False while it still loads its files."""
    with suppress(OSError):
        return (await execute(socket, b"PING")).startswith(b"+PONG")
    return False


async def shut_down(socket: Path) -> None:
    """Return when the server has ended, or when it did not answer for `LONGEST_STOP` seconds."""
    with suppress(OSError, TimeoutError):
        async with asyncio.timeout(LONGEST_STOP):
            await execute(socket, b"SHUTDOWN")


async def execute(socket: Path, command: bytes) -> bytes:
    """The first line of the server's answer; empty if it closed the connection instead."""
    reader, writer = await asyncio.open_unix_connection(str(socket))
    try:
        writer.write(command + b"\r\n")
        return await reader.readline()
    finally:
        writer.close()
