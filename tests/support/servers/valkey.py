"""A throwaway Valkey for tests: `with Valkey() as server: ValkeyStore(server.url)`."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Self

from board.store.binary import find
from board.store.process import options


class Valkey:
    """A real server in a short folder of its own, that a test may kill, freeze and start again."""

    def __init__(self, *extra: str, environment: Mapping[str, str] | None = None) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="board-test-"))
        self.socket = self.folder / "valkey.sock"
        self.url = f"unix://{self.socket}"
        self._extra = extra
        self._environment = {**os.environ, **(environment or {})}
        self._process: subprocess.Popen | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        shutil.rmtree(self.folder)

    def start(self) -> None:
        self._process = subprocess.Popen(
            [find(), *options(self.folder, self.socket), *self._extra],
            stdout=subprocess.DEVNULL,
            env=self._environment,
            start_new_session=True,
        )
        give_up = time.monotonic() + 20
        while not self.answers():
            if self._process.poll() is not None or time.monotonic() > give_up:
                raise RuntimeError((self.folder / "valkey.log").read_text())
            time.sleep(0.005)

    def kill(self) -> None:
        """Kill the server and its children, as a power cut would: nothing more is saved."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None

    def freeze(self) -> None:
        """Connections stay open and nothing answers."""
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._process.send_signal(signal.SIGCONT)

    def answers(self) -> bool:
        try:
            return self.ask("PING").startswith("+PONG")
        except OSError:
            return False

    def ask(self, command: str) -> str:
        """The raw answer to one command, for a look behind the store's back."""
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(5)
            line.connect(str(self.socket))
            line.sendall(f"{command}\r\nQUIT\r\n".encode())
            return b"".join(iter(lambda: line.recv(65536), b"")).decode().removesuffix("+OK\r\n")
