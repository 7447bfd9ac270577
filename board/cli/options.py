"""The settings of a command: its options, the environment, and a file `.env`."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from board import methods
from board.cli.wording import Failure
from board.faults import WRONG_SETTINGS, Fault
from board.methods.reading import MethodError
from board.settings import Settings, SettingsError, read
from board.settings.variable import Variable
from board.settings.variables import VARIABLES
from board.store.opening import with_store_here

STORE = ("BOARD_STORE", "BOARD_DATA", "BOARD_STORE_MEMORY")
"""What a command needs that reads the store and serves nobody."""

IDS_MAY_BEGIN_WITH_A_DASH = {"ignore_unknown_options": True}
"""One cycle in sixty-four has such an id, which click would take for an option."""

DOTENV = Path(".env")


def with_settings(*names: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command the options of these variables, of all of them if none is named."""
    chosen = [each for each in VARIABLES if not names or each.name in names]

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        for variable in reversed(chosen):
            command = _option(variable)(command)
        return command

    return decorate


def _option(variable: Variable) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    name = _variable_of_option(variable)
    default = variable.default if isinstance(variable.default, str | int) else None
    without = str(default) if default not in (None, "") else variable.unset
    words = variable.meaning.replace("`", "")
    meaning = f"{words[0].upper()}{words[1:]}.  [{name}; default: {without}]"
    return click.option(
        variable.option,
        name,
        metavar=_metavar(variable),
        help=meaning,
    )


def _variable_of_option(variable: Variable) -> str:
    return variable.file_name if variable.secret else variable.name


def _metavar(variable: Variable) -> str:
    if variable.secret:
        return "FILE"
    return "NUMBER" if isinstance(variable.default, int) else "TEXT"


def settings_of(options: dict[str, Any]) -> Settings:
    """The settings, with these options by variable; ends the command if one is not allowed."""
    try:
        given = {name: value for name, value in options.items() if value is not None}
        settings = with_store_here(read(os.environ, given, DOTENV))
        _use_methods(settings)
    except Fault as fault:
        raise Failure.of(fault) from fault
    except MethodError as fault:
        raise Failure(str(fault), WRONG_SETTINGS) from fault
    return settings


def _use_methods(settings: Settings) -> None:
    """Raises `SettingsError` for a method that does not exist or is not offered, `MethodError`."""
    try:
        methods.use(settings.methods, settings.methods_offered, settings.method)
    except methods.NotOffered as fault:
        known, named = methods.names(), fault.name
        variable = "BOARD_METHODS_OFFERED"
        if named in known or named not in settings.methods_offered:
            variable, known = "BOARD_METHOD", settings.methods_offered or known
        allowed = ", ".join(known)
        raise SettingsError(
            "setting.one_of", setting=f"{variable}={named}", allowed=allowed
        ) from None
