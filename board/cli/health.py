"""`board health`."""

import json
from http.client import HTTPConnection, HTTPException
from time import monotonic, sleep
from typing import Any
from urllib.parse import urlsplit

import click

from board.cli.options import settings_of, with_settings
from board.cli.wording import Failure, worded
from board.faults import NO_STORE
from board.web.http import lan_address

ADDRESS = ("BOARD_HOST", "BOARD_PORT")
PATIENCE_SECONDS = 2.5
PAUSE_SECONDS = 0.25


@click.command("health")
@click.option(
    "--wait",
    metavar="SECONDS",
    type=click.IntRange(min=0),
    default=0,
    help="How long to go on asking until it does.  [default: 0]",
)
@with_settings(*ADDRESS)
def command(*, wait: int, **options: Any) -> None:
    """Ask the board of this computer whether it accepts commands.

    For containers and scripts. Exits with 0 if it does, with 2 if not or if it does not answer.
    """
    settings = settings_of(options)
    address = lan_address.for_this_computer(settings.host, settings.port)
    until = monotonic() + wait
    while (trouble := _trouble_at(address)) and monotonic() < until:
        sleep(PAUSE_SECONDS)
    if trouble:
        raise Failure(trouble, NO_STORE)
    click.echo(worded("health.well"))


def _trouble_at(address: str) -> str | None:
    """Why no command is accepted there, in the terminal's language; None if all is well."""
    connection = HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE_SECONDS)
    try:
        connection.request("GET", "/healthz")
        answer = connection.getresponse()
        told = dict(json.loads(answer.read()))
    except (OSError, HTTPException, TypeError, ValueError):
        return worded("health.silent", address=address)
    finally:
        connection.close()
    if answer.status == 200:
        return None
    return worded(f"store.{told.get('reason', told.get('store', 'silent'))}")
