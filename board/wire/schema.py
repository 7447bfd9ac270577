"""The JSON Schema of every command and record, made from the type that decodes it."""

from functools import cache
from typing import Any

import msgspec

from board.domain.command import Command
from board.domain.decide.table import FACILITATOR, PARTICIPANT
from board.domain.records.catalogue import told_to
from board.domain.records.record import Record
from board.wire.mirror import mirror


@cache
def protocol() -> dict[str, Any]:
    """The content of `GET /protocol.json`: `commands` by role, `records` and `you` by type."""
    return {
        "commands": {"participant": _commands(PARTICIPANT), "facilitator": _commands(FACILITATOR)},
        "records": {kind.name: _record(kind) for kind in told_to("screens")},
        "you": {f"{kind.name}.{kind.__name__}": _record(kind) for kind in told_to("seat")},
    }


def _commands(by_name: dict[str, type[Command]]) -> dict[str, Any]:
    return {name: _schema(kind) for name, kind in by_name.items()}


def _record(kind: type[Record]) -> dict[str, Any]:
    schema = _schema(kind)
    schema["properties"] = {"type": {"const": kind.name}, **schema.get("properties", {})}
    schema["required"] = ["type", *schema["properties"].keys() - {"type"}]
    schema["required"][1:] = sorted(schema["required"][1:])
    return schema


def _schema(kind: type) -> dict[str, Any]:
    (reference,), parts = msgspec.json.schema_components(
        [mirror(kind, measured=True)], ref_template="#/$defs/{name}"
    )
    name = reference["$ref"].rpartition("/")[2]
    schema_of_kind = dict(parts.pop(name))
    return {**schema_of_kind, "$defs": parts} if parts else schema_of_kind
