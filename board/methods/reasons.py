"""What a method's author is told in place of a message of msgspec."""

import re
from typing import get_args

from board.domain.step_kinds import STEP_KINDS
from board.domain.vocabulary import ChoosingMode
from board.methods.shapes import Look

REASONS: tuple[tuple[str, str], ...] = (
    (r"Expected `object.*", "must be a table"),
    (r"Expected `array`.*", "must be a list"),
    (r"Expected `int` >= (?P<least>\d+)", "must be a whole number, {least} or more"),
    (r"Expected `int` <= (?P<most>\d+)", "must be a whole number, {most} or less"),
    (r"Expected `int.*", "must be a whole number"),
    (r"Expected `str` matching regex '\\\\S'", "must be a text that is not empty"),
    (r"Expected `str` matching regex .*", "may hold a-z, 0-9 and _ only, 40 characters at most"),
    (r"Expected `str \| object`.*", "must be a text in each language, or “always”"),
    (r"Expected `str.*", "must be a text that is not empty"),
    (r"Invalid enum value '?(?P<value>[^']*)'?", "“{value}” is none of {known}"),
)
"""The messages, and what is told in their place."""

KNOWN = {
    "kind": ", ".join(STEP_KINDS),
    "rest": "always",
    "topics": "1, 2",
    "each": "topic",
    "mode": ", ".join(get_args(ChoosingMode)),
    "look": ", ".join(get_args(Look)),
}
"""The values of each closed list, by the key that takes one of them."""


def reason_of(message: str, place: str) -> str:
    """The reason for the fault at this place; an unknown message is its own reason."""
    for pattern, reason in REASONS:
        found = re.fullmatch(pattern, message)
        if found:
            known = KNOWN.get(place.rpartition(".")[2], "")
            return reason.format_map({**found.groupdict(), "known": known})
    return message
