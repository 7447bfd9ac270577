"""`board doctor`."""

import sys
from typing import Any

import click

from board import upkeep
from board.cli.options import STORE, settings_of, with_settings
from board.cli.store_work import run
from board.cli.wording import worded
from board.web.http import logs


@click.command("doctor")
@with_settings(*STORE)
def command(**options: Any) -> None:
    """Check that the store is safe for a meeting.

    Exits with 1 if it is not, with 2 if it does not answer.
    """
    settings = settings_of(options)
    logs.begin("error")
    findings = run(upkeep.examine(settings))
    for finding in findings:
        click.echo(f"{'✓' if finding.good else '✗'} {worded(finding.key, **finding.places)}")
    if not all(finding.good for finding in findings):
        sys.exit(1)
    click.echo(worded("doctor.well"))
