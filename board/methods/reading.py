"""Reading a parsed method file into a `Method`, or refusing it with the place and the reason."""

from collections.abc import Mapping

import msgspec

from board.methods.forms import form_faults
from board.methods.method import Method


class MethodError(ValueError):
    """A file is not valid: `file`, `place` (such as `steps[2].minutes`) and `reason`.

    `told` is the place as people say it, such as “step 3 (“story”), minutes”.
    """

    def __init__(self, file: str, place: str, reason: str, told: str = "") -> None:
        where = told or place
        super().__init__(f"{file}: {where}: {reason}" if where else f"{file}: {reason}")
        self.file, self.place, self.reason = file, place, reason


def read_form(file: str, data: Mapping[str, object]) -> Method:
    """The method before its parts are checked against one another; raises `MethodError`."""
    for place, reason in form_faults(data):
        raise MethodError(file, place, reason)
    return msgspec.convert(data, Method)
