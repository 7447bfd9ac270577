"""`board method`."""

import sys
from pathlib import Path
from typing import Any

import click

from board import methods
from board.cli.method_plan import plan_lines
from board.cli.options import settings_of, with_settings
from board.cli.wording import Failure, language, worded
from board.domain.vocabulary import Language
from board.methods.method import Method
from board.methods.reading import MethodError
from board.methods.shapes import FirstOrLater

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group("method")
def command() -> None:
    """Check a method file, and show the plan of a method."""


@command.command("check")
@click.argument("file", type=FILE)
def check(file: Path) -> None:
    """Say what is wrong with a method file, each fault with its line and the reason.

    Exits with 1 if something is. The server reads the file only when it starts. Faults are told in
    English; the rest, here and in “show”, in the language of the terminal.
    """
    found = methods.faults_of(file)
    for fault in found:
        click.echo(f"✗ {fault}")
    if found:
        sys.exit(1)
    click.echo(worded("method.well", file=file.name))
    lines = methods.lines_to_look_at(file)
    if lines:
        click.echo(worded("method.spaces", lines=", ".join(map(str, lines))))


@command.command("show")
@click.argument("method", metavar="METHOD")
@click.option("--later", is_flag=True, help="As from the second meeting of a cycle on.")
@click.option("--language", "shown_in", type=click.Choice(["fr", "en"]), help="Default: as here.")
@with_settings("BOARD_METHODS")
def show(method: str, shown_in: str | None, *, later: bool, **options: Any) -> None:
    """Draw the plan of a method: when each step begins, how long it lasts, what phones do.

    METHOD is a file, or the name of a method that is shipped or in the folder of BOARD_METHODS.
    """
    session: FirstOrLater = "later" if later else "first"
    words: Language = "en" if (shown_in or language()) == "en" else "fr"
    settings_of(options)
    for line in plan_lines(_method(method), session, words):
        click.echo(line)


def _method(named: str) -> Method:
    try:
        return methods.read(Path(named)) if Path(named).is_file() else methods.load(named)
    except MethodError as fault:
        raise Failure(str(fault)) from fault
    except KeyError as missing:
        known = ", ".join(methods.names())
        raise Failure(worded("method.unknown", name=named, known=known)) from missing
