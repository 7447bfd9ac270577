"""A type of the server as TypeScript writes it."""

import re
from collections.abc import Iterable
from dataclasses import MISSING, Field, fields, is_dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec

from board.domain.command import UNSET

from .names import browser_name

PLAIN = {str: "string", int: "number", float: "number", bool: "boolean", NoneType: "null"}


class Writer:
    """Writes types, and remembers which closed lists and which classes they name."""

    def __init__(self, lists: dict[Any, str], unknown: str = "unknown") -> None:
        self._lists = lists
        self._unknown = unknown
        self.lists: dict[str, Any] = {}
        self.classes: dict[str, type] = {}

    def object_type(self, kind: type, *, tag: str | None = None) -> str:
        """The fields of a record, of a part of one, or of a struct; `tag` is its `type`."""
        head = [] if tag is None else [f'type: "{tag}"']
        return _braces([*head, *(self._field(*one) for one in members(kind))])

    def arguments(self, kind: type) -> str:
        """The fields of a command; those that may be left out have a question mark."""
        parts = [self._field(*one, optional=may_be_left_out(one[2])) for one in members(kind)]
        return _braces(parts) if parts else "Record<string, never>"

    def _field(self, name: str, hint: Any, _: Any, *, optional: bool = False) -> str:
        return f"{name}{'?' if optional else ''}: {self.type_of(hint)}"

    def type_of(self, hint: Any) -> str:
        """Raises `TypeError` for what has no shape in TypeScript yet."""
        if hint is Any:
            return self._unknown
        if get_origin(hint) is Literal:
            return self._closed_list(hint)
        if get_origin(hint) is not None:
            return self._made_of(get_origin(hint), get_args(hint))
        return PLAIN.get(hint) or self._class(hint)

    def _made_of(self, origin: Any, parts: tuple[Any, ...]) -> str:
        if origin is Annotated:
            return self.type_of(parts[0])
        if origin in (Union, UnionType):
            return self._union(parts)
        if origin is tuple:
            return f"readonly {self._item(parts[0])}[]"
        if origin is dict:
            return f"Readonly<Record<{self.type_of(parts[0])}, {self.type_of(parts[1])}>>"
        raise TypeError(f"{origin} has no shape in TypeScript yet")

    def _item(self, hint: Any) -> str:
        written = self.type_of(hint)
        return f"({written})" if "|" in written or written.startswith("readonly") else written

    def _union(self, members: Iterable[Any]) -> str:
        given = [one for one in members if get_args(one) != (UNSET,)]
        return " | ".join(self.type_of(one) for one in given)

    def _closed_list(self, hint: Any) -> str:
        name = self._lists.get(hint)
        if name is None:
            return literals(hint)
        self.lists[name] = hint
        return name

    def _class(self, kind: Any) -> str:
        if not is_struct(kind):
            raise TypeError(f"{kind} has no shape in TypeScript yet")
        name = browser_name(kind)
        self.classes[name] = kind
        return name


def members(kind: type) -> list[tuple[str, Any, Any]]:
    """Each field of a dataclass or a struct: its name on the wire, its type, itself."""
    hints = get_type_hints(kind, include_extras=True)
    found: Any = fields(kind) if is_dataclass(kind) else msgspec.structs.fields(kind)
    return [(one.name.rstrip("_"), hints[one.name], one) for one in found]


def is_struct(kind: Any) -> bool:
    return is_dataclass(kind) or (isinstance(kind, type) and issubclass(kind, msgspec.Struct))


def may_be_left_out(field: Field[Any]) -> bool:
    return field.default is not MISSING or field.default_factory is not MISSING


def literals(hint: Any) -> str:
    return " | ".join(literal(value) for value in get_args(hint))


def literal(value: str | int) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value)


def comment(kind: type) -> str:
    """The docstring of a class, if it was given one; None is null on the wire."""
    docstring = kind.__doc__ or ""
    if docstring.startswith(f"{kind.__name__}("):  # the default of a dataclass
        return ""
    lines = re.sub(r"\bNone\b", "null", docstring).strip().splitlines()
    if len(lines) < 2:
        return f"/** {lines[0]} */\n" if lines else ""
    return "\n".join(["/**", *(f" * {line.strip()}".rstrip() for line in lines), " */"]) + "\n"


def _braces(parts: list[str]) -> str:
    return "{" + " ".join(f"{part};" for part in parts) + "}"
