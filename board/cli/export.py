"""`board export`."""

import os
from pathlib import Path
from typing import Any

import click

from board import transfer
from board.cli.options import IDS_MAY_BEGIN_WITH_A_DASH, STORE, settings_of, with_settings
from board.cli.store_work import run
from board.cli.wording import Failure, worded
from board.web.http import logs


@click.command("export", context_settings=IDS_MAY_BEGIN_WITH_A_DASH)
@click.argument("cycle")
@click.option("--to", "file", type=click.Path(path_type=Path), help="[default: standard output]")
@with_settings(*STORE)
def command(cycle: str, file: Path | None, **options: Any) -> None:
    """Write a cycle to a JSON file: its rules, plan, dates and kept themes, but no key.

    CYCLE is the id in the address of its page, or the code of one of its meetings. Exits with 1 if
    there is no such cycle, with 2 if the store does not answer.
    """
    logs.begin("error")
    exported = run(transfer.write(settings_of(options), cycle))
    if exported is None:
        raise Failure(worded("export.unknown", cycle=cycle))
    _write_new(exported.content, file)
    for number in exported.under_way:
        click.echo(worded("export.under_way", number=number), err=True)


def _write_new(content: bytes, file: Path | None) -> None:
    """Write a new file that only its owner may read; never overwrite one."""
    if file is None:
        click.echo(content, nl=False)
        return
    try:
        with open(file, "xb", opener=lambda path, flags: os.open(path, flags, 0o600)) as new:
            new.write(content)
    except FileExistsError as fault:
        raise Failure(worded("export.there", file=str(file))) from fault
    except OSError as fault:
        raise Failure(f"{file}: {fault.strerror}") from fault
