"""JSON Schemas of every command and record, made from the types that decode them."""

from functools import cache
from typing import Any

import msgspec

from board.domain import agreements, cloud, desk, onward, own, paper, records, report
from board.domain.commands import FACILITATOR, PARTICIPANT, Command
from board.domain.records import Record
from board.wire.mirror import mirror

PUBLIC: tuple[type[Record], ...] = (
    records.Meeting,
    records.Turned,
    records.Card,
    records.Theme,
    records.Suggestion,
    records.Choice,
    records.Topic,
    records.Note,
    records.Link,
    records.Synthesis,
    cloud.Word,
    cloud.Line,
    records.Offer,
    records.Device,
    desk.Recall,
    desk.Wish,
    desk.Facilitator,
    desk.Invitation,
    paper.Paper,
    onward.Kept,
    onward.Keeping,
    agreements.Elsewhere,
    agreements.Agreements,
    report.Report,
    records.Entrance,
)
OWN: tuple[type[Record], ...] = (
    own.OwnSeat,
    own.OwnCard,
    own.OwnNote,
    own.Ballot,
    own.Grades,
    own.OwnEntry,
    own.OwnSteps,
)


@cache
def protocol() -> dict[str, Any]:
    """What `GET /protocol.json` answers: `commands` by role, `records` and `you` by type."""
    return {
        "commands": {"participant": _commands(PARTICIPANT), "facilitator": _commands(FACILITATOR)},
        "records": {kind.name: _record(kind) for kind in PUBLIC},
        "you": {f"{kind.name}.{kind.__name__}": _record(kind) for kind in OWN},
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
