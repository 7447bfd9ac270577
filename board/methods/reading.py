"""Reading a parsed method file into a `Method`, or refusing it with the place and the reason."""

import re
from collections.abc import Mapping
from typing import get_args

import msgspec

from board.domain.step_kinds import STEP_KINDS
from board.domain.vocabulary import ChoosingMode
from board.methods.method import Look, Method

REASONS: tuple[tuple[str, str], ...] = (
    (r"Object missing required field `(?P<key>.+)`", "is missing"),
    (r"Object contains unknown field `(?P<key>.+)`", "is not known here"),
    (r"Expected `object`.*", "must be a table"),
    (r"Expected `array`.*", "must be a list"),
    (r"Expected `int` >= (?P<least>\d+)", "must be a whole number, {least} or more"),
    (r"Expected `int.*", "must be a whole number"),
    (r"Expected `str` matching regex '\\\\S'", "must be a text that is not empty"),
    (r"Expected `str` matching regex .*", "may hold a-z, 0-9 and _ only"),
    (r"Expected `str \| object`.*", "must be a text in each language, or “always”"),
    (r"Expected `str.*", "must be a text that is not empty"),
    (r"Invalid enum value '?(?P<value>[^']*)'?", "“{value}” is none of {known}"),
)
"""The messages of msgspec, and what a method's author is told in their place."""

KNOWN = {
    "kind": ", ".join(STEP_KINDS),
    "rest": "always",
    "topics": "1, 2",
    "mode": ", ".join(get_args(ChoosingMode)),
    "look": ", ".join(get_args(Look)),
}
"""The values of each closed list, by the key that takes one of them."""


class MethodError(ValueError):
    """A file is not valid: `file`, `place` (such as `steps[2].minutes`) and `reason`."""

    def __init__(self, file: str, place: str, reason: str) -> None:
        super().__init__(f"{file}: {place}: {reason}" if place else f"{file}: {reason}")
        self.file, self.place, self.reason = file, place, reason


def read_form(file: str, data: Mapping[str, object]) -> Method:
    """The method before its parts are checked against one another; raises `MethodError`."""
    try:
        return msgspec.convert(data, Method)
    except msgspec.ValidationError as error:
        raise MethodError(file, *_place_and_reason(str(error))) from error


def _place_and_reason(message: str) -> tuple[str, str]:
    """The place and the reason in a message of msgspec; an unknown message is its own reason."""
    fault, _, at = message.partition(" - at `$")
    place = at.removesuffix("`").removeprefix(".")
    for pattern, reason in REASONS:
        found = re.fullmatch(pattern, fault)
        if found:
            key = found.groupdict().get("key", "")
            known = KNOWN.get(place.rpartition(".")[2], "")
            told = reason.format_map({**found.groupdict(), "known": known})
            return ".".join(filter(None, (place, key))), told
    return place, fault
