"""What the terminal says, in its language."""

import os
import sys
from locale import getlocale

import click

from board.faults import REFUSED, Fault
from board.locale import text

VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def worded(key: str, **places: str | int) -> str:
    """A text of the server in the terminal's language."""
    return text(language(), f"server.{key}", **places)


def language() -> str:
    """English if the terminal is set to it, and French otherwise."""
    named = next(filter(None, map(os.environ.get, VARIABLES)), "")
    if not named and sys.platform == "win32":
        named = getlocale()[0] or ""
    return "en" if named.lower().startswith("en") else "fr"


class Failure(click.ClickException):
    """Ends the command with one line, and with the exit code of what happened."""

    def __init__(self, message: str, exit_code: int = REFUSED) -> None:
        super().__init__(message)
        self.exit_code = exit_code  # type: ignore[misc] # click has it for the class

    @classmethod
    def of(cls, fault: Fault) -> "Failure":
        return cls(worded(fault.key, **fault.places), fault.exit_code)

    def show(self, file: object = None) -> None:  # noqa: ARG002 click gives it
        click.echo(f"✗ {self.format_message()}", err=True)
