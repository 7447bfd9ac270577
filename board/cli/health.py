"""`board health`."""

import json
from http.client import HTTPConnection, HTTPException
from typing import Any
from urllib.parse import urlsplit

import click

from board.cli.options import settings_of, with_settings
from board.cli.wording import Failure, worded
from board.faults import NO_STORE
from board.web.http import lan_address

ADDRESS = ("BOARD_HOST", "BOARD_PORT")
PATIENCE_SECONDS = 2.5


@click.command("health")
@with_settings(*ADDRESS)
def command(**options: Any) -> None:
    """Ask the board of this computer whether it accepts commands.

    For containers and scripts. Exits with 0 if it does, with 2 if not or if it does not answer.
    """
    settings = settings_of(options)
    address = lan_address.for_this_computer(settings.host, settings.port)
    connection = HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE_SECONDS)
    try:
        connection.request("GET", "/healthz")
        answer = connection.getresponse()
        told = dict(json.loads(answer.read()))
    except (OSError, HTTPException, TypeError, ValueError) as fault:
        raise Failure(worded("health.silent", address=address), NO_STORE) from fault
    finally:
        connection.close()
    if answer.status != 200:
        reason = worded(f"store.{told.get('reason', told.get('store', 'silent'))}")
        raise Failure(reason, NO_STORE)
    click.echo(worded("health.well"))
