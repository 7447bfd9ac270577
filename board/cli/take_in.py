"""`board import`."""

from typing import Any

import click

from board import transfer
from board.cli.options import STORE, settings_of, with_settings
from board.cli.store_work import run
from board.cli.wording import Failure, worded
from board.web.http import lan_address, logs
from board.wire.cycle_file import Unsound

ADDRESSES = ("BOARD_HOST", "BOARD_PORT", "BOARD_PUBLIC_URL", "BOARD_METHODS")


@click.command("import")
@click.argument("file", type=click.File("rb"))
@with_settings(*STORE, *ADDRESSES)
def command(file: Any, **options: Any) -> None:
    """Restore a cycle from a file of `board export`. Its new link is shown only this once.

    Nothing is overwritten. Exits with 1 and the reason if the file cannot be imported, with 2 if
    the store does not answer.
    """
    logs.begin("error")
    settings = settings_of(options)
    try:
        imported = run(transfer.take_in(settings, file.read()))
    except Unsound as unsound:
        reason = worded(f"import.{unsound.why}", **unsound.places)
        raise Failure(f"{file.name}: {reason}") from unsound
    here = lan_address.for_this_computer(settings.host, settings.port)
    base = lan_address.for_phones(settings.host, settings.port, settings.public_url) or here
    click.echo(worded("import.done", title=imported.title), err=True)
    if imported.themes_expired:
        click.echo(worded("import.themes_over"), err=True)
    click.echo(f"{base}/cycle#{imported.key}")
