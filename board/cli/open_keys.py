"""`board keys`."""

from typing import Any

import click

from board.cli.options import settings_of, with_settings
from board.cli.wording import Failure, worded
from board.faults import Fault
from board.web.access.open_keys import OpenKeys


@click.group("keys")
def command() -> None:
    """Keys that open meetings, each with a name, for BOARD_OPEN=key.

    Run these commands with the account and the BOARD_DATA of the server. It need not be started
    again: a new key opens at once, and one that is removed opens nothing more.
    """


@command.command("add")
@click.argument("name")
@with_settings("BOARD_DATA")
def add(name: str, **options: Any) -> None:
    """Make a key and print it. It is shown only this once.

    NAME says whose it is, for this list alone: no meeting says with which key it was opened.
    """
    try:
        key = _keys(options).add(name)
    except Fault as fault:
        raise Failure.of(fault) from fault
    click.echo(worded("keys.added", name=name), err=True)
    click.echo(key)


@command.command("list")
@with_settings("BOARD_DATA")
def list_all(**options: Any) -> None:
    """Print the name of each key, and the day on which it was made."""
    try:
        found = _keys(options).all()
    except Fault as fault:
        raise Failure.of(fault) from fault
    for each in found:
        click.echo(f"{each.day.isoformat()}  {each.name}")
    if not found:
        click.echo(worded("keys.none"), err=True)


@command.command("remove")
@click.argument("name")
@with_settings("BOARD_DATA")
def remove(name: str, **options: Any) -> None:
    """Take the key of this name back: it opens nothing more, at once."""
    try:
        _keys(options).remove(name)
    except Fault as fault:
        raise Failure.of(fault) from fault
    click.echo(worded("keys.removed", name=name), err=True)


def _keys(options: dict[str, Any]) -> OpenKeys:
    return OpenKeys(settings_of(options).data)
