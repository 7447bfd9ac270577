"""Locks on files, which the kernel releases when their process ends, however it ends."""

import sys
from pathlib import Path
from typing import IO

if sys.platform != "win32":  # where the embedded store raises `NoServer` before a lock is needed
    import fcntl


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
