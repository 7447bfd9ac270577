"""`board demo`."""

import asyncio
from contextlib import suppress

import click

from board.cli.wording import Failure
from board.demo.play import CHAPTERS
from board.demo.run import demonstrate
from board.faults import Fault
from board.web.http import logs


@click.command("demo")
@click.option("--url", metavar="URL", help="A board that runs already.  [default: a new one]")
@click.option("--until", type=click.Choice(list(CHAPTERS)), default="ended", show_default=True)
@click.option("--keep", is_flag=True, help="Stay at that point, to look at the screens.")
def command(url: str | None, until: str, *, keep: bool) -> None:
    """Play a meeting of twelve people and compare the result with the expected one.

    With --keep the meeting stays at that point: open its links, also on phones of this network.
    """
    logs.begin("warning")
    with suppress(KeyboardInterrupt):
        try:
            differences = asyncio.run(demonstrate(url, until, keep=keep, say=click.echo))
        except Fault as fault:
            raise Failure.of(fault) from fault
        if differences:
            raise Failure("\n".join(differences))
