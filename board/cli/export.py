"""`board export`."""

import os
from pathlib import Path
from typing import Any

import click

from board import transfer
from board.cli.options import IDS_MAY_BEGIN_WITH_A_DASH, STORE, settings_of, with_settings
from board.cli.store_work import run
from board.cli.wording import Failure, worded
from board.settings import Settings
from board.web.http import logs


@click.command("export", context_settings=IDS_MAY_BEGIN_WITH_A_DASH)
@click.argument("cycle", required=False)
@click.option("--all", "everything", is_flag=True, help="Write each cycle to a file of a folder.")
@click.option("--to", "target", type=click.Path(path_type=Path), help="[default: standard output]")
@with_settings(*STORE)
def command(cycle: str | None, target: Path | None, *, everything: bool, **options: Any) -> None:
    """Write a cycle to a JSON file: its rules, plan, dates and kept themes, but no key.

    CYCLE is the id in the address of its page, or the code of one of its meetings. With --all, each
    cycle has a file in the folder of --to, which is made. Exits with 1 if there is no such cycle,
    with 2 if the store does not answer.
    """
    if (cycle is None) != everything or (everything and target is None):
        raise click.UsageError("CYCLE, or --all --to FOLDER")
    logs.begin("error")
    if cycle is not None:
        _write_one(settings_of(options), cycle, target)
    elif target is not None:
        _write_all(settings_of(options), target)


def _write_one(settings: Settings, cycle: str, file: Path | None) -> None:
    exported = run(transfer.write(settings, cycle))
    if exported is None:
        raise Failure(worded("export.unknown", cycle=cycle))
    _write_new(exported.content, file)
    for number in exported.under_way:
        click.echo(worded("export.under_way", number=number), err=True)


def _write_all(settings: Settings, folder: Path) -> None:
    """A file for each cycle in a new folder; names those that this release cannot read."""
    _make_new(folder)
    written: list[str] = []
    unread: list[str] = []

    def write(cycle: str, exported: transfer.ExportedCycle | None) -> None:
        if exported is None:
            unread.append(cycle)
            return
        _write_new(exported.content, folder / f"{cycle}.json")
        written.append(cycle)

    try:
        run(transfer.write_all(settings, write))
    except Failure:
        if not written:
            folder.rmdir()  # so that the same line can be typed again
        raise
    click.echo(worded("export.all_done", count=len(written), folder=str(folder)))
    if unread:
        raise Failure(worded("export.unread", cycles=", ".join(unread)))


def _make_new(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True)
    except FileExistsError as fault:
        raise Failure(worded("export.there", file=str(folder))) from fault
    except OSError as fault:
        raise Failure(f"{folder}: {fault.strerror}") from fault


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
