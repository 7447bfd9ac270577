"""The command line: `board serve`, `demo`, `export`, `import`, `erase`, `doctor`."""

import asyncio
import os
import sys
from collections.abc import Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

import click
import segno

from board import __version__, methods, paths, transfer, upkeep
from board.demo.play import CHAPTERS
from board.demo.run import demonstrate
from board.locale import text
from board.methods.reading import MethodError
from board.serve import serve as serve_board
from board.settings import Settings, SettingsError, read
from board.store.binary import NoServer
from board.store.store import Unavailable
from board.web.http import lan_address, logs
from board.web.http.listening import CannotListen
from board.wire.cycle_file import Unsound

T = TypeVar("T")


@click.group()
@click.version_option(__version__, prog_name="board")
def main() -> None:
    """Résonances, a shared board for meetings about professional practice."""


@main.command()
def serve() -> None:
    """Serve boards until Ctrl+C. Settings come from the environment (docs/operations.md)."""
    settings = _settings()
    if not (paths.STATIC / "manifest.json").is_file():
        raise click.ClickException("The screens are not built: run “make build”.")
    try:
        serve_board(settings, lambda: _welcome(settings))
    except (NoServer, CannotListen) as fault:
        raise click.ClickException(str(fault)) from fault


@main.command()
@click.option("--url", metavar="URL", help="A board that runs already.  [default: a new one]")
@click.option("--until", type=click.Choice(list(CHAPTERS)), default="ended", show_default=True)
@click.option("--keep", is_flag=True, help="Stay at that point, to look at the screens.")
def demo(url: str | None, until: str, *, keep: bool) -> None:
    """Play a whole meeting of twelve people and compare the result with the expected one."""
    logs.begin("warning")
    with suppress(KeyboardInterrupt):
        differences = asyncio.run(demonstrate(url, until, keep=keep, say=click.echo))
        if differences:
            raise click.ClickException("\n".join(differences))


@main.command()
@click.argument("cycle")
@click.option("--to", "file", type=click.Path(path_type=Path), help="[default: standard output]")
def export(cycle: str, file: Path | None) -> None:
    """Write a cycle to a JSON file: its rules, plan, dates and kept themes, but no key.

    CYCLE is the id in the address of its page, or the code of one of its meetings. Exits with 1 if
    there is no such cycle, with 2 if the store does not answer.
    """
    logs.begin("error")
    exported = _run(transfer.write(_settings(), cycle))
    if exported is None:
        raise click.ClickException(_text("export.unknown", cycle=cycle))
    _write_new(exported.content, file)
    for number in exported.under_way:
        click.echo(_text("export.under_way", number=number), err=True)


def _write_new(content: bytes, file: Path | None) -> None:
    """Write a new file that only its owner may read; never overwrite one."""
    if file is None:
        click.echo(content, nl=False)
        return
    try:
        with open(file, "xb", opener=lambda path, flags: os.open(path, flags, 0o600)) as new:
            new.write(content)
    except FileExistsError as fault:
        raise click.ClickException(_text("export.there", file=str(file))) from fault
    except OSError as fault:
        raise click.ClickException(f"{file}: {fault.strerror}") from fault


@main.command("import")
@click.argument("file", type=click.File("rb"))
def take_in(file: Any) -> None:
    """Restore a cycle from a file of `board export`. Its new link is shown only this once.

    Nothing is overwritten. Exits with 1 and the reason if the file cannot be imported, with 2 if
    the store does not answer.
    """
    logs.begin("error")
    settings = _settings()
    try:
        imported = _run(transfer.take_in(settings, file.read()))
    except Unsound as unsound:
        reason = _text(f"import.{unsound.why}", **unsound.places)
        raise click.ClickException(f"{file.name}: {reason}") from unsound
    here = lan_address.for_this_computer(settings.host, settings.port)
    base = lan_address.for_phones(settings.host, settings.port, settings.public_url) or here
    click.echo(_text("import.done", title=imported.title), err=True)
    if imported.themes_expired:
        click.echo(_text("import.themes_over"), err=True)
    click.echo(f"{base}/cycle#{imported.key}")


@main.command()
@click.argument("named", metavar="[CODE|CYCLE]", required=False)
@click.option("--all", "everything", is_flag=True, help="Erase every meeting and every cycle.")
@click.option("--yes", is_flag=True, help="Erase without asking for confirmation.")
def erase(named: str | None, *, everything: bool, yes: bool) -> None:
    """Erase a meeting, a cycle with its meetings, or everything, and close its screens.

    The store's files are rewritten too. Exits with 1 if no meeting or cycle has that name, with 2
    if the store does not answer.
    """
    if (named is None) != everything:
        raise click.UsageError("CODE, CYCLE or --all")
    logs.begin("error")
    what = _text("erase.all") if named is None else _text("erase.one", code=named)
    yes or click.confirm(_text("erase.sure", what=what), abort=True)
    erased = _run(upkeep.erase(_settings(), named))
    if erased is None:
        raise click.ClickException(_text("erase.unknown", code=named or ""))
    key = "erase.done" if erased.files_rewritten else "erase.done_unsure"
    click.echo(_text(key, count=erased.keys))


@main.command()
def doctor() -> None:
    """Check that the store is safe for a meeting.

    Exits with 1 if it is not, with 2 if it does not answer.
    """
    settings = _settings()
    logs.begin("error")
    findings = _run(upkeep.examine(settings))
    for finding in findings:
        click.echo(f"{'✓' if finding.good else '✗'} {_text(finding.key, **finding.places)}")
    if not all(finding.good for finding in findings):
        sys.exit(1)
    click.echo(_text("doctor.well"))


def _run(work: Coroutine[Any, Any, T]) -> T:
    """Run work on the store; exits with 2 if the store does not answer."""
    try:
        return asyncio.run(work)
    except (Unavailable, NoServer) as fault:
        message = str(fault) if isinstance(fault, NoServer) else _text("doctor.silent")
        click.echo(f"✗ {message}", err=True)
        sys.exit(2)


def _text(key: str, **places: str | int) -> str:
    return text(_language(), f"server.{key}", **places)


def _settings() -> Settings:
    try:
        settings = read(os.environ)
        methods.use(settings.methods)
    except (SettingsError, MethodError) as error:
        raise click.ClickException(str(error)) from error
    return settings


def _welcome(settings: Settings) -> None:
    """Print the addresses once the server takes connections."""
    here = lan_address.for_this_computer(settings.host, settings.port)
    phones = lan_address.for_phones(settings.host, settings.port, settings.public_url)
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


def _say(key: str, **places: str) -> None:
    click.echo(text(_language(), f"server.start.{key}", **places))


def _draw(address: str) -> None:
    """Print the address as a QR code, if the output is a terminal."""
    if sys.stdout.isatty():
        _say("scan")
        segno.make(address, micro=False).terminal(compact=True)


def _language() -> str:
    locale = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return "en" if locale.lower().startswith("en") else "fr"
