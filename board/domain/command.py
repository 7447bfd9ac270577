"""The class of all commands, and the marker for arguments that were left out."""

from enum import Enum
from typing import Final


class Unset(Enum):
    """Marks an argument that was left out, where null is a value."""

    UNSET = "unset"


UNSET: Final = Unset.UNSET
"""An argument that was left out: it changes nothing."""


class Command:
    """Something that an actor asks the board to do."""

    __slots__ = ()
