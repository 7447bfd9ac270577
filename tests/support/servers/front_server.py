"""A web server in front of boards, with blocks that docs/deploy gives."""

import os
import socket
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self


class FrontServer:
    """Runs `command` in a folder of its own; it listens on `port` of the loopback."""

    def __init__(
        self, port: int, command: Sequence[str], environment: Mapping[str, str] | None = None
    ) -> None:
        self._port = port
        self._folder = tempfile.TemporaryDirectory(prefix="board-front-")
        self.folder = Path(self._folder.name)
        self._command = command
        home = {"HOME": self._folder.name, "XDG_DATA_HOME": self._folder.name}
        self._environment = {**os.environ, **home, **(environment or {})}

    def __enter__(self) -> Self:
        with (self.folder / "output.log").open("wb") as log:
            self._process = subprocess.Popen(
                self._command, cwd=self.folder, env=self._environment, stderr=log, stdout=log
            )
        give_up = time.monotonic() + 20
        while not self._listens():
            assert self._process.poll() is None and time.monotonic() < give_up, self.logged()
            time.sleep(0.02)
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait()
        self._folder.cleanup()

    def logged(self) -> str:
        """All that it printed, and wrote into its logs."""
        return "".join(path.read_text() for path in self.folder.glob("**/*.log"))

    def _listens(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self._port)) == 0
