"""`board serve`."""

import os
import sys
from importlib.util import find_spec
from typing import Any

import click
import segno
import structlog

from board import paths
from board.cli.ending import as_by_ctrl_c
from board.cli.options import settings_of, with_settings
from board.cli.wording import Failure, worded
from board.faults import WRONG_SETTINGS, Fault
from board.serve import serve
from board.settings import Settings
from board.settings.platforms import throw_away_disk
from board.store.opening import sqlite_file
from board.web.access.open_keys import KeyFault, OpenKeys
from board.web.http import lan_address

log = structlog.get_logger()

SEVERAL = 2


@click.command("serve")
@with_settings()
def command(**options: Any) -> None:
    """Serve boards until Ctrl+C.

    Each setting is an option, a variable, or a line of a file `.env` in the current folder, in this
    order. docs/operations.md says more of some of them.
    """
    settings = settings_of(options)
    if not (paths.STATIC / "manifest.json").is_file():
        raise Failure(worded("start.not_built"), WRONG_SETTINGS)
    if settings.open == "oidc" and find_spec("authlib") is None:
        raise Failure(worded("start.no_oidc"), WRONG_SETTINGS)
    try:
        with as_by_ctrl_c():
            serve(settings, lambda trouble: _welcome(settings, trouble))
    except Fault as fault:
        raise Failure.of(fault) from fault


def _welcome(settings: Settings, trouble: str | None) -> None:
    """Print the addresses once the server takes connections, and why the store does not answer."""
    _say("ready")
    phones = lan_address.for_phones(settings.host, settings.port, settings.public_url)
    if phones is None:
        _say("address", address=lan_address.for_this_computer(settings.host, settings.port))
        _say("host_local" if lan_address.is_loopback(settings.host) else "local_only")
    else:
        _say("phones", address=phones)
        _draw(phones)
    if settings.public_url is None:
        _say_all_addresses(settings)
    _say_where_data_are(settings)
    if _nobody_can_open(settings):
        _say("no_keys")
    if trouble is not None:
        click.echo(f"✗ {worded(f'store.{trouble}')} {worded('start.store_awaited')}", err=True)
    _say("stop")
    sys.stdout.flush()


def _say_where_data_are(settings: Settings) -> None:
    """The folder, or the variable of a platform that named a store; and if the disk is emptied."""
    file = sqlite_file(settings)
    if settings.store is not None and file is None:
        if settings.store_variable != "BOARD_STORE":
            _say("store_of_platform", variable=settings.store_variable)
        return
    if file is None:
        _say("store_embedded", folder=str(settings.data))
    else:
        _say("store_sqlite", file=str(file))
    platform = throw_away_disk(os.environ, file.parent if file else settings.data)
    if platform is not None:
        log.warning("store.throw_away_disk", platform=platform)
        click.echo(f"✗ {worded('start.throw_away_disk', platform=platform)}", err=True)


def _nobody_can_open(settings: Settings) -> bool:
    """Whether opening needs a key and there is none. Keys that cannot be read are named."""
    if settings.open != "key" or settings.open_key is not None:
        return False
    try:
        return not OpenKeys(settings.data).all()
    except KeyFault as fault:
        click.echo(f"✗ {Failure.of(fault).format_message()}", err=True)
        return False


def _say_all_addresses(settings: Settings) -> None:
    """Each address with what it is, if there are several networks that phones may be on."""
    found = lan_address.addresses_for_phones(settings.host)
    if len(found) < SEVERAL:
        return
    _say("addresses")
    for each in found:
        address = lan_address.url_of(each.host, settings.port)
        kind = worded(f"address.{each.kind}")
        click.echo(f"  {address}  {kind}, {each.interface}")


def _say(key: str, **places: str) -> None:
    click.echo(worded(f"start.{key}", **places))


def _draw(address: str) -> None:
    """Print the address as a QR code, if the output is a terminal."""
    if sys.stdout.isatty():
        _say("scan")
        segno.make(address, micro=False).terminal(compact=True)
