"""Cleaning and measuring the texts of a command, before its rule is called [A4]."""

import re
import unicodedata
from dataclasses import fields, replace
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_type_hints

from board.domain.change import Rejected
from board.domain.command import Command
from board.domain.signs import is_blank, shown
from board.domain.vocabulary import Length, Shape

C = TypeVar("C", bound=Command)


def clean(text: str) -> str:
    """The text as a reader sees it, without outer spaces; empty if there is nothing to see."""
    seen = unicodedata.normalize("NFC", shown(text)).strip()
    return "" if is_blank(seen) else seen


def one_line(text: str) -> str:
    """The cleaned text with one space for line breaks, and for the spaces beside them."""
    return re.sub("[ \n]+", " ", clean(text))


def length_of(text: str, kind: Any) -> int:
    """How many characters the text has once it is cleaned as this kind of text, such as `Title`."""
    rule = cast("Length", _rule(kind))
    return len(clean(text) if rule.lines else one_line(text))


def checked(command: C) -> C:
    """The command with its texts cleaned.

    Raises `too_long` for a text over its limit, and `bad_request` for an id of another shape or for
    an empty text where one is needed.
    """
    changes = {
        name: _checked(getattr(command, name), rule)
        for name, rule in _rules(cast("Any", type(command))).items()
    }
    return replace(command, **changes) if changes else command  # type: ignore[type-var]


def _checked(value: Any, rule: Length | Shape) -> Any:
    if isinstance(value, tuple):
        return tuple(_checked(one, rule) for one in value)
    if not isinstance(value, str):
        return value
    if isinstance(rule, Length):
        return _measured(clean(value) if rule.lines else one_line(value), rule)
    if not re.fullmatch(rule.pattern, value):
        raise Rejected("bad_request")
    return value


def _measured(text: str, rule: Length) -> str:
    if len(text) > rule.most:
        raise Rejected("too_long")
    if len(text) < rule.least:
        raise Rejected("bad_request")
    return text


@cache
def _rules(kind: type) -> dict[str, Length | Shape]:
    hints = get_type_hints(kind, include_extras=True)
    found = {field.name: _rule(hints[field.name]) for field in fields(kind)}
    return {name: rule for name, rule in found.items() if rule is not None}


def _rule(hint: Any) -> Length | Shape | None:
    for part in get_args(hint):
        rule = part if isinstance(part, Length | Shape) else _rule(part)
        if rule is not None:
            return rule
    return None
