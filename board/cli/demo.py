"""`board demo`."""

import asyncio
from contextlib import suppress
from pathlib import Path

import click

from board import methods
from board.cli.demonstration import Demonstration, demonstrate
from board.cli.ending import as_by_ctrl_c
from board.cli.wording import Failure, language
from board.demo.meeting import with_a_meeting
from board.demo.play import CHAPTERS, NotOpened
from board.faults import Fault
from board.web.http import logs


@click.command("demo")
@click.option("--url", metavar="URL", help="A board that runs already.  [default: a new one]")
@click.option("--until", metavar="CHAPTER", default="ended", show_default=True)
@click.option("--method", type=click.Choice(with_a_meeting()), help="[default: rpp]")
@click.option("--keep", is_flag=True, help="Stay at that point, to look at the screens.")
@click.option(
    "--language", "spoken", type=click.Choice(["fr", "en"]), help="[default: the terminal's]"
)
@click.option(
    "--open-key-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file with the key for opening, if the board of --url asks for one.",
)
def command(
    url: str | None,
    until: str,
    *,
    method: str | None,
    keep: bool,
    spoken: str | None,
    open_key_file: Path | None,
) -> None:
    """Play a meeting of twelve people and compare the result with the expected one.

    With --keep the meeting stays at that point: open its links, also on phones of this network.
    """
    logs.begin("warning")
    _check(until, method)
    key = open_key_file.read_text(encoding="utf-8").strip() if open_key_file else None
    asked = Demonstration(
        url, until, "en" if (spoken or language()) == "en" else "fr", key, keep, method
    )
    with suppress(KeyboardInterrupt), as_by_ctrl_c():
        try:
            differences = asyncio.run(demonstrate(asked, click.echo))
        except Fault as fault:
            raise Failure.of(fault) from fault
        except NotOpened as refused:
            raise Failure(str(refused)) from refused
        if differences:
            raise Failure("\n".join(differences))


def _check(until: str, method: str | None) -> None:
    """Refuse a chapter that this meeting does not have."""
    path = methods.load(method).path if method else ()
    chapters = [step.id for step, _ in path] or list(CHAPTERS)
    if until not in chapters:
        raise click.BadParameter(
            f"{until!r} is none of {', '.join(chapters)}", param_hint="--until"
        )
