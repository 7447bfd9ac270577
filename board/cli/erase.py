"""`board erase`."""

from typing import Any

import click

from board import upkeep
from board.cli.options import IDS_MAY_BEGIN_WITH_A_DASH, STORE, settings_of, with_settings
from board.cli.store_work import run
from board.cli.wording import Failure, worded
from board.web.http import logs


@click.command("erase", context_settings=IDS_MAY_BEGIN_WITH_A_DASH)
@click.argument("named", metavar="[CODE|CYCLE]", required=False)
@click.option("--all", "everything", is_flag=True, help="Erase every meeting and every cycle.")
@click.option("--yes", is_flag=True, help="Erase without asking for confirmation.")
@with_settings(*STORE)
def command(named: str | None, *, everything: bool, yes: bool, **options: Any) -> None:
    """Erase a meeting, a cycle with its meetings, or everything, and close its screens.

    The store's files are rewritten too. Exits with 1 if no meeting or cycle has that name, with 2
    if the store does not answer.
    """
    if (named is None) != everything:
        raise click.UsageError("CODE, CYCLE or --all")
    logs.begin("error")
    what = worded("erase.all") if named is None else worded("erase.one", code=named)
    yes or click.confirm(worded("erase.sure", what=what), abort=True)
    erased = run(upkeep.erase(settings_of(options), named))
    if erased is None:
        raise Failure(worded("erase.unknown", code=named or ""))
    key = "erase.done" if erased.files_rewritten else "erase.done_unsure"
    click.echo(worded(key, count=erased.keys))
