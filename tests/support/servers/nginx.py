"""nginx in front of boards, with the blocks that docs/deploy gives."""

import os
import re
from collections.abc import Sequence
from pathlib import Path

from tests.support.servers.front_server import FrontServer
from tests.support.servers.pages import block

COMMAND = ("nginx", "-p", ".", "-c", "conf", "-e", "error.log")

MODULES = "/usr/lib/nginx/modules"
SNIPPET = "# /etc/nginx/snippets/board.conf"
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


class Nginx(FrontServer):
    """nginx with this configuration in `http { … }`, and a module of Debian."""

    def __init__(self, port: int, http: str, module: str = "") -> None:
        super().__init__(port, COMMAND)
        load = f"load_module {MODULES}/ngx_http_{module}_module.so;\n" if module else ""
        (self.folder / "conf").write_text(load + _whole(http))
        (self.folder / "snippets").mkdir()
        snippet = block("nginx", SNIPPET).replace("/var/log/nginx/", f"{self.folder}/")
        (self.folder / "snippets/board.conf").write_text(snippet)


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


def serving(port: int, locations: str, module: str = "") -> Nginx:
    """One with these locations in a server of its own."""
    return Nginx(port, _server(port, locations), module)


def of_its_own_host(ports: tuple[int, int], board: int, certificate: tuple[Path, Path]) -> Nginx:
    """The page's two servers, http on the first port and https on the second."""
    http = block("nginx", "# /etc/nginx/conf.d/board.conf")
    http = re.sub(r"    listen \[::\]:.+\n", "", http)
    http = http.replace("listen 80;", f"listen 127.0.0.1:{ports[0]};")
    http = http.replace("listen 443 ssl;", f"listen 127.0.0.1:{ports[1]} ssl;")
    for name, file in zip(("fullchain", "privkey"), certificate, strict=True):
        http = http.replace(f"/etc/ssl/board/{name}.pem", str(file))
    http = http.replace(":8000", f":{board}").replace("board.example.org", "localhost")
    return Nginx(ports[1], http.replace("/var/log/nginx/", ""))


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
