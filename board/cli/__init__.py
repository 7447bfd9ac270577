"""The command line: `board serve`, `demo`, `export`, `import`, `erase`, `doctor`, and others."""

from typing import Any

import click

from board import __version__
from board.cli.loading import load

COMMANDS = {
    "serve": "serve",
    "demo": "demo",
    "export": "export",
    "import": "take_in",
    "erase": "erase",
    "doctor": "doctor",
    "keys": "open_keys",
    "method": "method",
    "health": "health",
}
"""The module of each command. Only that of the command typed is loaded: a server is large."""


class Commands(click.Group):
    """The commands, each loaded when it is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 click gives it
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module: Any = load(f"board.cli.{COMMANDS[cmd_name]}")
        found: click.Command = module.command
        return found


@click.group(cls=Commands)
@click.version_option(__version__, prog_name="board")
def main() -> None:
    """Résonances, a shared board for meetings about professional practice.

    Every command reads its settings from options, from the environment, and from a file `.env` in
    the current folder. It exits with 0 when all went well, with 1 if something is not allowed or
    not there, with 2 if the store does not answer or the command was mistyped, with 3 if an
    address cannot be listened on, and with 78 if a setting is not allowed.
    """
