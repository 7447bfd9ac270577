"""What a command writes: the fields of records that no other kind of command writes."""

from typing import Any

Register = tuple[str, str]
"""The id of a record and a field of it; the field `THERE` says whether there is such a record."""

Writes = dict[Register, Any]
Records = dict[str, dict[str, Any]]

THERE = "there"
UNKNOWN = object()
"""What a register holds that nobody can see."""

FIELDS = {
    "card": (THERE, "title", "text"),
    "note": (THERE, "text"),
    "meeting": ("prompt", "locked"),
    "synthesis": ("key_points", "connections", "open"),
}
MADE_BY = {"post_card": "card", "add_note": "note"}
CHANGED_BY = {"edit_card": "card", "edit_note": "note"}
REMOVED_BY = {"withdraw_card": "card", "withdraw_note": "note"}


def writes_of(name: str, given: dict[str, Any]) -> Writes:
    """The registers that the command writes if it is carried out, and what it writes."""
    if name == "post_for":
        inner = given["command"]
        return writes_of(inner["name"], inner["arguments"])
    if name in MADE_BY:
        return _fields(MADE_BY[name], given) | {_there(MADE_BY[name], given): True}
    if name in CHANGED_BY:
        return _fields(CHANGED_BY[name], given)
    if name in REMOVED_BY:
        return {_there(REMOVED_BY[name], given): False}
    return _of_the_meeting(name, given)


def made_by(name: str, given: dict[str, Any]) -> Register | None:
    """The register of the record that the command makes; None if it makes none."""
    if name == "post_for":
        return made_by(given["command"]["name"], given["command"]["arguments"])
    return _there(MADE_BY[name], given) if name in MADE_BY else None


def registers_of(record: str) -> list[Register]:
    """Those of one record, by its id as consoles see it."""
    return [(record, field) for field in FIELDS.get(record.partition(":")[0], ())]


def seen(records: Records, register: Register) -> Any:
    """What these records say of a register."""
    record, field = register
    if field == THERE:
        return record in records
    return records.get(record, {}).get(field, UNKNOWN)


def _of_the_meeting(name: str, given: dict[str, Any]) -> Writes:
    if name == "set_prompt":
        return {("meeting", "prompt"): given["text"]}
    if name == "lock_entrance":
        return {("meeting", "locked"): given["locked"]}
    if name == "write_synthesis":
        return {("synthesis", given["field"]): given["text"]}
    return {}


def _fields(kind: str, given: dict[str, Any]) -> Writes:
    fields = [field for field in FIELDS[kind] if field in given]
    return {(f"{kind}:{given[kind]}", field): given[field] for field in fields}


def _there(kind: str, given: dict[str, Any]) -> Register:
    return f"{kind}:{given[kind]}", THERE
