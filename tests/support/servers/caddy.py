"""Caddy in front of boards, with the blocks that docs/deploy gives."""

import os
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Self


class Caddy:
    """Caddy with this Caddyfile, which listens on `port` of the loopback."""

    def __init__(self, port: int, caddyfile: str, options: str = "", **environment: str) -> None:
        self._port = port
        self._folder = tempfile.TemporaryDirectory(prefix="board-caddy-")
        self.folder = Path(self._folder.name)
        (self.folder / "Caddyfile").write_text(f"{{\n\tadmin off\n\t{options}\n}}\n{caddyfile}")
        home = {"HOME": self._folder.name, "XDG_DATA_HOME": self._folder.name}
        self._environment = {**os.environ, **home, **environment}

    def __enter__(self) -> Self:
        command = ["caddy", "run", "--config", "Caddyfile", "--adapter", "caddyfile"]
        with (self.folder / "log").open("wb") as log:
            self._process = subprocess.Popen(
                command, cwd=self.folder, env=self._environment, stderr=log, stdout=log
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
        """All that Caddy wrote."""
        return (self.folder / "log").read_text()

    def _listens(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self._port)) == 0
