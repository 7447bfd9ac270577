"""What is known of one setting, from which its option, its help and its row are made."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Variable:
    """One setting. `field` is its name in `Settings` or `Limits`.

    Where the default depends on the account, it is what `found` answers; it may raise `NotAllowed`.

    `unset` says what holds without it, where the default alone does not. A secret is never
    repeated, and is no option; with `from_file`, `NAME_FILE` may name a file that holds the value.
    `also` are other variables that are read if this one is not set, the first one first.
    """

    name: str
    field: str
    parse: Callable[[str], Any]
    default: Any
    meaning: str
    unset: str = "none"
    secret: bool = False
    from_file: bool = False
    also: tuple[str, ...] = ()
    found: Callable[[], Any] | None = None

    @property
    def option(self) -> str:
        """Its option on the command line; of a secret, that of its file."""
        words = self.name.removeprefix("BOARD_").lower().replace("_", "-")
        return f"--{words}-file" if self.secret else f"--{words}"

    @property
    def file_name(self) -> str:
        """The variable that names a file with the value."""
        return f"{self.name}_FILE"
