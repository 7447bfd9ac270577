"""The command line: `board serve`, `board demo`."""

import asyncio
import os
import sys
from contextlib import suppress

import click
import segno

from board import __version__, paths
from board.demo.play import CHAPTERS
from board.demo.run import demonstrate
from board.locale import text
from board.serve import serve as serve_board
from board.settings import Settings, SettingsError, read
from board.store.binary import NoServer
from board.web import logs, reach


@click.group()
@click.version_option(__version__, prog_name="board")
def main() -> None:
    """Résonances, a shared board for meetings about professional practice."""


@main.command()
def serve() -> None:
    """Serve boards until Ctrl+C; the environment says how (docs/operations.md)."""
    settings = _settings()
    if not (paths.STATIC / "manifest.json").is_file():
        raise click.ClickException("The screens are not built: run “make build”.")
    try:
        serve_board(settings, lambda: _welcome(settings))
    except NoServer as fault:
        raise click.ClickException(str(fault)) from fault


@main.command()
@click.option("--url", metavar="URL", help="A board that runs already.  [default: one of its own]")
@click.option("--until", type=click.Choice(list(CHAPTERS)), default="ended", show_default=True)
@click.option("--keep", is_flag=True, help="Stay at that point, to look at the screens.")
def demo(url: str | None, until: str, *, keep: bool) -> None:
    """Play a whole meeting of twelve, and compare what came of it with what should."""
    logs.begin("warning")
    with suppress(KeyboardInterrupt):
        wrong = asyncio.run(demonstrate(url, until, keep=keep, say=click.echo))
        if wrong:
            raise click.ClickException("\n".join(wrong))


def _settings() -> Settings:
    try:
        return read(os.environ)
    except SettingsError as error:
        raise click.ClickException(str(error)) from error


def _welcome(settings: Settings) -> None:
    """What the terminal says once phones can come."""
    here = reach.for_this_computer(settings.host, settings.port)
    phones = reach.for_phones(settings.host, settings.port, settings.public_url)
    _say("ready")
    if phones is None:
        _say("address", address=here)
        _say("local_only")
    else:
        _say("phones", address=phones)
        _draw(phones)
    if settings.store is None:
        _say("store_embedded", folder=str(settings.data))
    _say("stop")
    sys.stdout.flush()


def _say(key: str, **words: str) -> None:
    click.echo(text(_language(), f"server.start.{key}", **words))


def _draw(address: str) -> None:
    """The QR code, where there is a terminal to show it."""
    if sys.stdout.isatty():
        _say("scan")
        segno.make(address, micro=False).terminal(compact=True)


def _language() -> str:
    spoken = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return "en" if spoken.lower().startswith("en") else "fr"
