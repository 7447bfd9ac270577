"""Commands from JSON, and records to JSON and back."""

from dataclasses import fields
from typing import Any

import msgspec

from board.domain.change import Rejected
from board.domain.command import UNSET, Command
from board.domain.decide.people import PostFor
from board.domain.decide.table import BY_NAME
from board.domain.records.catalogue import STORED
from board.domain.records.record import Record
from board.wire.earlier import brought_up_to_date
from board.wire.mirror import mirror

_encoder = msgspec.json.Encoder()


def to_store(record: Record) -> bytes:
    """A record as the store has it: JSON of its fields."""
    return _encoder.encode(record)


def from_store(record_id: str, content: bytes) -> Record:
    """The record of this id; raises `msgspec.ValidationError` if its content is not valid."""
    record: Record = msgspec.json.decode(content, type=STORED[record_id.partition(":")[0]])
    return brought_up_to_date(record)


def to_screen(record: Record | None) -> dict[str, Any] | None:
    """A record as screens are sent it: its type and its fields; None for one that is gone."""
    return None if record is None else {"type": record.name, **_fields(record)}


def _fields(thing: Any) -> dict[str, Any]:
    return {field.name.rstrip("_"): getattr(thing, field.name) for field in fields(thing)}


def encode(payload: Any) -> bytes:
    """Any payload as JSON, in UTF-8."""
    return _encoder.encode(payload)


def command_from(name: Any, arguments: Any) -> Command:
    """The command of this name; `bad_request` if a name, a field or a type is not valid."""
    kind: Any = BY_NAME.get(name) if isinstance(name, str) else None
    if kind is None:
        raise Rejected("bad_request")
    try:
        given = msgspec.convert({} if arguments is None else arguments, mirror(kind))
    except msgspec.ValidationError as error:
        raise Rejected("bad_request") from error
    command: Command = kind(**{field.name: _value(given, field.name) for field in fields(kind)})
    return _with_inner(command) if isinstance(command, PostFor) else command


def _value(given: msgspec.Struct, name: str) -> Any:
    value = getattr(given, name)
    return UNSET if value is msgspec.UNSET else value


def _with_inner(command: PostFor) -> PostFor:
    """The command with its inner command decoded; an inner `post_for` is not valid."""
    inner = command.command
    if not isinstance(inner, dict) or inner.keys() - {"name", "arguments"}:
        raise Rejected("bad_request")
    if inner.get("name") == "post_for":
        raise Rejected("bad_request")
    return PostFor(command_from(inner.get("name"), inner.get("arguments")), command.person)
