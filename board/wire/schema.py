"""JSON Schemas of every command and record, made from the types that decode them."""

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
    """What `GET /protocol.json` answers: `commands` by role, `records` and `you` by type."""
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
    (schema,), parts = msgspec.json.schema_components(
        [mirror(kind, measured=True)], ref_template="#/$defs/{name}"
    )
    name = schema["$ref"].rpartition("/")[2]
    found = dict(parts.pop(name))
    return {**found, "$defs": parts} if parts else found
