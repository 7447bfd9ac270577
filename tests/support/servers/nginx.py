"""nginx in front of boards, with the blocks that docs/deploy gives."""

import os
import re
import socket
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from tests.support.servers.pages import block

SNIPPET = "# /etc/nginx/snippets/board.conf"
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


class Nginx:
    """nginx with this configuration in `http { … }`, which listens on `port` of the loopback."""

    def __init__(self, port: int, http: str) -> None:
        self._port = port
        self._folder = tempfile.TemporaryDirectory(prefix="board-nginx-")
        self.folder = Path(self._folder.name)
        (self.folder / "conf").write_text(_whole(http))
        (self.folder / "snippets").mkdir()
        snippet = block("nginx", SNIPPET).replace("/var/log/nginx/", f"{self.folder}/")
        (self.folder / "snippets/board.conf").write_text(snippet)

    def __enter__(self) -> Self:
        command = ["nginx", "-p", str(self.folder), "-c", "conf", "-e", "error.log"]
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

    def logged(self) -> str:
        """All that nginx wrote into its logs."""
        return "".join(path.read_text() for path in self.folder.glob("**/*.log"))

    def _listens(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self._port)) == 0


def several(port: int, boards: Sequence[int]) -> Nginx:
    """One that spreads visitors over boards on these ports."""
    ports = iter(boards)
    upstream = re.sub(
        r"server [0-9.]+:\d+",
        lambda _: f"server 127.0.0.1:{next(ports)}",
        block("several", "# /etc/nginx/conf.d/board-upstream.conf"),
    )
    location = "location / { include snippets/board.conf; proxy_pass http://board; }"
    return Nginx(port, f"{upstream}\n{_server(port, location)}")


def below_a_path(port: int, board: int, how: str) -> Nginx:
    """One that serves a board below `/board`; `how` is `passed on` or `left out`."""
    return serving(port, block("nginx", f"# {how}").replace(":8000", f":{board}"))


def serving(port: int, locations: str) -> Nginx:
    """One with these locations in a server of its own."""
    return Nginx(port, _server(port, locations))


def of_its_own_host(ports: tuple[int, int], board: int, certificate: tuple[Path, Path]) -> Nginx:
    """The page's two servers, http on the first port and https on the second."""
    http = block("nginx", "# /etc/nginx/conf.d/board.conf")
    http = re.sub(r"    listen \[::\]:.+\n", "", http)
    http = http.replace("listen 80;", f"listen 127.0.0.1:{ports[0]};")
    http = http.replace("listen 443 ssl;", f"listen 127.0.0.1:{ports[1]} ssl;")
    for name, file in zip(("fullchain", "privkey"), certificate, strict=True):
        http = http.replace(f"/etc/ssl/board/{name}.pem", str(file))
    http = http.replace(":8000", f":{board}").replace("board.example.org", "localhost")
    return Nginx(ports[1], http)


def _server(port: int, locations: str) -> str:
    return f"server {{ listen 127.0.0.1:{port}; {locations} }}"


def _whole(http: str) -> str:
    """With the log that nginx writes unless it is told otherwise."""
    user = "user root;" if os.geteuid() == 0 else ""
    folders = " ".join(f"{kind}_temp_path {kind};" for kind in TEMPORARY)
    return f"""
{user} daemon off; worker_processes 1; pid pid; events {{}}
http {{
access_log access.log; {folders}
{http}
}}
"""
