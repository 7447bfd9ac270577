"""What one tab shows of the board, or of its own seat."""

from dataclasses import dataclass, field
from typing import Any

from tests.history.effects import THERE, UNKNOWN, Records, Register, registers_of, seen
from tests.history.history import Tab


@dataclass(slots=True)
class Observer:
    """What one tab shows of the board, or of its own seat (`own`), and up to which version."""

    tab: Tab
    own: bool
    records: Records = field(default_factory=dict)
    version: int = 0
    due: list[tuple[int, Register]] = field(default_factory=list)

    def sees(self, register: Register) -> Any:
        """Only a seat's own screens show whatever is there, and consoles but for hidden cards."""
        value = seen(self.records, register)
        return value if self._shows_all or register[1] != THERE else UNKNOWN

    @property
    def _shows_all(self) -> bool:
        if self.own or self.tab.kind != "console":
            return self.own
        return bool(self.records.get("meeting", {}).get("cards_shown"))


def registers_of_all(records: Records) -> list[Register]:
    return [register for record in records for register in registers_of(record)]


def as_consoles_see(own: Records) -> Records:
    """A seat's own cards and notes, under the ids that consoles know them by."""
    named = {}
    for key, record in own.items():
        kind, _, bare = key.partition(":")
        if kind == "mine" and record is not None:
            named[f"{record['what']}:{bare}"] = record
        elif kind == "mine":
            named |= {f"card:{bare}": None, f"note:{bare}": None}
    return named


def merge(records: Records, changes: dict[str, Any]) -> None:
    for key, record in changes.items():
        if record is None:
            records.pop(key, None)
        else:
            records[key] = record


def whole(records: Records, delta: dict[str, Any]) -> dict[str, Any]:
    """The changes of a delta, with the records whole of which it names some fields [P17]."""
    fields = delta.get("fields", {})
    return delta["records"] | {key: records.get(key, {}) | some for key, some in fields.items()}
