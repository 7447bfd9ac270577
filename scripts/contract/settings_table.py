"""The table of settings in docs/operations.md, written from the settings' own table."""

from board.settings.variable import Variable
from board.settings.variables import VARIABLES


def settings_table() -> str:
    """One row for each variable: its name, its default and what it means."""
    rows = [f"| `{each.name}` | {_default(each)} | {each.meaning} |" for each in VARIABLES]
    return "\n".join(["| variable | default | meaning |", "|---|---|---|", *rows])


def _default(variable: Variable) -> str:
    default = variable.default
    return f"`{default}`" if isinstance(default, str | int) and default != "" else variable.unset
