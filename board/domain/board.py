"""A board: its records by kind, under one version."""

from collections.abc import Iterable, Mapping
from typing import Self, TypeVar, cast

from board.domain.change import Change, Rejected
from board.domain.records.choosing import Choice
from board.domain.records.closing import Synthesis
from board.domain.records.cycle import Cycle, KeptClosing, KeptThemes
from board.domain.records.meeting import Meeting
from board.domain.records.record import Record

R = TypeVar("R", bound=Record)


def ref(kind: type[Record], bare: str | None = None) -> str:
    """The id of a record, from its kind and its bare id (None when there is one of it)."""
    return kind.name if bare is None else f"{kind.name}:{bare}"


def bare(record_id: str) -> str:
    """The part of a record's id after its kind."""
    return record_id.partition(":")[2]


class Board:
    """The records of a meeting or a cycle at one version. Only a draft of it is ever changed.

    `unread` holds the ids of records that are stored and that this release cannot read [P15].
    """

    __slots__ = ("_kinds", "_own", "unread", "version")

    def __init__(
        self,
        version: int = 0,
        records: Mapping[str, Record] | None = None,
        *,
        kinds: dict[str, dict[str, Record]] | None = None,
        unread: frozenset[str] = frozenset(),
    ) -> None:
        self.version = version
        self.unread = unread
        self._kinds = kinds or {}
        self._own: set[str] = set()
        for record_id, record in (records or {}).items():
            self._writable(record.name)[record_id] = record

    def get(self, record_id: str) -> Record | None:
        """The record under this id, or None."""
        return self._kinds.get(record_id.partition(":")[0], {}).get(record_id)

    def find(self, kind: type[R], key: str | None = None) -> R | None:
        """The record of this kind under this bare id, or None."""
        records = self._kinds.get(kind.name)
        if records is None:
            return None
        # Asked fifty times for each action: `ref` and `cast` would double what it takes.
        return records.get(kind.name if key is None else f"{kind.name}:{key}")  # type: ignore[return-value]

    def need(self, kind: type[R], key: str | None = None) -> R:
        """The record of this kind under this bare id; raises `not_found` when there is none."""
        record = self.find(kind, key)
        if record is None:
            raise Rejected("not_found")
        return record

    def of(self, kind: type[R]) -> Mapping[str, R]:
        """All records of one kind, by id."""
        return cast("Mapping[str, R]", self._kinds.get(kind.name, {}))

    def ids(self) -> set[str]:
        """The ids of every record, also of those that this release cannot read."""
        read = {record_id for records in self._kinds.values() for record_id in records}
        return read | self.unread

    @property
    def meeting(self) -> Meeting:
        """The meeting; raises `unknown` on a board without one, never opened or erased."""
        meeting = self.find(Meeting)
        if meeting is None:
            raise Rejected("unknown")
        return meeting

    @property
    def erase_at(self) -> int | None:
        """When the board is erased, in milliseconds since the epoch; None for an empty board."""
        kept = self.find(KeptThemes) or self.find(KeptClosing)
        timed = self.find(Meeting) or self.find(Cycle) or kept
        return None if timed is None else timed.erase_at

    @property
    def choice(self) -> Choice:
        return self.find(Choice) or Choice()

    @property
    def synthesis(self) -> Synthesis:
        return self.find(Synthesis) or Synthesis()

    def draft(self) -> Self:
        """A copy that can be changed. It copies a kind's records when one of them changes."""
        return type(self)(self.version, kinds=dict(self._kinds), unread=self.unread)

    def apply(self, change: Change) -> None:
        """Carry out a change; the version grows by one."""
        self.take_in(change.put, change.drop, self.version + 1)

    def take_in(
        self,
        put: Mapping[str, Record],
        drop: Iterable[str],
        version: int,
        unread: frozenset[str] = frozenset(),
    ) -> None:
        """Drop and put records, and set the version. What is now `unread` is no longer shown."""
        gone = unread.union(drop)
        for record_id in gone:
            self._writable(record_id.partition(":")[0]).pop(record_id, None)
        for record_id, record in put.items():
            self._writable(record.name)[record_id] = record
        if self.unread or unread:
            self.unread = (self.unread - put.keys() - gone) | unread
        self.version = version

    def _writable(self, kind: str) -> dict[str, Record]:
        if kind not in self._own:
            self._kinds[kind] = dict(self._kinds.get(kind, {}))
            self._own.add(kind)
        return self._kinds[kind]
