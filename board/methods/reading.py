"""From a parsed method file to a `Method`, or the place and the reason why not."""

import re
from collections.abc import Mapping

import msgspec

from board.domain.step_kinds import STEP_KINDS
from board.methods.checks import faults
from board.methods.method import Method

REASONS: tuple[tuple[str, str], ...] = (
    (r"Object missing required field `(?P<key>.+)`", "is missing"),
    (r"Object contains unknown field `(?P<key>.+)`", "is not known here"),
    (r"Expected `object`.*", "must be a table"),
    (r"Expected `array`.*", "must be a list"),
    (r"Expected `int` >= (?P<least>\d+)", "must be a whole number, {least} or more"),
    (r"Expected `int.*", "must be a whole number"),
    (r"Expected `str` matching regex '\\\\S'", "must be a text that is not empty"),
    (r"Expected `str` matching regex .*", "may hold a-z, 0-9 and _ only"),
    (r"Expected `str.*", "must be a text that is not empty"),
    (r"Invalid enum value '(?P<value>.*)'", f"“{{value}}” is none of {', '.join(STEP_KINDS)}"),
)
"""What msgspec says of a fault, and how a method's author is told of it."""


class MethodError(ValueError):
    """What is wrong with a file, and where: `file`, `place` (`steps[2].minutes`), `reason`."""

    def __init__(self, file: str, place: str, reason: str) -> None:
        super().__init__(f"{file}: {place}: {reason}" if place else f"{file}: {reason}")
        self.file, self.place, self.reason = file, place, reason


def read_method(file: str, data: Mapping[str, object]) -> Method:
    """Check the parsed content of a method file; `MethodError` says what is wrong and where."""
    try:
        method = msgspec.convert(data, Method)
    except msgspec.ValidationError as error:
        raise MethodError(file, *_place_and_reason(str(error))) from error
    for place, reason in faults(method):
        raise MethodError(file, place, reason)
    return method


def _place_and_reason(said: str) -> tuple[str, str]:
    """What msgspec says, in the words of this page; its own words where it says something else."""
    fault, _, at = said.partition(" - at `$")
    place = at.removesuffix("`").removeprefix(".")
    for pattern, reason in REASONS:
        found = re.fullmatch(pattern, fault)
        if found:
            key = found.groupdict().get("key", "")
            return ".".join(filter(None, (place, key))), reason.format_map(found.groupdict())
    return place, fault
