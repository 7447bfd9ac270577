"""Caddy in front of boards, with the blocks that docs/deploy gives."""

from tests.support.servers.front_server import FrontServer

COMMAND = ("caddy", "run", "--config", "Caddyfile", "--adapter", "caddyfile")


class Caddy(FrontServer):
    """Caddy with this Caddyfile, and `options` for all of its servers."""

    def __init__(self, port: int, caddyfile: str, options: str = "", **environment: str) -> None:
        super().__init__(port, COMMAND, environment)
        (self.folder / "Caddyfile").write_text(f"{{\n\tadmin off\n\t{options}\n}}\n{caddyfile}")
