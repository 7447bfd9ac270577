"""What every command is."""

from enum import Enum
from typing import Final


class Unset(Enum):
    """Marks an argument that was left out, where null is a value of its own."""

    UNSET = "unset"


UNSET: Final = Unset.UNSET
"""An argument that was left out, and so changes nothing."""


class Command:
    """Something asked for."""

    __slots__ = ()
