"""Whether the files of the embedded store are whole: somebody may delete them, or cut one off."""

import os
from pathlib import Path

import structlog

from board.store.binary import NoServer

log = structlog.get_logger()

CUT_OFF = b"Truncating the AOF"
"""What the server writes into its own log when it drops a change that its file holds in part."""


def store_folder(data: Path) -> Path:
    """The folder of the embedded store in the data directory."""
    return data.absolute() / "store"


def make_folder(folder: Path) -> None:
    """Make the folder, which only its owner may enter; raises `NoServer` if it cannot be used."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
    except (FileExistsError, NotADirectoryError) as fault:
        raise NoServer("start.data_no_folder", folder=str(folder)) from fault
    except PermissionError as fault:
        raise NoServer("start.data_forbidden", folder=str(folder)) from fault
    except OSError as fault:
        reason = fault.strerror or "?"
        raise NoServer("start.data_unusable", folder=str(folder), reason=reason) from fault
    if not os.access(folder, os.W_OK | os.X_OK):
        raise NoServer("start.data_forbidden", folder=str(folder))


def are_there(folder: Path) -> bool:
    """Whether the store's files exist. A server goes on without them, and saves nothing."""
    return (folder / "server.lock").exists() and (folder / "appendonlydir").is_dir()


class StoreFiles:
    """The files of a store whose server was started, or is about to be."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._log = folder / "valkey.log"
        self._read_until = self._size()
        self._said = False

    def look(self) -> None:
        """Log once that the files are gone, and each time that one was cut off."""
        gone = not are_there(self._folder)
        if gone and not self._said:
            log.error("store.files_gone", folder=str(self._folder), saved=False)
        self._said = gone
        if not gone and CUT_OFF in self._new_lines():
            log.error("store.file_cut_off", file=str(self._log), lost="the last changes")

    def _new_lines(self) -> bytes:
        """What the server's own log has got since the last call; all of it if it was renewed."""
        size = self._size()
        start = self._read_until if size >= self._read_until else 0
        self._read_until = size
        if size == start:
            return b""
        with self._log.open("rb") as file:
            file.seek(start)
            return file.read(size - start)

    def _size(self) -> int:
        return self._log.stat().st_size if self._log.exists() else 0
