"""Locks on files, which the kernel releases when their process ends, however it ends."""

from importlib import import_module
from pathlib import Path
from typing import IO, Any

fcntl: Any
try:
    fcntl = import_module("fcntl")
except ImportError:  # Windows, where no embedded Valkey runs and none of these is called
    fcntl = None


def lock(path: Path, *, shared: bool = False) -> IO[bytes]:
    """The open file, locked; waits until no other process holds a lock that excludes this one.

    Any number of processes may hold a shared lock at once. Closing the file releases it.
    """
    return _locked(path, fcntl.LOCK_SH if shared else fcntl.LOCK_EX)


def try_lock(path: Path) -> IO[bytes] | None:
    """The open file, locked; None if another process holds a lock, shared or not."""
    try:
        return _locked(path, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return None


def _locked(path: Path, flags: int) -> IO[bytes]:
    file = path.open("ab")
    try:
        fcntl.flock(file, flags)
    except BaseException:
        file.close()
        raise
    return file
