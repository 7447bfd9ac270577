"""nginx in front of boards, with the blocks that docs/deployment.md gives."""

import os
import re
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Self

PAGE = Path(__file__).parents[3] / "docs" / "deployment.md"


class Nginx:
    """Listens on a port of the loopback, and passes everything on to boards on these ports."""

    def __init__(self, port: int, boards: list[int]) -> None:
        self._port = port
        self._folder = tempfile.TemporaryDirectory(prefix="board-nginx-")
        Path(self._folder.name, "conf").write_text(configuration(port, boards))

    def __enter__(self) -> Self:
        command = ["nginx", "-p", self._folder.name, "-c", "conf", "-e", "error.log"]
        self._process = subprocess.Popen(command)
        give_up = time.monotonic() + 10
        while not self._listens():
            assert self._process.poll() is None and time.monotonic() < give_up, (
                "nginx did not start"
            )
            time.sleep(0.02)
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait()
        self._folder.cleanup()

    def _listens(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self._port)) == 0


def configuration(port: int, boards: list[int]) -> str:
    location = block("location / {").replace("http://127.0.0.1:8000", "http://board")
    ports = iter(boards)
    upstream = re.sub(
        r"server [0-9.]+:\d+",
        lambda _: f"server 127.0.0.1:{next(ports)}",
        block("upstream board {"),
    )
    user = "user root;" if os.geteuid() == 0 else ""
    folders = " ".join(
        f"{kind}_temp_path {kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return f"""
{user} daemon off; worker_processes 1; pid pid; events {{}}
http {{
access_log off; {folders}
{upstream}
server {{
listen 127.0.0.1:{port};
{location}
}}
}}
"""


def block(first_line: str) -> str:
    """The block of code of the page that begins with this line."""
    code = PAGE.read_text().split("```")[1::2]
    return next(each for each in code if each.strip().startswith(first_line))
