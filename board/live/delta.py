"""What changed for one audience between two revisions, in the two forms that screens take."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from board.domain.records.record import Record
from board.store.lineage import Revision
from board.wire.codec import changed_fields, to_screen


@dataclass(frozen=True, slots=True)
class Delta:
    """`records` that changed, None for one that is gone; `before`, those that were told, by id.

    `now` is in milliseconds since the epoch.
    """

    since: Revision
    revision: Revision
    records: Mapping[str, Record | None]
    before: Mapping[str, Record]
    now: int

    def with_records(self) -> dict[str, Any]:
        """Each changed record whole, for every client."""
        return self._with({"records": by_id(self.records)})

    def with_fields(self) -> dict[str, Any]:
        """Of a record that its audience has, only the fields that changed [P17]."""
        whole: dict[str, Record | None] = {}
        changed: dict[str, Any] = {}
        for key in sorted(self.records):
            before, after = self.before.get(key), self.records[key]
            if before is None or after is None:
                whole[key] = after
            else:
                changed[key] = changed_fields(before, after)
        return self._with({"records": by_id(whole), "fields": changed})

    def _with(self, changes: dict[str, Any]) -> dict[str, Any]:
        revisions = {
            "since": self.since.version,
            "since_mark": self.since.mark,
            "version": self.revision.version,
            "mark": self.revision.mark,
        }
        return {**revisions, **changes, "now": self.now}


def by_id(records: Mapping[str, Record | None]) -> dict[str, Any]:
    """In the order of their ids, which are random: other orders may tell who wrote what [V17]."""
    return {key: to_screen(records[key]) for key in sorted(records)}
