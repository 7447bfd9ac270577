"""Commands from JSON, and records to JSON and back."""

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Any

import msgspec
import structlog

from board.domain.change import Rejected
from board.domain.command import UNSET, Command
from board.domain.decide.people.seats import PostFor
from board.domain.decide.table import BY_NAME
from board.domain.records.catalogue import STORED
from board.domain.records.record import Record
from board.wire.earlier import brought_up_to_date
from board.wire.later import decoded
from board.wire.mirror import mirror

log = structlog.get_logger()

_encoder = msgspec.json.Encoder()


class Unreadable(Exception):
    """A stored record of a kind, or with a content, that this release does not know."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


def to_store(record: Record) -> bytes:
    """A record as the store has it: JSON of its fields."""
    return _encoder.encode(record)


def from_store(record_id: str, content: bytes) -> Record:
    """The record of this id; raises `Unreadable` if this release does not know it or its content.

    Fields that it does not know are left out.
    """
    kind = record_id.partition(":")[0]
    try:
        return brought_up_to_date(decoded(STORED[kind], content), content)
    except (KeyError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise Unreadable(kind) from fault


def all_from_store(contents: Mapping[str, bytes]) -> tuple[dict[str, Record], frozenset[str]]:
    """The records of these ids, and the ids of those that this release cannot read [P15]."""
    records, unread = {}, set()
    for record_id, content in contents.items():
        try:
            records[record_id] = from_store(record_id, content)
        except Unreadable as unreadable:
            unread.add(record_id)
            _log_once(unreadable.kind)
    return records, frozenset(unread)


@cache
def _log_once(kind: str) -> None:
    """Once for each kind: a board may hold a thousand such records, and is read again and again."""
    log.error("record.unreadable", kind=kind)


def to_screen(record: Record | None) -> dict[str, Any] | None:
    """A record as screens are sent it: its type and its fields; None for one that is gone."""
    return None if record is None else {"type": record.name, **_fields(record)}


def changed_fields(before: Record, after: Record) -> dict[str, Any]:
    """The fields of a record, as screens are sent them, that were others before."""
    was = _fields(before)
    return {name: value for name, value in _fields(after).items() if was[name] != value}


def _fields(thing: Any) -> dict[str, Any]:
    kind: Any = type(thing)
    return {sent: getattr(thing, name) for name, sent in _names(kind)}


@cache
def _names(kind: type) -> tuple[tuple[str, str], ...]:
    """The fields of a kind of record, and their names as they are sent."""
    named: Any = kind
    return tuple((field.name, field.name.rstrip("_")) for field in fields(named))


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
