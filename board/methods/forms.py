"""The faults of form in a parsed method file: what is missing, not known, or of another kind."""

from collections.abc import Iterator, Mapping
from typing import cast, get_args, get_origin

import msgspec

from board.methods.method import Method
from board.methods.places import Fault
from board.methods.reasons import reason_of

KEYS = frozenset(Method.__struct_fields__)
"""What stands at the top of a file, before its first heading in brackets, or is a heading."""


def form_faults(data: Mapping[str, object]) -> Iterator[Fault]:
    """Each fault, as place and reason. All that the file has not yet begun is one of them."""
    fields = msgspec.structs.fields(Method)
    missing = [field.name for field in fields if field.required and field.name not in data]
    yield from _of_table(data, Method, "")
    if missing:
        yield "", f"nothing yet called {', '.join(f'“{name}”' for name in missing)}"


def _of_table(
    table: Mapping[str, object], form: type[msgspec.Struct], place: str
) -> Iterator[Fault]:
    fields = {field.name: field for field in msgspec.structs.fields(form)}
    inside = f"{place}." if place else ""
    for name, value in table.items():
        if name in fields:
            yield from _of_value(value, fields[name].type, inside + name)
        else:
            yield inside + name, _unknown(name, place)
    for name, field in fields.items():
        if place and field.required and name not in table:
            yield inside + name, "is missing"


def _unknown(name: str, place: str) -> str:
    if not place or name not in KEYS:
        return "is not known here"
    return "is not known here; at the top of the file, before the first heading, it would be"


def _of_value(value: object, form: object, place: str) -> Iterator[Fault]:
    """A list and a table are read part by part, so that each part names its own fault."""
    table, listed = _table_in(form), get_origin(form) is tuple
    if listed and isinstance(value, list):
        for number, one in enumerate(value):
            yield from _of_value(one, get_args(form)[0], f"{place}[{number}]")
    elif table and isinstance(value, dict):
        yield from _of_table(cast("dict[str, object]", value), table, place)
    elif listed and isinstance(value, dict):
        yield place, f"must be a list: each of its headings has two pairs of brackets, [[{place}]]"
    elif table and isinstance(value, list):
        yield place, f"must be a table: its heading has one pair of brackets, [{place}]"
    else:
        yield from _of_word(value, form, place)


def _of_word(value: object, form: object, place: str) -> Iterator[Fault]:
    try:
        msgspec.convert(value, form)
    except msgspec.ValidationError as error:
        yield place, reason_of(str(error), place)


def _table_in(form: object) -> type[msgspec.Struct] | None:
    """The table that a value of this form is, or may be beside a word or nothing."""
    if get_origin(form) is tuple:
        return None
    for part in (form, *get_args(form)):
        if isinstance(part, type) and issubclass(part, msgspec.Struct):
            return part
    return None
